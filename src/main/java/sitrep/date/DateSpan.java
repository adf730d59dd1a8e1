package sitrep.date;

import java.util.Objects;
import java.util.Optional;
import sitrep.digest.PartialDate;

/**
 * A date in an article's text, or a time between two; offsets are characters of the whole text.
 *
 * @param until when a time ends that begins with the value; empty for a single date
 */
public record DateSpan(
    int start, int end, Optional<PartialDate> value, Optional<PartialDate> until) {

  public DateSpan {
    Objects.requireNonNull(value);
    Objects.requireNonNull(until);
  }
}
