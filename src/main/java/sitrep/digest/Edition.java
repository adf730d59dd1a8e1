package sitrep.digest;

import java.util.List;
import java.util.Objects;
import sitrep.problem.Place;
import sitrep.problem.Placed;

/** The editor's note of an edition. Which briefs are in the edition follows from their dates. */
public record Edition(
    String id,
    String title,
    Marking marking,
    List<Placed<String>> formerAddresses,
    Body body,
    Place place)
    implements Item {

  public Edition {
    Objects.requireNonNull(id);
    Objects.requireNonNull(title);
    Objects.requireNonNull(marking);
    Objects.requireNonNull(body);
    formerAddresses = List.copyOf(formerAddresses);
  }

  @Override
  public Edition withBody(Body other) {
    return new Edition(id, title, marking, formerAddresses, other, place);
  }
}
