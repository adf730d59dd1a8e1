package sitrep.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import sitrep.config.SiteConfig.AudienceSettings;
import sitrep.config.TargetSettings.Kind;
import sitrep.digest.Audience;
import sitrep.digest.Marking;
import sitrep.problem.DidYouMean;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;
import sitrep.yaml.Fields;

/** Reads {@code publish:}, and refuses secrets without repeating them. */
final class TargetReader {

  private static final String WEB_ADDRESS = "Write url: https://example.org/";
  private static final Pattern PASSWORD = Pattern.compile("^[a-z+]+://[^/@]*:[^/@]*@.*");

  private final Path root;
  private final Map<String, AudienceSettings> audiences;
  private final List<Problem> problems;
  private final Function<String, Optional<URI>> address;

  /**
   * @param root the digest's folder
   * @param audiences by name, whose sites are published
   * @param address how a web address is read
   */
  TargetReader(
      Path root,
      Map<String, AudienceSettings> audiences,
      List<Problem> problems,
      Function<String, Optional<URI>> address) {
    this.root = root;
    this.audiences = audiences;
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
    String audience = audience(map);
    Optional<Marking> ceiling = ConfigReader.marking(map, "ceiling");
    Optional<URI> url = map.value("url", "web address", WEB_ADDRESS, address);
    Optional<Integer> deletions =
        map.value(
            "deletions", "number", "Write deletions: 100", text -> wholeNumber(text, 1_000_000));
    Map<String, String> keys = new LinkedHashMap<>();
    boolean whole = kind.isPresent();
    if (whole) {
      for (String key : kind.get().required()) {
        required(map, key, kind.get(), audience).ifPresent(value -> keys.put(key, value));
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

  private String audience(Fields map) {
    Optional<String> named = map.text("audience");
    Set<String> known = new TreeSet<>(audiences.keySet());
    known.add(Audience.PUBLIC.name());
    named
        .filter(name -> !known.contains(name))
        .ifPresent(
            name ->
                problems.add(
                    Problem.of(
                        ProblemKind.UNKNOWN_AUDIENCE,
                        map.place("audience"),
                        name,
                        DidYouMean.hint(
                            name, known, "Name it under audiences:, or take it out here."))));
    return named.orElse(Audience.PUBLIC.name());
  }

  /** A key that this kind must have; where that is a path of this machine, one that will do. */
  private Optional<String> required(Fields map, String key, Kind kind, String audience) {
    Optional<String> value = map.required(key);
    boolean local = key.equals("path") && (kind == Kind.DIRECTORY || kind == Kind.ARCHIVE);
    if (value.isEmpty() || !local) {
      return value;
    }
    if (kind == Kind.ARCHIVE && !value.get().matches(".*\\.(zip|tgz|tar\\.gz)")) {
      return map.value(
          key, "archive", "Write a path that ends in .zip or .tar.gz.", text -> Optional.empty());
    }
    return map.value(
        key,
        "place to publish to",
        "The digest or its site lies there. Write a path outside of them: path: ../published",
        text -> Optional.of(text).filter(t -> isFree(t, audience)));
  }

  private boolean isFree(String path, String audience) {
    String site = audiences.getOrDefault(audience, AudienceSettings.PUBLIC).folder();
    return !InputFolders.swallows(root, path)
        && !InputFolders.at(root, path).equals(InputFolders.at(root, site));
  }

  private static Optional<String> text(Fields map, String key) {
    if (TargetSettings.NUMBERS.contains(key)) {
      String example = key.equals("port") ? "22" : "60";
      return map.value(
              key,
              "number",
              "Write " + key + ": " + example,
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

  /** No key is asked for, so that one which does not exist is still told. */
  private boolean holdsSecret(String target, Fields map) {
    boolean found = false;
    for (String key : map.keys()) {
      String lower = key.toLowerCase(Locale.ROOT).replace('_', '-');
      boolean named = TargetSettings.SECRETS.stream().anyMatch(lower::contains);
      boolean inAddress = map.written(key).filter(t -> PASSWORD.matcher(t).matches()).isPresent();
      if (named || inAddress) {
        problems.add(Problem.of(ProblemKind.SECRET, map.place(key), key, target));
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
