package sitrep.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import sitrep.config.SiteConfig.AudienceSettings;
import sitrep.digest.Audience;
import sitrep.digest.Marking;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;
import sitrep.yaml.Fields;

/** Reads {@code audiences:}, each of which needs a folder of its own for its site. */
final class AudienceReader {

  private final Path root;
  private final List<Problem> problems;
  private final Function<String, Optional<URI>> address;
  private final Map<Path, String> outputs = new HashMap<>();

  /**
   * @param root the digest's folder
   * @param address how a web address is read
   */
  AudienceReader(Path root, List<Problem> problems, Function<String, Optional<URI>> address) {
    this.root = root;
    this.problems = problems;
    this.address = address;
  }

  Map<String, AudienceSettings> read(Fields site) {
    Map<String, AudienceSettings> audiences = new TreeMap<>();
    site.mapOfMaps("audiences", "an audience")
        .forEach((name, map) -> audiences.put(name, audience(name, map)));
    return audiences;
  }

  private AudienceSettings audience(String name, Fields map) {
    map.required("ceiling");
    Marking ceiling = ConfigReader.marking(map, "ceiling").orElse(Marking.CLEAR);
    Optional<URI> url = map.value("url", "web address", "Write url: https://example.org/", address);
    Optional<String> output =
        map.value(
            "output",
            "folder for a site",
            "The digest itself lies there. Write a folder of its own: output: site-" + name,
            text -> Optional.of(text).filter(t -> !InputFolders.swallows(root, t)));
    output.ifPresent(folder -> alone(name, folder, map));
    map.finish();
    return new AudienceSettings(new Audience(name, ceiling), url, output);
  }

  private void alone(String name, String folder, Fields map) {
    String other = outputs.putIfAbsent(InputFolders.at(root, folder), name);
    if (other != null) {
      problems.add(Problem.of(ProblemKind.SAME_OUTPUT, map.place("output"), other, folder, name));
    }
  }
}
