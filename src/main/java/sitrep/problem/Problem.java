package sitrep.problem;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One fault in the digest. Problems sort by place, then by kind and words, whatever the order in
 * which they were met.
 */
public record Problem(ProblemKind kind, Severity severity, Place place, String message, String hint)
    implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::place)
          .thenComparing(Problem::kind)
          .thenComparing(Problem::message);

  public Problem {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(place);
    Objects.requireNonNull(message);
    Objects.requireNonNull(hint);
  }

  /** A problem that is as grave as its kind. */
  public Problem(ProblemKind kind, Place place, String message, String hint) {
    this(kind, kind.severity(), place, message, hint);
  }

  /** The same problem, taken as this grave. */
  public Problem as(Severity other) {
    return new Problem(kind, other, place, message, hint);
  }

  /** A problem whose message and hint are made of the kind's own words and these details. */
  public static Problem of(ProblemKind kind, Place place, Object... details) {
    return new Problem(kind, place, kind.message(details), kind.hint(details));
  }

  /** Whether any of these forbids writing the site. */
  public static boolean anyError(List<Problem> problems) {
    return problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }
}
