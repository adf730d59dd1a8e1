package sitrep.digest;

import java.util.Objects;
import java.util.Optional;

/**
 * A date in a raw text, or a time between two. Offsets are code points into the decoded text; the
 * value is open where it can't be known.
 *
 * @param until when a time ends that begins with the value; empty for a single date
 */
public record DateMention(
    int start, int end, String text, Optional<PartialDate> value, Optional<PartialDate> until) {

  public DateMention {
    Objects.requireNonNull(text);
    Objects.requireNonNull(value);
    Objects.requireNonNull(until);
    if (start < 0 || start >= end) {
      throw new IllegalArgumentException(text);
    }
  }

  /** As ISO 8601 has it: {@code 2023-07-19}, or {@code 2022-01/2023-07} for a time between two. */
  public Optional<String> iso() {
    return value.map(from -> from.iso() + until.map(to -> "/" + to.iso()).orElse(""));
  }
}
