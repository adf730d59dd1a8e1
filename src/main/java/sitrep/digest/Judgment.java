package sitrep.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A judgment that the future will prove or not: what, how likely, by when, and what came of it. */
public record Judgment(
    String id,
    String statement,
    Optional<Likelihood> likelihood,
    Optional<LocalDate> by,
    String outcome) {

  /** What may have come of it. */
  public static final List<String> OUTCOMES =
      List.of("pending", "came true", "did not", "overtaken");

  public Judgment {
    Objects.requireNonNull(id);
    Objects.requireNonNull(statement);
    Objects.requireNonNull(likelihood);
    Objects.requireNonNull(by);
    if (!OUTCOMES.contains(outcome)) {
      throw new IllegalArgumentException(outcome);
    }
  }
}
