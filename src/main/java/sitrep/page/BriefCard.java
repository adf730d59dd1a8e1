package sitrep.page;

import java.util.List;

/** A brief in a list. Its confidence may be null, and so may its marking where it is CLEAR. */
public record BriefCard(
    String title,
    String href,
    Day date,
    String summary,
    Label marking,
    Label confidence,
    List<Link> topics) {}
