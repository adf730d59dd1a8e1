package sitrep.digest;

import java.util.Locale;
import java.util.Optional;

/**
 * How well sources, assumptions and gaps let a judgment stand (ICD 203). It says nothing of how
 * likely a thing is.
 */
public enum Confidence {
  LOW,
  MODERATE,
  HIGH;

  /** The word as it is written. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level of this name. */
  public static Optional<Confidence> parse(String word) {
    for (Confidence level : values()) {
      if (level.word().equals(word)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}
