package sitrep.page;

/** Where a dossier is named: the page, its date (or null), and the sentence (or null). */
public record MentionView(String title, String href, Day date, String sentence, String kind) {}
