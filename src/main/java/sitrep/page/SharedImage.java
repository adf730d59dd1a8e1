package sitrep.page;

/**
 * The picture that stands for a page where somebody links to it, in the words of Open Graph.
 *
 * @param url its whole address
 * @param width in pixels, or null where it is not known, and so the height
 * @param alt what it shows in words, or null
 * @param card how Twitter's and others' cards show it: {@code summary_large_image} above the title,
 *     or {@code summary}, small beside it
 * @see <a href="https://ogp.me/#structured">The Open Graph protocol</a>
 */
public record SharedImage(String url, Integer width, Integer height, String alt, String card) {}
