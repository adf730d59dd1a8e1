package sitrep.problem;

import java.util.List;
import java.util.Objects;

/**
 * What a stage returns: its value and the problems that it met, so that whoever remembers the one
 * remembers the other.
 */
public record Outcome<T>(T value, List<Problem> problems) {

  public Outcome {
    Objects.requireNonNull(value);
    problems = List.copyOf(problems);
  }

  /** A value without problems. */
  public static <T> Outcome<T> of(T value) {
    return new Outcome<>(value, List.of());
  }
}
