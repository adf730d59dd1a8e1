package sitrep.search;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
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

  private final AtomicReferenceArray<Known> known = new AtomicReferenceArray<>(PLACES);

  /**
   * @param stem null where the word is a common one
   */
  private record Known(String word, String stem) {

    static Known of(String word) {
      return new Known(word, COMMON.contains(word) ? null : EnglishStemmer.stem(word));
    }

    /** Whether it is of the word that stands there in a text, in capitals or not. */
    boolean isOf(String text, int start, int end) {
      return word.length() == end - start
          && (text.regionMatches(start, word, 0, word.length())
              || text.regionMatches(true, start, word, 0, word.length()));
    }
  }

  /** Gives the stems of a text's words in their order, without common words. */
  void each(String text, Consumer<String> taker) {
    if (Tokens.isPlain(text)) {
      Tokens.plain(text, (start, end, hash) -> give(at(text, start, end, hash), taker));
    } else {
      Tokens.of(text).forEach(word -> give(Known.of(word), taker));
    }
  }

  private static void give(Known word, Consumer<String> taker) {
    if (word.stem != null) {
      taker.accept(word.stem);
    }
  }

  private Known at(String text, int start, int end, int hash) {
    int place = (hash ^ hash >>> 16) & PLACES - 1;
    Known found = known.get(place);
    if (found == null || !found.isOf(text, start, end)) {
      found = Known.of(text.substring(start, end).toLowerCase(Locale.ROOT));
      known.set(place, found);
    }
    return found;
  }
}
