package sitrep.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How grave a problem is: an error forbids writing the site, a warning does not, a note is told by
 * {@code check} only, and what is off is not told at all.
 */
public enum Severity {
  ERROR,
  WARNING,
  NOTE,
  OFF;

  /** The word that stands in a message. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The severity of this name. */
  public static Optional<Severity> parse(String word) {
    return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
  }

  /** The names of all. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Severity::word).toList();
  }
}
