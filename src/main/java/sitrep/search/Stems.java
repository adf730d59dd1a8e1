package sitrep.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stems of words, of which most occur again and again. Safe to share among threads. */
final class Stems {

  /** Words that say nothing of what a text is about. */
  static final Set<String> COMMON =
      Set.of(
          "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "from", "had", "has",
          "have", "he", "her", "his", "in", "is", "it", "its", "of", "on", "or", "s", "she", "t",
          "that", "the", "their", "they", "this", "to", "was", "were", "which", "will", "with");

  private static final int MOST = 1 << 17;

  private final Map<String, String> known = new ConcurrentHashMap<>();

  /** The stems of a text's words in their order, without common words. */
  List<String> of(String text) {
    List<String> stems = new ArrayList<>();
    for (String word : Tokens.of(text)) {
      if (!COMMON.contains(word)) {
        stems.add(of(word, known.get(word)));
      }
    }
    return stems;
  }

  private String of(String word, String found) {
    if (found != null) {
      return found;
    }
    String stem = EnglishStemmer.stem(word);
    if (known.size() < MOST) {
      known.put(word, stem);
    }
    return stem;
  }
}
