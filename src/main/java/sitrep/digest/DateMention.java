package sitrep.digest;

import java.util.Objects;
import java.util.Optional;

/**
 * A date in a raw text. Offsets are code points into the decoded text; the value is open where it
 * can't be known.
 */
public record DateMention(int start, int end, String text, Optional<PartialDate> value) {

  public DateMention {
    Objects.requireNonNull(text);
    Objects.requireNonNull(value);
    if (start < 0 || start >= end) {
      throw new IllegalArgumentException(text);
    }
  }
}
