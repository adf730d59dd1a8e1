package sitrep.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the known word that an author most likely meant: the nearest by edits, with neighbours
 * swapped counted as one.
 */
public final class DidYouMean {

  private static final int LONGEST = 64;

  private DidYouMean() {}

  /**
   * The nearest of the known words, if one is near enough to be meant (a third of its letters, at
   * most three).
   */
  public static Optional<String> nearest(String word, Collection<String> known) {
    String wanted = fold(word);
    if (wanted.length() > LONGEST) {
      return Optional.empty();
    }
    return known.stream()
        .filter(k -> k.length() <= LONGEST)
        .map(k -> new Candidate(k, distance(wanted, fold(k))))
        .filter(
            c ->
                c.distance
                    <= Math.min(3, Math.max(1, Math.max(wanted.length(), c.word.length()) / 3)))
        .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
        .map(Candidate::word);
  }

  /** A hint that names the nearest known word, or else the given one. */
  public static String hint(String word, Collection<String> known, String otherwise) {
    return nearest(word, known).map(near -> "Did you mean \"" + near + "\"?").orElse(otherwise);
  }

  private record Candidate(String word, int distance) {}

  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }

  /** Optimal string alignment distance. */
  public static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 ? j : j == 0 ? i : cheapest(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int cheapest(int[][] d, String a, String b, int i, int j) {
    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + same);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
