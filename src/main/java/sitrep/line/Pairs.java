package sitrep.line;

import java.util.Arrays;

/**
 * Which characters and pairs of neighbours a text holds, in any case, as far as a few hundred bits
 * tell: what lacks a pair of a pattern's can't fit it, at a small part of the cost of trying.
 */
final class Pairs {

  private static final int LONGS = 16;
  private static final int BITS = LONGS * Long.SIZE;

  private final long[] bits = new long[LONGS];

  static Pairs of(CharSequence text, int from, int to) {
    Pairs pairs = new Pairs();
    pairs.add(text, from, to);
    return pairs;
  }

  void add(CharSequence text, int from, int to) {
    int before = 0;
    for (int i = from; i < to; i++) {
      int c = fold(text.charAt(i));
      set(c);
      if (i > from) {
        set(before * 31 + c);
      }
      before = c;
    }
  }

  /** Whether all that the other one holds may be held here. */
  boolean mayHold(Pairs other) {
    for (int i = 0; i < LONGS; i++) {
      if ((other.bits[i] & ~bits[i]) != 0) {
        return false;
      }
    }
    return true;
  }

  private void set(int hash) {
    int bit = (hash ^ hash >>> 10) & BITS - 1;
    bits[bit >> 6] |= 1L << bit;
  }

  /** As a pattern compares letters whose case it ignores; all digits are one. */
  static int fold(char c) {
    if (c < 128) {
      boolean digit = c >= '0' && c <= '9';
      return digit ? '0' : c >= 'A' && c <= 'Z' ? c + 32 : c;
    }
    return Character.toLowerCase(Character.toUpperCase(c));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Pairs pairs && Arrays.equals(bits, pairs.bits);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bits);
  }
}
