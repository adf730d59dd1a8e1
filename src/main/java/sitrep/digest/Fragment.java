package sitrep.digest;

/**
 * A piece of a block. A body is read by analysis through its words, linked by filling in its
 * references, and rendered by putting its pieces one after the other; a block inside a block is a
 * piece too.
 */
public sealed interface Fragment permits Markup, Words, Reference, Citation, Block {}
