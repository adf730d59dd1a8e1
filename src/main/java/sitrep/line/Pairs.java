package sitrep.line;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Which characters and pairs of neighbours a text holds, in any case, as far as a few hundred bits
 * tell: what lacks a pair of a pattern's can't fit it, at a small part of the cost of trying.
 */
final class Pairs {

  private static final int LONGS = 32;

  /** How many bits there are. */
  static final int BITS = LONGS * Long.SIZE;

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
      addHash(c);
      if (i > from) {
        addHash(before * 31 + c);
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

  /** The next bit, from this one on, that both hold, or -1. */
  int nextShared(Pairs other, int from) {
    for (int i = from >> 6; i < LONGS; i++) {
      long left = bits[i] & other.bits[i] & (i == from >> 6 ? -1L << from : -1L);
      if (left != 0) {
        return i * Long.SIZE + Long.numberOfTrailingZeros(left);
      }
    }
    return -1;
  }

  /** All bits that are held. */
  IntStream all() {
    return BitSet.valueOf(bits).stream();
  }

  private void addHash(int hash) {
    add((hash ^ hash >>> 11) & BITS - 1);
  }

  /** Holds the bit. */
  void add(int bit) {
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

  /** The beginning of a text, folded. */
  static String fold(String text, int end) {
    StringBuilder folded = new StringBuilder(end);
    for (int i = 0; i < end; i++) {
      folded.append((char) fold(text.charAt(i)));
    }
    return folded.toString();
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
