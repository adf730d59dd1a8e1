package sitrep.page;

/**
 * A sentence of a source that names a day or a month.
 *
 * @param words those that name it; the rest of the sentence stands before and behind them
 * @param source the link leads to the very place
 * @param publisher whose source it is, or null
 */
public record SentenceView(
    Day date, String before, String words, String behind, Link source, String publisher) {}
