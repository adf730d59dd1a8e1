package sitrep.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sitrep.problem.Place;
import sitrep.problem.Placed;

/** A value of a YAML document, with the place where it begins. */
public sealed interface YamlValue {

  /** Where the value begins. */
  Place place();

  /** What the value is, in a word for messages. */
  String type();

  /** A scalar: its text as written, and what YAML's core schema takes it for. */
  record Scalar(String text, String type, Place place) implements YamlValue {}

  /** A list of values. */
  record Sequence(List<YamlValue> items, Place place) implements YamlValue {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String type() {
      return "a list";
    }
  }

  /**
   * A map, its keys in the order in which they stand.
   *
   * @param whole whether all of it could be read; what is missing from a broken map is no fault of
   *     its own
   */
  record Mapping(Map<Placed<String>, YamlValue> entries, Place place, boolean whole)
      implements YamlValue {

    /** A map without keys. */
    public static Mapping empty(Place place) {
      return new Mapping(Map.of(), place, true);
    }

    /** What is left of a map that could not be read. */
    public static Mapping broken(Place place) {
      return new Mapping(Map.of(), place, false);
    }

    public Mapping {
      entries = new LinkedHashMap<>(entries);
    }

    @Override
    public String type() {
      return "a map";
    }
  }

  /** A key without a value. */
  record Nothing(Place place) implements YamlValue {
    @Override
    public String type() {
      return "empty";
    }
  }
}
