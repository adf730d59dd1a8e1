package sitrep.search;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Stems of words, of which most occur again and again. Safe to share among threads. */
final class Stems {

  /** Words that say nothing of what a text is about. */
  static final Set<String> COMMON =
      Set.of(
          "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "from", "had", "has",
          "have", "he", "her", "his", "in", "is", "it", "its", "of", "on", "or", "s", "she", "t",
          "that", "the", "their", "they", "this", "to", "was", "were", "which", "will", "with");

  /** How many words are known at most, each at the place that its hash gives; a power of two. */
  private static final int PLACES = 1 << 16;

  /** Threads may see each other's words or not, but never half of one: they do not change. */
  private final Known[] known = new Known[PLACES];

  /**
   * @param hash of the word
   * @param stem null where the word is a common one
   */
  private record Known(String word, int hash, String stem) {

    static Known of(String word) {
      String stem = COMMON.contains(word) ? null : EnglishStemmer.stem(word);
      return new Known(word, word.hashCode(), stem);
    }
  }

  /** Gives the stems of a text's words in their order, without common words. */
  void each(String text, Consumer<String> taker) {
    if (Tokens.isPlain(text)) {
      Tokens.plain(text, (start, end, hash) -> give(at(text, start, end, hash), taker));
    } else {
      Tokens.of(text).forEach(word -> give(of(word), taker));
    }
  }

  private static void give(Known word, Consumer<String> taker) {
    if (word.stem != null) {
      taker.accept(word.stem);
    }
  }

  private Known at(String text, int start, int end, int hash) {
    Known found = known[place(hash)];
    boolean same =
        found != null
            && found.hash == hash
            && found.word.length() == end - start
            && text.regionMatches(start, found.word, 0, end - start);
    return same ? found : of(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  private Known of(String word) {
    int place = place(word.hashCode());
    Known found = known[place];
    if (found == null || !found.word.equals(word)) {
      found = Known.of(word);
      known[place] = found;
    }
    return found;
  }

  private static int place(int hash) {
    return (hash ^ hash >>> 16) & PLACES - 1;
  }
}
