package sitrep.leak;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text and their sequences, as numbers: in lower case and without accents, so that a
 * slug or a heading in capitals counts as what it was made of.
 */
final class Tokens {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final int SHORTEST = 3;
  private static final int[] LENGTHS = {2, 4};
  private static final int LONGEST = 4;

  private Tokens() {}

  /** Takes a word or a sequence of words. */
  interface Taker {

    /**
     * Takes one.
     *
     * @param hash of the words
     * @param start of the first of them in the text as it was folded
     * @param end behind the last one
     */
    void take(long hash, int start, int end);
  }

  /** The text as it is compared. */
  static String folded(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return ACCENTS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** Hands on each word that is long enough to tell something, and sequences of all words. */
  static void each(String folded, Taker taker) {
    long[] hashes = new long[LONGEST];
    int[] starts = new int[LONGEST];
    int count = 0;
    Matcher m = WORD.matcher(folded);
    while (m.find()) {
      long hash = hash(folded, m.start(), m.end());
      hashes[count % LONGEST] = hash;
      starts[count % LONGEST] = m.start();
      count++;
      if (m.end() - m.start() >= SHORTEST) {
        taker.take(hash, m.start(), m.end());
      }
      for (int length : LENGTHS) {
        if (count >= length) {
          long sequence = length;
          for (int i = count - length; i < count; i++) {
            sequence = mix(sequence ^ hashes[i % LONGEST]);
          }
          taker.take(sequence, starts[(count - length) % LONGEST], m.end());
        }
      }
    }
  }

  private static long hash(String text, int start, int end) {
    long hash = 0xcbf29ce484222325L;
    for (int i = start; i < end; i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return mix(hash);
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }
}
