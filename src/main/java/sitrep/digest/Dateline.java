package sitrep.digest;

import java.util.Objects;
import java.util.Optional;

/** Where, for whom and when a raw text says it was written; what it does not say is empty. */
public record Dateline(
    Optional<String> place, Optional<String> agency, Optional<PartialDate> date) {

  public Dateline {
    Objects.requireNonNull(place);
    Objects.requireNonNull(agency);
    Objects.requireNonNull(date);
  }
}
