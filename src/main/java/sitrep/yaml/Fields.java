package sitrep.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import sitrep.problem.DidYouMean;
import sitrep.problem.Place;
import sitrep.problem.Placed;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/**
 * Reads a map key by key, each as the type it must have. The keys that are asked for are the keys
 * that exist, so what is left over at {@link #finish()} is unknown, and no list of keys is kept
 * anywhere else. Lives for one map; a wrong value is a problem and counts as absent.
 */
public final class Fields {

  /** Keys of other site generators and of other habits, with what they are called here. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("tag", "topics"),
          Map.entry("tags", "topics"),
          Map.entry("category", "topics"),
          Map.entry("categories", "topics"),
          Map.entry("keywords", "topics"),
          Map.entry("description", "summary"),
          Map.entry("excerpt", "summary"),
          Map.entry("abstract", "summary"),
          Map.entry("draft", "status"),
          Map.entry("published", "status"),
          Map.entry("lastmod", "updated"),
          Map.entry("modified", "updated"),
          Map.entry("publishdate", "embargo"),
          Map.entry("expirydate", "expires"),
          Map.entry("permalink", "slug"),
          Map.entry("byline", "authors"),
          Map.entry("cover", "image"),
          Map.entry("lang", "language"),
          Map.entry("tlp", "marking"),
          Map.entry("classification", "marking"));

  private final String what;
  private final YamlValue.Mapping map;
  private final Map<String, YamlValue> values = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final Set<String> told = new HashSet<>();
  private final List<Problem> problems;

  /**
   * @param what what the map describes, for messages, such as "a brief"
   * @param problems takes what is found wrong
   */
  public Fields(String what, YamlValue.Mapping map, List<Problem> problems) {
    this.what = what;
    this.map = map;
    this.problems = problems;
    map.entries().forEach((key, value) -> values.put(key.value(), value));
  }

  /** Where the map begins. */
  public Place place() {
    return map.place();
  }

  /** Where the key's value stands, or else where the map begins. */
  public Place place(String key) {
    return values.containsKey(key) ? values.get(key).place() : map.place();
  }

