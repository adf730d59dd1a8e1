package sitrep.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Phrases with which lines may begin, each with what it stands for. They are kept word by word, so
 * that a line is looked up in the time it takes to read it, however many phrases there are.
 */
final class Beginnings<T> {

  private final Map<String, Beginnings<T>> further = new HashMap<>();
  private Optional<T> value = Optional.empty();
  private boolean met;

  /** Adds a phrase; where it is there already, the first one stays. */
  void add(String phrase, T stands) {
    Beginnings<T> node = this;
    for (String word : words(phrase)) {
      node = node.further.computeIfAbsent(word, w -> new Beginnings<>());
    }
    node.value = node.value.or(() -> Optional.of(stands));
  }

  /** What the longest phrase stands for that the line is or begins with. */
  Optional<T> of(String line) {
    Beginnings<T> node = this;
    Optional<T> longest = Optional.empty();
    for (String word : words(line)) {
      node = node.further.get(word);
      if (node == null) {
        break;
      }
      node.met = true;
      longest = node.value.isPresent() ? node.value : longest;
    }
    return longest;
  }

  /** Whether a line that was looked up is the phrase or begins with it. */
  boolean met(String phrase) {
    Beginnings<T> node = this;
    for (String word : words(phrase)) {
      node = node.further.get(word);
    }
    return node.met;
  }

  /** Runs of letters and digits, and every other sign by itself. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= text.length(); i++) {
      boolean goesOn =
          i < text.length()
              && Character.isLetterOrDigit(text.charAt(i - 1))
              && Character.isLetterOrDigit(text.charAt(i));
      if (!goesOn && from < text.length()) {
        words.add(text.substring(from, i));
        from = i;
      }
    }
    return words;
  }
}
