package sitrep.name;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import sitrep.digest.LineKind;
import sitrep.line.Prose;
import sitrep.prose.Token;

/**
 * Passages in which nearly every word has a capital, so that capitals show no names: only what is
 * known, or what the rest of the article names, is a name in them.
 */
final class Headings {

  private static final int LONGEST = 6;
  private static final int LEAST_WORDS = 4;

  private Headings() {}

  static boolean is(Prose prose) {
    return prose.kind() == LineKind.TITLE && hasMostlyCapitals(prose);
  }

  private static boolean hasMostlyCapitals(Prose prose) {
    List<Token> words =
        prose.tokens().stream().filter(t -> t.isWord() && t.text().length() > 3).toList();
    long capitals = words.stream().filter(Token::isCapital).count();
    return capitals * 4 > words.size() * 3L && words.size() >= LEAST_WORDS;
  }

  /** The longest stretches of the heading that are names. */
  static List<Run> names(Prose prose, Predicate<String> isName) {
    List<Run> names = new ArrayList<>();
    int i = 0;
    while (i < prose.size()) {
      int end = prose.token(i).isCapital() ? end(prose, i, isName) : i;
      if (end > i) {
        names.add(new Run(prose, i, end));
      }
      i = Math.max(end, i + 1);
    }
    return names;
  }

  private static int end(Prose prose, int from, Predicate<String> isName) {
    for (int end = Math.min(from + LONGEST, prose.size()); end > from; end--) {
      if (isName.test(new Run(prose, from, end).words())) {
        return end;
      }
    }
    return from;
  }
}
