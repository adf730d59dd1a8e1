package sitrep.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sitrep.config.SiteConfig;
import sitrep.digest.EditionPeriod;
import sitrep.digest.Item;
import sitrep.digest.LikelihoodScale;
import sitrep.digest.Marking;
import sitrep.input.InputFile;
import sitrep.input.InputFile.Role;
import sitrep.problem.Outcome;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.rawtext.RawTextReader;

/** Parses a file that a test makes up, under settings that differ from all defaults. */
final class Parsing {

  private static final SiteConfig SITE =
      new SiteConfig(
          "Digest",
          URI.create("https://example.org/"),
          "en",
          "",
          Optional.empty(),
          EditionPeriod.WEEKLY,
          ZoneId.of("Europe/Prague"),
          LikelihoodScale.ICD_203,
          Optional.of(Marking.GREEN),
          SiteConfig.RawHtml.SANITISE,
          List.of(),
          Optional.empty(),
          Map.of(),
          Map.of(),
          Map.of(),
          false,
          Place.of("content/site.yaml"));

  private final Path folder;

  Parsing(Path folder) {
    this.folder = folder;
  }

  Outcome<Optional<Item>> parse(Role role, String name, String text) {
    return parse(role, name, text.getBytes(StandardCharsets.UTF_8));
  }

  Outcome<Optional<Item>> parse(Role role, String name, byte[] bytes) {
    return new ItemParser(SITE, RawTextReader.standard())
        .parse(file(role, name, bytes, Optional.empty()));
  }

  Outcome<Optional<Item>> parse(String name, String text, String sidecar) {
    byte[] bytes = sidecar.getBytes(StandardCharsets.UTF_8);
    String sidecarName = name.replaceAll("\\.[a-z]+$", ".yaml");
    InputFile beside = file(Role.SIDECAR, sidecarName, bytes, Optional.empty());
    return new ItemParser(SITE, RawTextReader.standard())
        .parse(file(Role.SOURCE, name, text.getBytes(StandardCharsets.UTF_8), Optional.of(beside)));
  }

  private InputFile file(Role role, String name, byte[] bytes, Optional<InputFile> sidecar) {
    try {
      Path path = Files.createTempFile(folder, "item", "");
      Files.write(path, bytes);
      return new InputFile(name, role, path, sidecar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The item of a file that must hold no problem. */
  <T extends Item> T item(Class<T> kind, Role role, String name, String text) {
    Outcome<Optional<Item>> outcome = parse(role, name, text);
    assertEquals(List.of(), outcome.problems());
    return kind.cast(outcome.value().orElseThrow());
  }

  /** Kinds and places of problems, without the file: {@code BAD_DATE 3:7}. */
  static List<String> told(Outcome<?> outcome) {
    return outcome.problems().stream().map(Parsing::told).toList();
  }

  private static String told(Problem problem) {
    return problem.kind() + " " + problem.place().line() + ":" + problem.place().column();
  }
}
