package sitrep.name;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sitrep.line.Prose;

/** Finds known names of several words, whatever their single words are. */
final class KnownNames {

  private static final Set<String> BEGINNINGS =
      Lexicon.knownNames().stream()
          .flatMap(KnownNames::beginnings)
          .collect(Collectors.toUnmodifiableSet());

  private KnownNames() {}

  /** "Gulf" and "Gulf of", of "Gulf of Aden". */
  private static Stream<String> beginnings(String name) {
    return IntStream.range(1, name.length())
        .filter(i -> name.charAt(i) == ' ')
        .mapToObj(i -> name.substring(0, i));
  }

  /** Which tokens belong to a known name of two words or more. */
  static boolean[] in(Prose prose) {
    boolean[] known = new boolean[prose.size()];
    int i = 0;
    while (i < prose.size()) {
      int end = end(prose, i);
      for (int k = i; k < end; k++) {
        known[k] = true;
      }
      i = Math.max(i + 1, end);
    }
    return known;
  }

  /** Behind the longest known name that begins at the index, or the index. */
  private static int end(Prose prose, int from) {
    String words = prose.token(from).text();
    int end = from;
    int i = from + 1;
    while (i < prose.size() && BEGINNINGS.contains(words)) {
      words += " " + prose.token(i).text();
      i++;
      if (Lexicon.isPlace(words) || Lexicon.isOrganisation(words)) {
        end = i;
      }
    }
    return end;
  }
}
