package sitrep.analysis;

/** A heading of a body, with the id that it has on its page. */
public record OutlineEntry(int level, String text, String id) {}
