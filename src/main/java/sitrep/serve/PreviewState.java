package sitrep.serve;

import java.time.Duration;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import sitrep.build.Proof;
import sitrep.digest.Audience;

/**
 * How things stand after a digest was read.
 *
 * @param number counts how often that was
 * @param latest the site as it would be now, with all that is wrong with it; empty where even the
 *     first try failed
 * @param shown the last site without an error
 * @param took how long reading took
 * @param changed the files that were changed before that, as far as they are known
 * @param failure what kept the digest from being read at all
 */
public record PreviewState(
    long number,
    Optional<Proof> latest,
    Optional<Proof> shown,
    Duration took,
    SortedSet<String> changed,
    Optional<Exception> failure) {

  /** Before the first reading. */
  static final PreviewState NONE =
      new PreviewState(
          0, Optional.empty(), Optional.empty(), Duration.ZERO, Set.of(), Optional.empty());

  public PreviewState {
    Objects.requireNonNull(latest);
    Objects.requireNonNull(shown);
    Objects.requireNonNull(took);
    changed = Collections.unmodifiableSortedSet(new TreeSet<>(changed));
    Objects.requireNonNull(failure);
  }

  PreviewState(
      long number,
      Optional<Proof> latest,
      Optional<Proof> shown,
      Duration took,
      Set<String> changed,
      Optional<Exception> failure) {
    this(number, latest, shown, took, new TreeSet<>(changed), failure);
  }

  /** The names of all audiences for whom the site can be shown. */
  SortedSet<String> audiences() {
    SortedSet<String> names = new TreeSet<>(Set.of(Audience.PUBLIC.name()));
    latest.ifPresent(proof -> names.addAll(proof.config().site().audiences().keySet()));
    return names;
  }

  /** Whether the site that is shown is not that of the digest as it is. */
  public boolean isBroken() {
    return failure.isPresent() || latest.filter(Proof::hasErrors).isPresent();
  }
}
