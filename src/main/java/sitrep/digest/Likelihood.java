package sitrep.digest;

import java.util.List;

/**
 * A band of a likelihood scale: its word, other words for it, and the percentages that it spans.
 */
public record Likelihood(String term, List<String> synonyms, int lowPercent, int highPercent) {

  public Likelihood {
    synonyms = List.copyOf(synonyms);
    if (lowPercent < 0 || lowPercent > highPercent || highPercent > 100) {
      throw new IllegalArgumentException(term);
    }
  }

  /** The band as text, such as {@code 55–80 %}. */
  public String range() {
    return lowPercent + "–" + highPercent + " %";
  }
}
