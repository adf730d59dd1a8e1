package sitrep.line;

/**
 * What a text must hold to fit one of the ways that a pattern leaves.
 *
 * @param first the character with which it must begin, folded, or {@link #ANY}
 */
record Need(int first, Pairs pairs) {

  /** Any character may come first. */
  static final int ANY = -1;
}
