package sitrep.page;

/**
 * A quotation as it is listed: the words, who speaks (null where that is open), how sure that is,
 * and where it stands (null on the page of its own source).
 */
public record QuoteView(String text, Link speaker, String certainty, Link source, Day date) {}
