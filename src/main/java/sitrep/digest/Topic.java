package sitrep.digest;

import java.util.List;
import java.util.Objects;
import sitrep.problem.Place;
import sitrep.problem.Placed;

/**
 * A topic: a title that briefs name, and perhaps an introduction. One that no file introduces lies
 * at its first brief.
 */
public record Topic(
    String id,
    String title,
    Marking marking,
    List<Placed<String>> formerAddresses,
    Body body,
    Place place)
    implements Item {

  public Topic {
    Objects.requireNonNull(id);
    Objects.requireNonNull(title);
    Objects.requireNonNull(marking);
    Objects.requireNonNull(body);
    formerAddresses = List.copyOf(formerAddresses);
  }

  @Override
  public Topic withBody(Body other) {
    return new Topic(id, title, marking, formerAddresses, other, place);
  }
}
