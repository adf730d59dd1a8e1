package sitrep.line;

/**
 * What a text must hold to fit one of the ways that a pattern leaves.
 *
 * @param beginning the characters with which it must begin, folded; at most {@link #LONGEST}
 * @param last the character with which it must end, folded, or {@link #ANY}
 */
record Need(String beginning, int last, Pairs pairs) {

  /** How many characters of a beginning are looked at. */
  static final int LONGEST = 3;

  /** Any character may stand there. */
  static final int ANY = -1;

  /** Whether a text that begins rightly, ends like this and holds such pairs may be one. */
  boolean mayBeMet(int itsLast, Pairs itsPairs) {
    return (last == ANY || last == itsLast) && itsPairs.mayHold(pairs);
  }
}
