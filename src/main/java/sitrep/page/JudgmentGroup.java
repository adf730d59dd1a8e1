package sitrep.page;

import java.util.List;

/** The key judgments of one brief, as plain text. */
public record JudgmentGroup(Link brief, List<String> judgments) {}
