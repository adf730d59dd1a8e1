package sitrep.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.digest.Audience;
import sitrep.digest.EditionPeriod;
import sitrep.digest.LikelihoodScale;
import sitrep.digest.Marking;
import sitrep.problem.Outcome;
import sitrep.problem.Place;
import sitrep.problem.Placed;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

final class ConfigReaderTest {

  @TempDir Path root;

  private Outcome<BuildConfig> read(String yaml) throws IOException {
    return read(yaml, BuildOptions.of(root), Map.of());
  }

  private Outcome<BuildConfig> read(
      String yaml, BuildOptions options, Map<String, String> environment) throws IOException {
    Files.createDirectories(root.resolve("content"));
    Files.write(root.resolve(ConfigReader.FILE), yaml.getBytes(StandardCharsets.UTF_8));
    return ConfigReader.read(options, environment);
  }

  private BuildOptions options(String audience, String url) {
    return new BuildOptions(
        root,
        Optional.empty(),
        Optional.ofNullable(audience),
        Optional.ofNullable(url),
        false,
        false);
  }

  private static List<ProblemKind> kinds(Outcome<?> outcome) {
    return outcome.problems().stream().map(Problem::kind).toList();
  }

  @Test
  void everySettingIsReadIntoItsPlace() throws IOException {
    Outcome<BuildConfig> outcome =
        read(
            """
            title: The digest
            url: https://example.org/digest
            language: en-GB
            description: What it is
            author: A. Uthor
            edition: monthly
            time-zone: Europe/London
            likelihood-scale: phia
            default-marking: TLP:GREEN
            raw-html: escape
            nav:
              - {title: About, to: /about/}
            organisation: {name: The org, logo: /assets/logo.svg}
            audiences:
              staff: {ceiling: TLP:AMBER, url: https://staff.example.org/, output: staff}
            publish:
              web: {kind: directory, path: /srv/web, ceiling: "TLP:GREEN", url: https://example.org/w}
            """);
    assertEquals(List.of(), outcome.problems());
    SiteConfig site = outcome.value().site();
    assertEquals("The digest", site.title());
    assertEquals(URI.create("https://example.org/digest/"), site.url());
    assertEquals("/digest/", site.basePath());
    assertEquals("en-GB", site.language());
    assertEquals("What it is", site.description());
    assertEquals(Optional.of("A. Uthor"), site.author());
    assertEquals(EditionPeriod.MONTHLY, site.edition());
    assertEquals(ZoneId.of("Europe/London"), site.zone());
    assertEquals(LikelihoodScale.PHIA, site.scale());
    assertEquals(Optional.of(Marking.GREEN), site.defaultMarking());
    assertEquals(SiteConfig.RawHtml.ESCAPE, site.rawHtml());
    assertEquals(
        List.of(
            new SiteConfig.NavEntry(
                "About", new Placed<>("/about/", new Place(ConfigReader.FILE, 12, 24)))),
        site.nav());
    assertEquals("The org", site.organisation().orElseThrow().name());
    assertEquals(
        "/assets/logo.svg", site.organisation().orElseThrow().logo().orElseThrow().value());
    assertEquals(
        Map.of(
            "staff",
            new SiteConfig.AudienceSettings(
                new Audience("staff", Marking.AMBER),
                Optional.of(URI.create("https://staff.example.org/")),
                Optional.of("staff"))),
        site.audiences());
    assertEquals(
        Map.of(
            "web",
            new TargetSettings(
                "web",
                TargetSettings.Kind.DIRECTORY,
                "public",
                Marking.GREEN,
                Optional.of(URI.create("https://example.org/w/")),
                Optional.empty(),
                Map.of("path", "/srv/web"))),
        site.publish());
  }

