package sitrep.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sitrep.prose.PlainWord;

/**
 * Who protected sources are, as texts are compared with it: in lower case and without accents.
 *
 * @param words of each name
 * @param phrases names of several words, from whichever of these on, with spaces between them
 * @param compounds the same without spaces, but for short ones, which could be words of a language
 */
record ProtectedNames(List<List<String>> words, Set<String> phrases, Set<String> compounds) {

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
        words,
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
    return PlainWord.WORD.matcher(text).results().map(m -> PlainWord.of(m.group())).toList();
  }

  boolean areNone() {
    return words.isEmpty();
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
