package sitrep.date;

import java.util.Objects;
import java.util.Optional;
import sitrep.digest.PartialDate;

/** A date in an article's text; offsets are characters of the whole text. */
public record DateSpan(int start, int end, Optional<PartialDate> value) {

  public DateSpan {
    Objects.requireNonNull(value);
  }
}