  @Test
  void whatIsLeftOutHasADefault() throws IOException {
    Outcome<BuildConfig> outcome = read("title: x\n");
    assertEquals(List.of(), outcome.problems());
    SiteConfig site = outcome.value().site();
    assertEquals(URI.create("http://localhost:4000/"), site.url());
    assertEquals(EditionPeriod.WEEKLY, site.edition());
    assertEquals(ZoneId.of("UTC"), site.zone());
    assertEquals(LikelihoodScale.ICD_203, site.scale());
    assertEquals(Optional.of(Marking.CLEAR), site.unmarked());
    assertEquals(SiteConfig.RawHtml.SANITISE, site.rawHtml());
    assertEquals(root.resolve("site"), outcome.value().output());
    assertEquals(Audience.PUBLIC, outcome.value().release().audience());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "url: example.org",
        "url: ftp://example.org/",
        "url: https://example.org/?q",
        "url: https://example.org/#x",
        "url: 'https:///x'",
        "url: mailto:a@b.org",
        "edition: fortnightly",
        "time-zone: Mars/Phobos",
        "likelihood-scale: icd203",
        "default-marking: TLP:GREY",
        "default-marking: GREEN",
        "raw-html: yes",
        "audiences: {staff: {ceiling: secret}}",
        "publish: {web: {kind: carrier-pigeon}}",
        "audiences: {staff: {ceiling: TLP:RED, output: content}}",
        "audiences: {staff: {ceiling: TLP:RED, output: ./seeds/x}}",
        "audiences: {staff: {ceiling: TLP:RED, output: .}}",
        "audiences: {staff: {ceiling: TLP:RED, output: ..}}",
        "publish: {web: {kind: archive, path: ../x.rar}}",
        "publish: {web: {kind: archive, path: content/x.zip}}",
        "publish: {web: {kind: directory, path: content}}",
        "publish: {web: {kind: directory, path: ./site/}}",
        "publish: {web: {kind: directory, path: .}}",
        "publish: {web: {kind: directory, path: x, deletions: many}}",
        "publish: {web: {kind: s3, bucket: b, lock-seconds: 0}}"
      })
  void wrongValueIsReportedAtItsPlaceAndTheDefaultHolds(String line) throws IOException {
    Outcome<BuildConfig> outcome = read("title: x\n" + line + "\n");
    assertEquals(List.of(ProblemKind.BAD_VALUE), kinds(outcome));
    assertEquals(2, outcome.problems().get(0).place().line());
    assertTrue(outcome.problems().get(0).place().column() > line.indexOf(':') + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nav: [about] | WRONG_TYPE",
        "nav: [{title: x}] | MISSING_KEY",
        "nav: [{title: x, to: /, too: /}] | UNKNOWN_KEY",
        "organisation: me | WRONG_TYPE",
        "organisation: {logo: /x} | MISSING_KEY",
        "audiences: [staff] | WRONG_TYPE",
        "audiences: {staff: all} | WRONG_TYPE",
        "audiences: {staff: {}} | MISSING_KEY",
        "publish: web | WRONG_TYPE",
        "publish: {w: {kind: directory, path: ../x, pth: y}} | UNKNOWN_KEY",
        "publish: {w: {kind: directory, path: ../x, audience: stuff}} | UNKNOWN_AUDIENCE",
        "publish: {w: {kind: git, remote: 'https://me:x@y.org/'}} | SECRET",
        "publish: {w: {kind: git, remote: y, token: x}} | SECRET",
        "'nav: [{title: x, to: ''javascript:x''}]' | BAD_SCHEME",
        "description: (TLP:RED) x | PORTION_IN_KEY",
        "description: (AMBER) Words. | PORTION_IN_KEY",
        "author: 'TLP:AMBER Tess Okoro' | PORTION_IN_KEY",
        "author: \"(\u0422LP:AMBER) Tess Okoro\" | PORTION_IN_KEY",
        "'nav: [{title: ''TLP AMBER: Words'', to: /}]' | PORTION_IN_KEY",
        "'organisation: {name: ''(TLP AMBER) Words''}' | PORTION_IN_KEY",
        "'nav: [{title: ''x [tlp:amber]'', to: /}]' | PORTION_IN_KEY",
        "titel: x | UNKNOWN_KEY",
        "title: y | DOUBLE_KEY"
      })
  void wrongShapeIsReported(String line, ProblemKind kind) throws IOException {
    Outcome<BuildConfig> outcome = read("title: x\n" + line + "\n");
    assertEquals(List.of(kind), kinds(outcome));
    assertEquals(2, outcome.problems().get(0).place().line());
  }

  @Test
  void titleIsDue() throws IOException {
    assertEquals(List.of(ProblemKind.MISSING_KEY), kinds(read("language: en\n")));
  }

  @Test
  void digestWithoutSettingsIsToldSoAndNothingElse() throws IOException {
    Outcome<BuildConfig> outcome = ConfigReader.read(BuildOptions.of(root), Map.of());
    assertEquals(
        List.of(Problem.of(ProblemKind.NO_SITE, Place.of(ConfigReader.FILE))), outcome.problems());
  }

  @Test
  void brokenYamlIsReportedOnce() throws IOException {
    assertEquals(List.of(ProblemKind.BAD_YAML), kinds(read("title: [x\n")));
  }

  @Test
  void byteOrderMarkAndCarriageReturnsAreFine() throws IOException {
    Outcome<BuildConfig> outcome = read("\uFEFFtitle: x\r\nlanguage: de\r\n");
    assertEquals(List.of(), outcome.problems());
    assertEquals("x", outcome.value().site().title());
    assertEquals("de", outcome.value().site().language());
  }

  @Test
  void audienceSetsCeilingAddressAndFolder() throws IOException {
    String yaml =
        "title: x\nurl: https://a.org/\n"
            + "audiences: {staff: {ceiling: TLP:RED, url: https://b.org/x, output: out}}\n";
    BuildConfig config = read(yaml, options("staff", null), Map.of()).value();
    assertEquals(new Audience("staff", Marking.RED), config.release().audience());
    assertEquals(URI.create("https://b.org/x/"), config.site().url());
    assertEquals(root.resolve("out"), config.output());
    assertEquals(
        Marking.CLEAR,
        read(yaml, options(null, null), Map.of()).value().release().audience().ceiling());
  }

  @Test
  void unknownAudienceIsAnErrorAndSeesNoMoreThanThePublic() throws IOException {
    String yaml = "title: x\naudiences: {staff: {ceiling: TLP:RED}}\n";
    Outcome<BuildConfig> outcome = read(yaml, options("stafff", null), Map.of());
    assertEquals(List.of(ProblemKind.UNKNOWN_AUDIENCE), kinds(outcome));
    assertEquals("Did you mean \"staff\"?", outcome.problems().get(0).hint());
    assertEquals(Marking.CLEAR, outcome.value().release().audience().ceiling());
  }

  @Test
  void addressOfTheCommandLineGoesBeforeAllOthers() throws IOException {
    String yaml =
        "title: x\nurl: https://a.org/\n"
            + "audiences: {staff: {ceiling: TLP:RED, url: https://b.org/}}\n";
    assertEquals(
        URI.create("https://c.org/d/"),
        read(yaml, options("staff", "https://c.org/d"), Map.of()).value().site().url());
  }

  @Test
  void sourceDateEpochSetsTheClock() throws IOException {
    Map<String, String> environment = Map.of("SOURCE_DATE_EPOCH", "1689775200");
    assertEquals(
        Instant.parse("2023-07-19T14:00:00Z"),
        read("title: x\n", BuildOptions.of(root), environment).value().release().now());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "99999999999999999999", "9223372036854775807"})
  void sourceDateEpochThatIsNoTimeLeavesTheClock(String epoch) throws IOException {
    Map<String, String> environment = Map.of("SOURCE_DATE_EPOCH", epoch);
    Instant now = read("title: x\n", BuildOptions.of(root), environment).value().release().now();
    assertTrue(Duration.between(now, Instant.now()).abs().toMinutes() < 10);
  }

  @Test
  void draftsAndFutureBriefsAreOffUntilAskedFor() throws IOException {
    assertFalse(read("title: x\n").value().release().drafts());
    BuildOptions all =
        new BuildOptions(root, Optional.empty(), Optional.empty(), Optional.empty(), true, true);
    assertTrue(read("title: x\n", all, Map.of()).value().release().drafts());
    assertTrue(read("title: x\n", all, Map.of()).value().release().future());
  }

  @Test
  void settingsThatAreNotUtf8AreReported() throws IOException {
    Files.createDirectories(root.resolve("content"));
    byte[] latin1 = "title: caf\u00E9\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(root.resolve(ConfigReader.FILE), latin1);
    assertEquals(
        List.of(ProblemKind.BAD_UTF8), kinds(ConfigReader.read(BuildOptions.of(root), Map.of())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"default-marking:", "default-marking: \"\"", "url: \"\"", "audiences:"})
  void settingThatIsWrittenForNothingIsAnError(String line) throws IOException {
    assertEquals(List.of(ProblemKind.EMPTY_VALUE), kinds(read("title: T\n" + line + "\n")));
  }

  @Test
  void twoAudiencesInOneFolderAreReportedAtTheSecond() throws IOException {
    Outcome<BuildConfig> outcome =
        read(
            """
            title: x
            audiences:
              staff: {ceiling: TLP:RED, output: out}
              press: {ceiling: TLP:GREEN, output: out/../out/}
            """);
    assertEquals(List.of(ProblemKind.SAME_OUTPUT), kinds(outcome));
    assertEquals(4, outcome.problems().get(0).place().line());
  }

  @Test
  void hintForAPortIsAPort() throws IOException {
    Outcome<BuildConfig> outcome =
        read("title: x\npublish: {w: {kind: sftp, host: h, path: p, port: abc}}\n");
    assertEquals("Write port: 22", outcome.problems().get(0).hint());
  }
}
