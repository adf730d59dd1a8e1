package sitrep.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sitrep.digest.Item;
import sitrep.digest.Layered;
import sitrep.digest.Marking;
import sitrep.digest.Nearness;
import sitrep.problem.Placed;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;
import sitrep.yaml.MarkedKeys;
import sitrep.yaml.YamlValue;

/**
 * Entries of front matter that carry a marking of their own: a text that begins with it, as in
 * {@code aliases: ["(TLP:AMBER) The Source"]}, or a map with a key {@code marking}, as in {@code
 * judgments: [{marking: TLP:AMBER, …}]}. Only what may be missing can be marked: a title, a date or
 * a status goes with the whole file.
 */
final class MarkedEntries {

  private static final String LOCATION = "location";

  private static final Set<String> MAY_BE_MISSING =
      Set.of(
          "agency",
          "aliases",
          "archived",
          "author",
          "authors",
          "born",
          "corrections",
          "country",
          "credit",
          "died",
          "dissolved",
          "entities",
          "events",
          "former-addresses",
          "founded",
          "image",
          "judgments",
          "links",
          LOCATION,
          "part-of",
          "place",
          "publisher",
          "retrieved",
          "role",
          "sources",
          "summary",
          "topics",
          "type",
          "updated",
          "url");

  /** What to do with a marking where none holds. */
  private static final String INSTEAD =
      "Raise the marking of the whole file, or mark an entry that can be left out, at its"
          + " beginning, as [\"(TLP:AMBER) words\"], or with a key marking of its own.";

  private static final String BOTH_NUMBERS =
      "Mark both numbers alike: location: [\"(TLP:AMBER) 50.09\", \"(TLP:AMBER) 14.42\"]";

  private static final Pattern LEADING = Pattern.compile("\\((TLP:[A-Z+]+)\\)\\s+(?=\\S)");
  private static final String MARKING = "marking";

  private final YamlValue.Mapping keys;

  MarkedEntries(YamlValue.Mapping keys) {
    this.keys = keys;
  }

  /** All keys, the markings of entries taken off. */
  YamlValue.Mapping unmarked() {
    return under(Marking.RED);
  }

  /**
   * Reports markings that hold nothing: where no entry can be left out, or of one number of a
   * location, half of which is none.
   */
  void findLost(List<Problem> problems) {
    MarkedKeys.find(unmarked(), Nearness::begins, INSTEAD, problems);
    keys.entries()
        .forEach(
            (key, value) -> {
              if (key.value().equals(LOCATION) && value instanceof YamlValue.Sequence list) {
                findHalves(list, problems);
              }
            });
  }

  private static void findHalves(YamlValue.Sequence location, List<Problem> problems) {
    if (location.items().stream().map(MarkedEntries::marking).distinct().count() > 1) {
      location.items().stream()
          .filter(number -> marking(number).isPresent())
          .findFirst()
          .ifPresent(
              number ->
                  problems.add(
                      Problem.of(
                          ProblemKind.PORTION_IN_KEY, number.place(), LOCATION, BOTH_NUMBERS)));
    }
  }

  /**
   * The item with what is left of it under each ceiling; the item as it is where no entry is
   * marked. It is as high as the highest entry that is left.
   *
   * @param read makes an item of keys; its problems are those of {@link #unmarked()}
   */
  Item layered(Item item, Function<YamlValue.Mapping, Optional<? extends Item>> read) {
    Marking highest = highest(Marking.RED);
    if (keys.equals(unmarked())) {
      return item;
    }
    Map<Marking, Item> under = new LinkedHashMap<>();
    for (Marking ceiling : Marking.values()) {
      if (highest.isAbove(ceiling) && !item.marking().isAbove(ceiling)) {
        read.apply(raised(ceiling, item.marking())).ifPresent(left -> under.put(ceiling, left));
      }
    }
    Item whole = read.apply(raised(Marking.RED, item.marking())).map(Item.class::cast).orElse(item);
    return new Layered(whole, under);
  }

  /** The highest marking of an entry that is left under a ceiling. */
  private Marking highest(Marking ceiling) {
    Marking highest = Marking.CLEAR;
    for (var entry : keys.entries().entrySet()) {
      if (MAY_BE_MISSING.contains(entry.getKey().value())) {
        highest = highest.or(highest(entry.getValue(), ceiling));
      }
    }
    return highest;
  }

  private static Marking highest(YamlValue value, Marking ceiling) {
    Marking own = marking(value).filter(m -> !m.isAbove(ceiling)).orElse(Marking.CLEAR);
    if (value instanceof YamlValue.Sequence list) {
      return list.items().stream().map(v -> highest(v, ceiling)).reduce(own, Marking::or);
    }
    return own;
  }

  private YamlValue.Mapping raised(Marking ceiling, Marking own) {
    YamlValue.Mapping left = under(ceiling);
    Map<Placed<String>, YamlValue> entries = new LinkedHashMap<>(left.entries());
    entries.keySet().removeIf(key -> key.value().equals(MARKING));
    String label = own.or(highest(ceiling)).label();
    entries.put(
        new Placed<>(MARKING, left.place()), new YamlValue.Scalar(label, "text", left.place()));
    return new YamlValue.Mapping(entries, left.place(), left.whole());
  }

  private YamlValue.Mapping under(Marking ceiling) {
    Map<Placed<String>, YamlValue> left = new LinkedHashMap<>();
    keys.entries()
        .forEach(
            (key, value) -> {
              if (MAY_BE_MISSING.contains(key.value())) {
                under(value, ceiling).ifPresent(kept -> left.put(key, kept));
              } else {
                left.put(key, value);
              }
            });
    return new YamlValue.Mapping(left, keys.place(), keys.whole());
  }

  private static Optional<YamlValue> under(YamlValue value, Marking ceiling) {
    if (marking(value).filter(m -> m.isAbove(ceiling)).isPresent()) {
      return Optional.empty();
    }
    if (value instanceof YamlValue.Sequence list) {
      List<YamlValue> left = new ArrayList<>();
      list.items().forEach(item -> under(item, ceiling).ifPresent(left::add));
      return Optional.of(new YamlValue.Sequence(left, list.place()));
    }
    return Optional.of(marking(value).isPresent() ? withoutMarking(value) : value);
  }

  /** The marking that an entry carries, if it is one. */
  private static Optional<Marking> marking(YamlValue value) {
    if (value instanceof YamlValue.Scalar scalar) {
      Matcher m = LEADING.matcher(scalar.text());
      return m.lookingAt() ? Marking.parse(m.group(1)) : Optional.empty();
    }
    return value instanceof YamlValue.Mapping map
        ? map.entries().entrySet().stream()
            .filter(entry -> entry.getKey().value().equals(MARKING))
            .map(Map.Entry::getValue)
            .filter(YamlValue.Scalar.class::isInstance)
            .findFirst()
            .flatMap(label -> Marking.parse(((YamlValue.Scalar) label).text()))
        : Optional.empty();
  }

  private static YamlValue withoutMarking(YamlValue value) {
    if (value instanceof YamlValue.Mapping map) {
      Map<Placed<String>, YamlValue> left = new LinkedHashMap<>(map.entries());
      left.keySet().removeIf(key -> key.value().equals(MARKING));
      return new YamlValue.Mapping(left, map.place(), map.whole());
    }
    YamlValue.Scalar scalar = (YamlValue.Scalar) value;
    Matcher m = LEADING.matcher(scalar.text());
    return m.lookingAt()
        ? new YamlValue.Scalar(scalar.text().substring(m.end()), scalar.type(), scalar.place())
        : value;
  }
}
