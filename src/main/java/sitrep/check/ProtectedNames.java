package sitrep.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sitrep.problem.DidYouMean;
import sitrep.prose.PlainWord;

/**
 * Who protected sources are, as texts are compared with it: in lower case and without accents.
 *
 * @param names by their words
 * @param phrases names of several words, from whichever of these on, with spaces between them
 * @param compounds the same without spaces, but for short ones, which could be words of a language
 */
record ProtectedNames(List<List<Part>> names, Set<String> phrases, Set<String> compounds) {

  private static final Pattern NUMBER_BEHIND = Pattern.compile("\\p{N}+$");
  private static final int SHORTEST_COMPOUND = 8;

  /** All of them, but those that have only initials. */
  static ProtectedNames of(Collection<String> names) {
    List<List<String>> words =
        names.stream()
            .map(ProtectedNames::words)
            .filter(name -> name.stream().anyMatch(word -> word.length() > 1))
            .toList();
    return new ProtectedNames(
        words.stream().map(name -> name.stream().map(Part::of).toList()).toList(),
        turned(words, " ").collect(Collectors.toSet()),
        turned(words, "")
            .filter(compound -> compound.length() >= SHORTEST_COMPOUND)
            .collect(Collectors.toSet()));
  }

  private static Stream<String> turned(List<List<String>> names, String between) {
    return names.stream()
        .filter(name -> name.size() > 1)
        .flatMap(name -> IntStream.range(0, name.size()).mapToObj(by -> turned(name, by)))
        .map(name -> String.join(between, name));
  }

  private static List<String> turned(List<String> name, int by) {
    List<String> turned = new ArrayList<>(name);
    Collections.rotate(turned, by);
    return turned;
  }

  /** The words of a text. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = PlainWord.WORD.matcher(text);
    while (word.find()) {
      words.add(PlainWord.of(word.group()));
    }
    return words;
  }

  /**
   * A word of a name.
   *
   * @param letters which it has, a bit for each
   */
  record Part(String word, long letters) {

    private static final int LONGEST = 40;

    static Part of(String word) {
      return new Part(word, letters(word));
    }

    private static long letters(String word) {
      long letters = 0;
      for (int i = 0; i < word.length(); i++) {
        letters |= 1L << word.charAt(i);
      }
      return letters;
    }

    /** Whether a word is this one, or misspelt; its letters tell of most that they are not. */
    boolean isNear(String other) {
      int allowed = word.length() < 5 ? 0 : word.length() < 9 ? 1 : 2;
      return Math.abs(other.length() - word.length()) <= allowed
          && Long.bitCount(letters ^ letters(other)) <= 2 * allowed
          && (other.equals(word)
              || word.length() <= LONGEST && DidYouMean.distance(other, word) <= allowed);
    }
  }

  /** Whether one of these words may be of a name; initials alone make none. */
  boolean mayBeAmong(List<String> text) {
    for (String word : text) {
      if (word.length() > 1 && (isPart(word) || isCompound(word))) {
        return true;
      }
    }
    return false;
  }

  private boolean isPart(String word) {
    for (List<Part> name : names) {
      for (Part part : name) {
        if (part.isNear(word)) {
          return true;
        }
      }
    }
    return false;
  }

  boolean areNone() {
    return names.isEmpty();
  }

  /** Whether a word is a name that is written as one, perhaps with a number behind it. */
  boolean isCompound(String word) {
    return word.length() >= SHORTEST_COMPOUND
        && compounds.contains(NUMBER_BEHIND.matcher(word).replaceFirst(""));
  }

  /** A whole name of several words that a text holds, in their order or turned, or as one. */
  Optional<String> in(String text) {
    List<String> said = words(text);
    String line = " " + String.join(" ", said) + " ";
    return Stream.concat(
            phrases.stream().filter(phrase -> line.contains(" " + phrase + " ")),
            said.stream().filter(this::isCompound))
        .min(Comparator.naturalOrder());
  }
}
