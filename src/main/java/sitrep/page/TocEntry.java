package sitrep.page;

/** A heading in a page's table of contents. */
public record TocEntry(int level, String text, String href) {}
