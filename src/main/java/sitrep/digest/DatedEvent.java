package sitrep.digest;

import java.util.Objects;
import java.util.Optional;
import sitrep.problem.Placed;

/**
 * Something that happened, for the timeline. The place is the name of a dossier or any other words.
 */
public record DatedEvent(PartialDate date, String what, Optional<Placed<String>> place) {

  public DatedEvent {
    Objects.requireNonNull(date);
    Objects.requireNonNull(what);
    Objects.requireNonNull(place);
  }
}
