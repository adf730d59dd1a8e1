package sitrep.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.config.BuildConfig;
import sitrep.config.BuildOptions;
import sitrep.config.ConfigReader;
import sitrep.digest.Item;
import sitrep.input.InputFile;
import sitrep.input.Inputs;
import sitrep.memory.Memory;
import sitrep.parse.FormsParser;
import sitrep.parse.ItemParser;
import sitrep.problem.Outcome;
import sitrep.site.TestDigest;

/** What has to be read again after which change, and what need not be. */
class RememberedBuildTest {

  private static final String FIRST = "content/briefs/2023/first.md";

  @TempDir private Path folder;

  /** The files that were parsed, and all that came of parsing or remembering. */
  private record Parsed(Set<String> made, List<Outcome<Optional<Item>>> outcomes) {}

  private Parsed parse(Path root) throws IOException {
    BuildConfig config = ConfigReader.read(BuildOptions.of(root), TestDigest.ENVIRONMENT).value();
    Optional<InputFile> forms = InputFile.hold(Inputs.lineForms(root));
    ItemParser parser = new ItemParser(config.site(), FormsParser.parse(forms).value());
    try (Memory memory = Memory.open(folder.resolve("memory"), words -> {})) {
      var remembered = RememberedParser.of(parser, memory, config.site(), forms, true);
      List<Outcome<Optional<Item>>> outcomes = new java.util.ArrayList<>();
      for (InputFile file : files(root)) {
        outcomes.add(remembered.parse(file, "").outcome());
      }
      remembered.forgetOthers();
      memory.keep();
      return new Parsed(remembered.made(), outcomes);
    }
  }

  private static List<InputFile> files(Path root) throws IOException {
    return Inputs.find(root).value().files().stream()
        .filter(file -> file.role() != InputFile.Role.ASSET)
        .toList();
  }

  private static Set<String> names(Path root) throws IOException {
    return files(root).stream().map(InputFile::name).collect(Collectors.toSet());
  }

  private TestDigest parsedOnce() throws IOException {
    TestDigest digest = TestDigest.copyOf("small", folder.resolve("digest"));
    digest.file("content/site.yaml", digest.read("content/site.yaml") + "time-zone: UTC\n");
    assertEquals(names(digest.root()), parse(digest.root()).made());
    assertEquals(Set.of(), parse(digest.root()).made());
    return digest;
  }

  @Test
  void everythingInTheSampleIsRememberedAsItWasRead() throws IOException {
    Parsed first = parse(TestDigest.SAMPLE);
    Parsed again = parse(TestDigest.SAMPLE);
    assertTrue(first.made().size() > 20, first.made()::toString);
    assertEquals(Set.of(), again.made());
    assertEquals(first.outcomes(), again.outcomes());
  }

  @Test
  void mistakesAreRememberedAsTheyWereFound() throws IOException {
    Path mistakes = Path.of("src/test/resources/sites/twenty-mistakes");
    Parsed first = parse(mistakes);
    assertEquals(first.outcomes(), parse(mistakes).outcomes());
    assertTrue(first.outcomes().stream().anyMatch(outcome -> !outcome.problems().isEmpty()));
  }

  @Test
  void titleAndAddressOfTheSiteReadNothingAgain() throws IOException {
    TestDigest digest = parsedOnce();
    digest.replace("content/site.yaml", "title: Small", "title: Large");
    digest.replace("content/site.yaml", "example.org", "example.net");
    assertEquals(Set.of(), parse(digest.root()).made());
  }

  @Test
  void zoneMarkingScaleAndHtmlReadAllAgain() throws IOException {
    TestDigest digest = parsedOnce();
    for (String setting :
        List.of(
            "time-zone: Europe/Prague",
            "default-marking: TLP:GREEN",
            "time-zone: UTC\nlikelihood-scale: phia",
            "time-zone: UTC\nraw-html: escape")) {
      String before = digest.read("content/site.yaml");
      String key = setting.startsWith("default") ? "default-marking: TLP:CLEAR" : "time-zone: UTC";
      digest.replace("content/site.yaml", key, setting);
      assertEquals(names(digest.root()), parse(digest.root()).made(), setting);
      digest.file("content/site.yaml", before);
      parse(digest.root());
    }
  }

  @Test
  void formsOfLinesReadAllAgain() throws IOException {
    TestDigest digest = parsedOnce();
    digest.file("content/line-forms.txt", "[notice, whole] of ours\n    we wait.*\n");
    assertEquals(names(digest.root()), parse(digest.root()).made());
    assertEquals(Set.of(), parse(digest.root()).made());
  }

  @Test
  void changedFileIsReadAgainAlone() throws IOException {
    TestDigest digest = parsedOnce();
    digest.replace(FIRST, "Ada Quill", "Eda Quill");
    assertEquals(Set.of(FIRST), parse(digest.root()).made());
    digest.replace("seeds/wire.yaml", "reliability: B", "reliability: C");
    assertEquals(Set.of("seeds/wire.txt"), parse(digest.root()).made());
    digest.delete("seeds/wire.yaml");
    assertEquals(Set.of("seeds/wire.txt"), parse(digest.root()).made());
  }

