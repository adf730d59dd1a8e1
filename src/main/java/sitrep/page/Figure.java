package sitrep.page;

/**
 * An image that a page shows.
 *
 * @param src its address
 * @param srcset its versions in several widths, as HTML has them, or null where there are none
 * @param sizes how wide it is shown, for a browser to choose among those, or null likewise
 * @param width in pixels, or null where it is not known, and so the height
 */
public record Figure(String src, String srcset, String sizes, Integer width, Integer height) {}
