package sitrep.digest;

import java.util.List;
import java.util.Objects;
import sitrep.problem.Place;
import sitrep.problem.Placed;

/** A page that is none of the other things: about, method, corrections. */
public record FreePage(
    String id,
    String title,
    String summary,
    Marking marking,
    List<Placed<String>> formerAddresses,
    Body body,
    Place place)
    implements Item {

  public FreePage {
    Objects.requireNonNull(id);
    Objects.requireNonNull(title);
    Objects.requireNonNull(summary);
    Objects.requireNonNull(marking);
    Objects.requireNonNull(body);
    formerAddresses = List.copyOf(formerAddresses);
  }

  @Override
  public String kindWord() {
    return "page";
  }

  @Override
  public FreePage withBody(Body other) {
    return new FreePage(id, title, summary, marking, formerAddresses, other, place);
  }
}
