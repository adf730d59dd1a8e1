package sitrep.analysis;

import sitrep.digest.Body;
import sitrep.digest.Words;

/**
 * Which words a text may hold, in a quarter of a kilobyte: a Bloom filter of two bits a word. What
 * it says is not there is not there; of what is not there, in a text of some hundred words, it says
 * so in nineteen cases of twenty.
 */
public final class WordSketch {

  private static final int BITS = 2048;

  private final long[] bits = new long[BITS / Long.SIZE];

  private WordSketch() {}

  /** The words of a body, as names are looked for in it. */
  public static WordSketch of(Body body) {
    WordSketch sketch = new WordSketch();
    body.forEachFragment(
        fragment -> {
          if (fragment instanceof Words words) {
            sketch.add(words.text());
          }
        });
    return sketch;
  }

  /** The words of a name. */
  public static WordSketch of(String name) {
    WordSketch sketch = new WordSketch();
    sketch.add(name);
    return sketch;
  }

  private void add(String text) {
    for (int at = NameMatcher.skipSpace(text, 0); at < text.length(); ) {
      int end = NameMatcher.tokenEnd(text, at);
      add(NameMatcher.hash(text, at, end));
      at = NameMatcher.skipSpace(text, end);
    }
  }

  private void add(int hash) {
    int mixed = hash * 0x9E3779B1;
    set(mixed >>> 21);
    set(mixed >>> 10);
  }

  private void set(int number) {
    int bit = number & BITS - 1;
    bits[bit / Long.SIZE] |= 1L << bit;
  }

  /** Whether all words of the other may stand here too. */
  public boolean holds(WordSketch other) {
    for (int i = 0; i < bits.length; i++) {
      if ((other.bits[i] & ~bits[i]) != 0) {
        return false;
      }
    }
    return true;
  }
}