  @Test
  void renamedFileIsReadAgainAndItsOldNameIsForgotten() throws IOException {
    TestDigest digest = parsedOnce();
    String text = digest.read(FIRST);
    String other = "content/briefs/2023/other.md";
    digest.file(other, text).delete(FIRST);
    assertEquals(Set.of(other), parse(digest.root()).made());
    try (Memory memory = Memory.open(folder.resolve("memory"), words -> {})) {
      var bodies = memory.shelf("bodies", KeptBodies.Blocks.class);
      assertTrue(bodies.latest(other).isPresent());
      assertEquals(Optional.empty(), bodies.latest(FIRST));
    }
    digest.file(FIRST, text);
    assertEquals(Set.of(FIRST), parse(digest.root()).made());
  }

  private static BuildResult build(TestDigest digest, Path output, String moment)
      throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put("SOURCE_DATE_EPOCH", "" + java.time.Instant.parse(moment).getEpochSecond());
    BuildOptions options =
        new BuildOptions(
            digest.root(), Optional.of(output), Optional.empty(), Optional.empty(), false, false);
    return new SiteBuilder(environment, Progress.NONE).run(options, false);
  }

  /** Where nothing has changed, nothing is analysed. */
  private static boolean seesThatNothingHasChanged(BuildResult result) {
    assertTrue(result.written().isPresent());
    return result.analysis().isEmpty();
  }

  @Test
  void buildHoldsUntilSomethingFallsDue() throws IOException {
    TestDigest digest = TestDigest.copyOf("small", folder.resolve("digest"));
    digest.file("content/briefs/soon.md", "---\ntitle: Soon\ndate: 2026-02-01T10:00Z\n---\n");
    digest.file(
        "content/briefs/secret.md",
        "---\ntitle: Secret\ndate: 2025-02-01\nembargo: 2026-03-01T10:00Z\n---\n");
    Path out = folder.resolve("out");
    BuildResult first = build(digest, out, "2026-01-01T00:00:00Z");
    assertFalse(seesThatNothingHasChanged(first));
    assertEquals(java.time.Instant.parse("2026-02-01T10:00:00Z"), first.due());
    BuildResult again = build(digest, out, "2026-02-01T09:59:59Z");
    assertTrue(seesThatNothingHasChanged(again));
    assertEquals(first.due(), again.due());
    assertFalse(seesThatNothingHasChanged(build(digest, out, "2026-02-01T10:00:00Z")));
    assertTrue(seesThatNothingHasChanged(build(digest, out, "2026-03-01T09:59:59Z")));
    BuildResult last = build(digest, out, "2026-03-01T10:00:00Z");
    assertFalse(seesThatNothingHasChanged(last));
    assertEquals(java.time.Instant.MAX, last.due());
    assertTrue(seesThatNothingHasChanged(build(digest, out, "2099-01-01T00:00:00Z")));
  }

  @Test
  void buildDoesNotHoldBeforeItWasDone() throws IOException {
    TestDigest digest = TestDigest.copyOf("small", folder.resolve("digest"));
    Path out = folder.resolve("out");
    build(digest, out, "2026-01-01T00:00:00Z");
    assertTrue(seesThatNothingHasChanged(build(digest, out, "2026-01-01T00:00:00Z")));
    assertFalse(seesThatNothingHasChanged(build(digest, out, "2025-12-31T23:59:59Z")));
  }

  @Test
  void buildThatFoundErrorsIsNoneToHold() throws IOException {
    TestDigest digest = TestDigest.copyOf("small", folder.resolve("digest"));
    Path out = folder.resolve("out");
    build(digest, out, "2026-01-01T00:00:00Z");
    digest.file("content/briefs/wrong.md", "---\ndate: never\n---\n");
    for (int i = 0; i < 2; i++) {
      BuildResult broken = build(digest, out, "2026-01-01T00:00:00Z");
      assertTrue(broken.hasErrors() && broken.written().isEmpty());
    }
  }

  @Test
  void warningsAreSaidAgain() throws IOException {
    TestDigest digest = TestDigest.copyOf("small", folder.resolve("digest"));
    digest.file("content/stray.txt", "Nothing.\n");
    Path out = folder.resolve("out");
    BuildResult first = build(digest, out, "2026-01-01T00:00:00Z");
    BuildResult again = build(digest, out, "2026-01-01T00:00:00Z");
    assertFalse(first.problems().isEmpty());
    assertTrue(seesThatNothingHasChanged(again));
    assertEquals(first.problems(), again.problems());
  }

  @Test
  void otherWishesAreNotTakenForTheSame() throws IOException {
    TestDigest digest = TestDigest.copyOf("small", folder.resolve("digest"));
    Path out = folder.resolve("out");
    for (BuildOptions wish :
        List.of(
            wish(digest, out, "public", Optional.empty(), false, false),
            wish(digest, out, "partners", Optional.empty(), false, false),
            wish(digest, out, "partners", Optional.of("https://p.example.org/"), false, false),
            wish(digest, out, "partners", Optional.of("https://p.example.org/"), true, false),
            wish(digest, out, "partners", Optional.of("https://p.example.org/"), true, true))) {
      assertFalse(seesThatNothingHasChanged(TestDigest.run(wish, false)), wish::toString);
      assertTrue(seesThatNothingHasChanged(TestDigest.run(wish, false)), wish::toString);
    }
  }

  private static BuildOptions wish(
      TestDigest digest,
      Path out,
      String audience,
      Optional<String> url,
      boolean drafts,
      boolean future) {
    return new BuildOptions(
        digest.root(), Optional.of(out), Optional.of(audience), url, drafts, future);
  }
}
