package sitrep.quote;

/**
 * Words between quotation marks; offsets are characters of the whole text.
 *
 * @param from the first token inside
 * @param to the first token behind the words, mostly the closing mark
 * @param closed whether a mark closes it
 */
record Quoted(int start, int end, int from, int to, boolean closed) {}
