package sitrep.page;

/**
 * A quotation as it is listed.
 *
 * @param speaker null where that is open
 * @param certainty how sure the speaker is: {@code certain}, {@code probable} or {@code
 *     unattributed}
 * @param source where it stands, to the very place; null on the page of its own source
 * @param at the place on that page, or null
 * @param publisher who quotes it, or null
 */
public record QuoteView(
    String text,
    Link speaker,
    String certainty,
    Link source,
    Link at,
    String publisher,
    Day date) {}
