package sitrep.problem;

import java.util.Objects;

/**
 * A value together with the place where an author wrote it, so that a later stage can still point
 * at it.
 */
public record Placed<T>(T value, Place place) {

  public Placed {
    Objects.requireNonNull(value);
    Objects.requireNonNull(place);
  }
}
