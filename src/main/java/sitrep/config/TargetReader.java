package sitrep.config;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import sitrep.config.TargetSettings.Kind;
import sitrep.digest.Audience;
import sitrep.digest.Marking;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;
import sitrep.yaml.Fields;

/** Reads {@code publish:}, and refuses secrets without repeating them. */
final class TargetReader {

  private static final String WEB_ADDRESS = "Write url: https://example.org/";
  private static final Pattern PASSWORD = Pattern.compile("^[a-z+]+://[^/@]*:[^/@]*@.*");

  private final List<Problem> problems;
  private final Function<String, Optional<URI>> address;

  /**
   * @param address how a web address is read
   */
  TargetReader(List<Problem> problems, Function<String, Optional<URI>> address) {
    this.problems = problems;
    this.address = address;
  }

  Map<String, TargetSettings> read(Fields site) {
    Map<String, TargetSettings> targets = new TreeMap<>();
    site.mapOfMaps("publish", "a publishing target")
        .forEach(
            (name, map) -> {
              if (!holdsSecret(name, map)) {
                target(name, map).ifPresent(target -> targets.put(name, target));
              }
            });
    return targets;
  }

  private Optional<TargetSettings> target(String name, Fields map) {
    map.required("kind");
    Optional<Kind> kind =
        map.value(
            "kind",
            "kind of target",
            "Write one of: " + String.join(", ", Kind.words()) + ".",
            Kind::parse);
    String audience = map.text("audience").orElse(Audience.PUBLIC.name());
    Optional<Marking> ceiling = ConfigReader.marking(map, "ceiling");
    Optional<URI> url = map.value("url", "web address", WEB_ADDRESS, address);
    Optional<Integer> deletions =
        map.value(
            "deletions", "number", "Write deletions: 100", text -> wholeNumber(text, 1_000_000));
    Map<String, String> keys = new LinkedHashMap<>();
    boolean whole = kind.isPresent();
    if (whole) {
      for (String key : kind.get().required()) {
        map.required(key).ifPresent(value -> keys.put(key, value));
        whole &= keys.containsKey(key);
      }
      kind.get().optional().forEach(key -> text(map, key).ifPresent(v -> keys.put(key, v)));
      map.finish();
    }
    return whole
        ? Optional.of(
            new TargetSettings(
                name, kind.get(), audience, ceiling.orElse(Marking.CLEAR), url, deletions, keys))
        : Optional.empty();
  }

  private static Optional<String> text(Fields map, String key) {
    if (TargetSettings.NUMBERS.contains(key)) {
      return map.value(
              key,
              "number",
              "Write " + key + ": 60",
              text -> wholeNumber(text, 65_535).filter(n -> n > 0))
          .map(String::valueOf);
    }
    return TargetSettings.FLAGS.contains(key)
        ? map.value(
            key, "yes or no", "Write " + key + ": true, or false.", TargetReader::trueOrFalse)
        : map.text(key);
  }

  private static Optional<String> trueOrFalse(String text) {
    return Optional.of(text).filter(t -> t.equals("true") || t.equals("false"));
  }

  /** The place names no line, since a problem is shown with its line. */
  private boolean holdsSecret(String target, Fields map) {
    boolean found = false;
    for (String key : map.keys()) {
      String lower = key.toLowerCase(Locale.ROOT).replace('_', '-');
      boolean named = TargetSettings.SECRETS.stream().anyMatch(lower::contains);
      boolean inAddress = map.text(key).filter(t -> PASSWORD.matcher(t).matches()).isPresent();
      if (named || inAddress) {
        problems.add(Problem.of(ProblemKind.SECRET, Place.of(ConfigReader.FILE), key, target));
        found = true;
      }
    }
    return found;
  }

  private static Optional<Integer> wholeNumber(String text, int most) {
    try {
      int number = Integer.parseInt(text);
      return number >= 0 && number <= most ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
