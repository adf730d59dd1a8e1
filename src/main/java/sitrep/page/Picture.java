package sitrep.page;

/** A picture as finished SVG, and what it shows in a sentence. */
public record Picture(String svg, String caption) {}