  /** The text of a key, whether or not it is one that exists. */
  public Optional<String> written(String key) {
    return values.get(key) instanceof YamlValue.Scalar scalar
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  /** The keys that are given, in their order. */
  public Set<String> keys() {
    return values.keySet();
  }

  /** Whether the whole map could be read, so that a key which is not there is indeed missing. */
  public boolean isWhole() {
    return map.whole();
  }

  /** Whether the key is given a value. */
  public boolean has(String key) {
    return find(key).isPresent();
  }

  /** Whether a key that nobody knows was probably meant to be this one, which exists. */
  public boolean isMisspelt(String key) {
    asked.add(key);
    return !values.containsKey(key)
        && values.keySet().stream()
            .filter(other -> !asked.contains(other))
            .anyMatch(other -> DidYouMean.nearest(other, List.of(key)).isPresent());
  }

  /** The text of a key; numbers and the like are taken as they are written. */
  public Optional<String> text(String key) {
    return scalar(key, "text")
        .map(YamlValue.Scalar::text)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /**
   * The text of a key that must be there; where it is missing, that is a problem and the answer is
   * empty.
   */
  public Optional<String> required(String key) {
    Optional<String> text = text(key);
    boolean blank = find(key).map(v -> v instanceof YamlValue.Scalar).orElse(true);
    if (text.isEmpty() && map.whole() && blank && !isMisspelt(key)) {
      problems.add(Problem.of(ProblemKind.MISSING_KEY, place(key), what, key));
      told.add(key);
    }
    return text;
  }

  /**
   * The text of a key that is not written for nothing: where it is there but empty, that is a
   * problem.
   */
  public Optional<String> weighty(String key) {
    refuseEmpty(key);
    return text(key);
  }

  private void refuseEmpty(String key) {
    YamlValue value = values.get(key);
    boolean empty =
        value instanceof YamlValue.Nothing
            || value instanceof YamlValue.Scalar scalar && scalar.text().isBlank();
    if (empty && told.add(key)) {
      problems.add(Problem.of(ProblemKind.EMPTY_VALUE, value.place(), key));
    }
  }

  /** The value of a yes-or-no key; absent is no. */
  public boolean flag(String key) {
    refuseEmpty(key);
    Optional<YamlValue.Scalar> scalar = scalar(key, "true or false");
    scalar
        .filter(s -> !s.type().equals("true or false") && !s.text().isBlank())
        .ifPresent(
            s ->
                wrongType(
                    key, "true or false", s, "Write true or false, without quotation marks."));
    return scalar.map(YamlValue.Scalar::text).filter(t -> t.equalsIgnoreCase("true")).isPresent();
  }

  /**
   * A key whose text has to be understood.
   *
   * @param expected what the text must be, for the message, such as "confidence"
   * @param hint what to write instead
   */
  public <T> Optional<T> value(
      String key, String expected, String hint, Function<String, Optional<T>> read) {
    return weighty(key)
        .flatMap(text -> understood(new Placed<>(text, place(key)), expected, hint, read));
  }

  /**
   * A key that holds a date or whatever else {@code read} understands; where it does not, that is a
   * problem of this kind.
   */
  public <T> Optional<T> value(String key, ProblemKind kind, Function<String, Optional<T>> read) {
    Optional<String> text = weighty(key);
    Optional<T> value = text.flatMap(read);
    if (text.isPresent() && value.isEmpty()) {
      problems.add(Problem.of(kind, place(key), text.get()));
    }
    return value;
  }

  private <T> Optional<T> understood(
      Placed<String> text, String expected, String hint, Function<String, Optional<T>> read) {
    Optional<T> value = read.apply(text.value());
    if (value.isEmpty()) {
      problems.add(Problem.of(ProblemKind.BAD_VALUE, text.place(), expected, text.value(), hint));
    }
    return value;
  }

  /** A list of texts, each with its place; a single text counts as a list of one. */
  public List<Placed<String>> texts(String key) {
    List<Placed<String>> texts = new ArrayList<>();
    if (find(key).orElse(null) instanceof YamlValue.Scalar one && one.text().contains(", ")) {
      problems.add(Problem.of(ProblemKind.LIST_IN_TEXT, one.place(), one.text().strip(), key));
    }
    for (YamlValue item : items(key)) {
      if (item instanceof YamlValue.Scalar scalar) {
        texts.add(new Placed<>(scalar.text().strip(), scalar.place()));
      } else {
        wrongType(key, "a list of texts", item, "Write " + key + ": [one, another]");
      }
    }
    return texts;
  }

  /** A list of maps, each to be read on its own; a single map counts as a list of one. */
  public List<Fields> maps(String key, String whatEach) {
    List<Fields> maps = new ArrayList<>();
    for (YamlValue item : items(key)) {
      if (item instanceof YamlValue.Mapping mapping) {
        maps.add(new Fields(whatEach, mapping, problems));
      } else {
        wrongType(key, "a list of maps", item, "Write each as {key: value, …}");
      }
    }
    return maps;
  }

  /** A list whose members may be a text or a map. */
  public List<YamlValue> items(String key) {
    return find(key)
        .map(v -> v instanceof YamlValue.Sequence list ? list.items() : List.of(v))
        .orElse(List.of());
  }

  /** A map of maps: each key with the map that it holds. */
  public Map<String, Fields> mapOfMaps(String key, String whatEach) {
    refuseEmpty(key);
    Map<String, Fields> maps = new LinkedHashMap<>();
    Optional<YamlValue> value = find(key);
    if (value.isPresent() && value.get() instanceof YamlValue.Mapping outer) {
      outer
          .entries()
          .forEach(
              (name, inner) -> {
                if (inner instanceof YamlValue.Mapping mapping) {
                  maps.put(name.value(), new Fields(whatEach, mapping, problems));
                } else {
                  wrongType(
                      name.value(), "a map", inner, "Write " + name.value() + ": {key: value, …}");
                }
              });
    } else {
      value.ifPresent(v -> wrongType(key, "a map", v, "Write " + key + ": {name: {key: value}}"));
    }
    return maps;
  }

  /**
   * A map whose keys are not known beforehand.
   *
   * @param example of such a map, for the hint
   */
  public Map<Placed<String>, YamlValue> entries(String key, String example) {
    Optional<YamlValue> value = find(key);
    if (value.isPresent() && value.get() instanceof YamlValue.Mapping mapping) {
      return mapping.entries();
    }
    value.ifPresent(v -> wrongType(key, "a map", v, "Write " + key + ": " + example));
    return Map.of();
  }

  /** One map to be read on its own. */
  public Optional<Fields> map(String key, String whatItIs) {
    Optional<YamlValue> value = find(key);
    if (value.isPresent() && value.get() instanceof YamlValue.Mapping mapping) {
      return Optional.of(new Fields(whatItIs, mapping, problems));
    }
    value.ifPresent(v -> wrongType(key, "a map", v, "Write " + key + ": {key: value, …}"));
    return Optional.empty();
  }

  /** A list of numbers. */
  public List<Double> numbers(String key) {
    List<Double> numbers = new ArrayList<>();
    for (YamlValue item : items(key)) {
      try {
        numbers.add(Double.valueOf(item instanceof YamlValue.Scalar scalar ? scalar.text() : ""));
      } catch (NumberFormatException e) {
        wrongType(key, "a list of numbers", item, "Write " + key + ": [50.09, 14.42]");
      }
    }
    return numbers;
  }

  /** Reports the keys that nobody asked for. To be called once, after the last key was read. */
  public void finish() {
    for (Placed<String> key : map.entries().keySet()) {
      if (!asked.contains(key.value())) {
        String otherwise =
            Optional.ofNullable(ELSEWHERE.get(key.value().toLowerCase(Locale.ROOT)))
                .filter(asked::contains)
                .map(here -> "The key for that is called " + here + ".")
                .orElseGet(() -> "Known keys are: " + String.join(", ", asked) + ".");
        String hint = DidYouMean.hint(key.value(), asked, otherwise);
        problems.add(Problem.of(ProblemKind.UNKNOWN_KEY, key.place(), key.value(), what, hint));
      }
    }
  }

  /** Reports a value that does not fit. */
  public void wrongType(String key, String expected, YamlValue actual, String hint) {
    problems.add(
        Problem.of(ProblemKind.WRONG_TYPE, actual.place(), key, expected, actual.type(), hint));
  }

  private Optional<YamlValue> find(String key) {
    asked.add(key);
    return Optional.ofNullable(values.get(key))
        .filter(value -> !(value instanceof YamlValue.Nothing));
  }

  private Optional<YamlValue.Scalar> scalar(String key, String expected) {
    Optional<YamlValue> value = find(key);
    if (value.isPresent() && value.get() instanceof YamlValue.Scalar scalar) {
      return Optional.of(scalar);
    }
    value.ifPresent(v -> wrongType(key, expected, v, "Write " + key + ": …, as one value."));
    return Optional.empty();
  }
}
