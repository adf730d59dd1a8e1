package sitrep.digest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sitrep.problem.Place;
import sitrep.problem.Placed;

/**
 * An item whose front matter has entries with markings of their own, such as an alias or a
 * judgment. {@link Digest#of} takes what its audience may see of it, and nothing else of it goes
 * further.
 *
 * @param whole with all entries
 * @param under what is left under each ceiling at which something is taken out; all of one body
 */
public record Layered(Item whole, Map<Marking, Item> under) implements Item {

  public Layered {
    Objects.requireNonNull(whole);
    under = new TreeMap<>(under);
  }

  @Override
  public Item under(Marking ceiling) {
    return under.getOrDefault(ceiling, whole);
  }

  @Override
  public String kindWord() {
    return whole.kindWord();
  }

  @Override
  public String id() {
    return whole.id();
  }

  @Override
  public String title() {
    return whole.title();
  }

  @Override
  public Marking marking() {
    return whole.marking();
  }

  @Override
  public Body body() {
    return whole.body();
  }

  @Override
  public List<Placed<String>> formerAddresses() {
    return whole.formerAddresses();
  }

  @Override
  public Place place() {
    return whole.place();
  }

  @Override
  public Layered withBody(Body other) {
    return new Layered(
        whole.withBody(other),
        under.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().withBody(other))));
  }
}
