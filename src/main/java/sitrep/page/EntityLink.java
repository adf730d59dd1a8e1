package sitrep.page;

/**
 * A dossier in a list: its kind, what it is in a few words (or null), and a count to show beside it
 * (or null).
 */
public record EntityLink(String text, String href, String kind, String role, Integer count) {}
