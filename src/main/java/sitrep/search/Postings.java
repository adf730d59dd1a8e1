package sitrep.search;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The documents that have a term, as text: for each, in the order of their numbers, eight times the
 * distance to the one before, less one, and the weight; five bits to a character, the lowest first,
 * with 32 added to all but the last character of a number.
 */
final class Postings {

  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private static final byte[] VALUES = values();

  /** A document that has the term. */
  interface Posting {
    void of(int number, int weight);
  }

  private final StringBuilder text = new StringBuilder();
  private int last = -1;
  private int count;

  private static byte[] values() {
    byte[] values = new byte[0x80];
    for (byte i = 0; i < DIGITS.length(); i++) {
      values[DIGITS.charAt(i)] = i;
    }
    return values;
  }

  /** Adds a document that comes behind all others. */
  void add(int number, int weight) {
    int value = (number - last - 1) * 8 + weight;
    while (value >= 32) {
      text.append(DIGITS.charAt(32 | value & 31));
      value >>>= 5;
    }
    text.append(DIGITS.charAt(value));
    last = number;
    count++;
  }

  int count() {
    return count;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  static Postings of(SortedMap<Integer, Integer> weightOf) {
    Postings postings = new Postings();
    weightOf.forEach(postings::add);
    return postings;
  }

  /** Weights by documents. */
  static SortedMap<Integer, Integer> read(String text) {
    SortedMap<Integer, Integer> weightOf = new TreeMap<>();
    each(text, weightOf::put);
    return weightOf;
  }

  /** Gives each document with its weight, in the order of their numbers. */
  static void each(String text, Posting posting) {
    each(text, 0, text.length(), posting);
  }

  /** The same, of a stretch of a text. */
  static void each(String text, int start, int end, Posting posting) {
    int number = -1;
    int value = 0;
    int shift = 0;
    for (int i = start; i < end; i++) {
      int digit = VALUES[text.charAt(i)];
      value |= (digit & 31) << shift;
      shift += 5;
      if (digit < 32) {
        number += 1 + (value >>> 3);
        posting.of(number, value & 7);
        value = 0;
        shift = 0;
      }
    }
  }

  /** How rare a term is: 0 for one document, and one more for four times as many. */
  static int rarity(int count) {
    return (31 - Integer.numberOfLeadingZeros(Math.max(1, count))) / 2;
  }
}
