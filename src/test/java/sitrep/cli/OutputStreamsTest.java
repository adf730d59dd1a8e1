package sitrep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.cli.Shell.Answer;
import sitrep.site.CanaryDigest;
import sitrep.site.Json;
import sitrep.site.TestDigest;

/** What is said where: results on standard output, everything else on standard error. */
class OutputStreamsTest {

  private static final String ESCAPE = "\u001b[";

  @TempDir private Path folder;
  private TestDigest digest;
  private String root;
  private String out;

  @BeforeEach
  void digest() {
    digest = TestDigest.copyOf("small", folder.resolve("digest"));
    root = digest.root().toString();
    out = folder.resolve("out").toString();
  }

  private Answer build(Shell shell, String... more) {
    String[] args = new String[4 + more.length];
    System.arraycopy(new String[] {"build", "-C", root, "--output"}, 0, args, 0, 4);
    args = java.util.Arrays.copyOf(args, 5 + more.length);
    args[4] = out;
    System.arraycopy(more, 0, args, 5, more.length);
    return shell.run(args);
  }

  private void spoil() {
    digest.replace("content/briefs/2023/second.md", "[@wire]", "[@nowhere]");
  }

  @Test
  void buildSaysOnStandardErrorWhatItWrote() {
    Answer answer = build(new Shell());
    assertEquals("", answer.out());
    assertTrue(answer.err().matches("(?s)\\d+ files in .*written.*for public.*\n"), answer.err());
  }

  @Test
  void buildNamesThePagesThatItTookAway() {
    Shell shell = new Shell();
    assertFalse(build(shell).err().contains("No longer there"));
    String text = digest.read("content/briefs/2023/second.md");
    digest.delete("content/briefs/2023/second.md").file("content/briefs/2023/moved.md", text);
    String gone =
        "No longer there: /briefs/second/. Where a page has moved, its old address among its"
            + " aliases (a dossier's former-addresses) sends readers on.\n";
    assertTrue(build(shell).err().endsWith(gone));
    assertFalse(build(shell).err().contains("No longer there"));
    digest.replace(
        "content/briefs/2023/moved.md", "\ndate:", "\naliases: [/briefs/second/]\ndate:");
    build(shell);
    digest.delete("content/briefs/2023/moved.md");
    assertEquals("", build(shell, "--quiet").err());
  }

  @Test
  void quietBuildSaysNothing() {
    Answer answer = build(new Shell(), "--quiet");
    assertEquals("", answer.out() + answer.err());
  }

  @Test
  void quietBuildStillSaysWhatIsWrong() {
    spoil();
    Answer answer = build(new Shell(), "--quiet");
    assertTrue(answer.err().contains("there is no source \"nowhere\""), answer.err());
  }

  @Test
  void jsonOfABuildIsJsonLinesAndNothingElse() {
    spoil();
    Answer answer = build(new Shell(), "--json");
    List<Map<String, Object>> events = Json.lines(answer.out());
    assertEquals(2, events.size(), answer.out());
    assertEquals("unknown-source", events.get(0).get("kind"));
    assertEquals("error", events.get(0).get("severity"));
    assertEquals("content/briefs/2023/second.md", events.get(0).get("file"));
    assertEquals(7L, events.get(0).get("line"));
    assertEquals("summary", events.get(1).get("event"));
    assertEquals(false, events.get(1).get("ok"));
    assertEquals(0L, events.get(1).get("written"));
  }

  @Test
  void jsonOfASoundBuildIsItsSummary() {
    List<Map<String, Object>> events = Json.lines(build(new Shell(), "--json").out());
    assertEquals(1, events.size());
    assertEquals(true, events.get(0).get("ok"));
    assertEquals("public", events.get(0).get("audience"));
    long written = TestDigest.files(folder.resolve("out")).size() - 1;
    assertEquals(written, events.get(0).get("written"));
  }

  @Test
  void checkAsJsonOfASoundDigestIsEmpty() {
    assertEquals("", new Shell().run("check", "-C", root, "--format", "json").out());
  }

  /** It is noon of 1 January 2026. */
  @Test
  void checkSaysWhatComesOutAndGoesToWhomItMayConcern() {
    digest
        .file(
            "content/briefs/gone.md", "---\ntitle: G\ndate: 2025-01-01\nexpires: 2025-02-01\n---\n")
        .file(
            "content/briefs/never.md",
            "---\ntitle: N\ndate: 2026-03-01\nexpires: 2026-02-01\n---\n")
        .file("content/briefs/draft.md", "---\ntitle: D\ndate: 2026-02-01\nstatus: draft\n---\n")
        .file(
            "content/briefs/high.md", "---\ntitle: H\ndate: 2026-02-01\nmarking: TLP:AMBER\n---\n")
        .file(
            "content/briefs/soon.md",
            "---\n"
                + "title: S\n"
                + "date: 2026-02-01\n"
                + "embargo: 2026-02-02T06:00Z\n"
                + "expires: 2026-03-01\n"
                + "---\n");
    List<String> said =
        Json.lines(new Shell().run("check", "-C", root, "--format", "json").out()).stream()
            .filter(event -> !event.get("event").equals("problem"))
            .map(event -> event.get("event") + " " + event.get("at") + " " + event.get("file"))
            .toList();
    assertEquals(
        List.of(
            "appears 2026-02-02T06:00:00Z content/briefs/soon.md",
            "vanishes 2026-03-01T00:00:00Z content/briefs/soon.md"),
        said);
    String words = new Shell().run("check", "-C", root).err();
    assertTrue(words.contains("Comes out 2026-02-02 06:00: content/briefs/soon.md"), words);
    assertTrue(words.contains("Goes 2026-03-01 00:00: content/briefs/soon.md"), words);
  }

  @Test
  void sarifParsesAndPointsAtTheLine() {
    spoil();
    Answer answer = new Shell().run("check", "-C", root, "--format", "sarif");
    Map<String, Object> log = Json.object(answer.out());
    assertEquals("2.1.0", log.get("version"));
    Map<String, Object> run = Json.asObjects(log.get("runs")).get(0);
    assertEquals("Sitrep", Json.asObject(Json.asObject(run.get("tool")).get("driver")).get("name"));
    Map<String, Object> result = Json.asObjects(run.get("results")).get(0);
    assertEquals("unknown-source", result.get("ruleId"));
    assertEquals("error", result.get("level"));
    Map<String, Object> place =
        Json.asObject(Json.asObjects(result.get("locations")).get(0).get("physicalLocation"));
    assertEquals(
        "content/briefs/2023/second.md", Json.asObject(place.get("artifactLocation")).get("uri"));
    assertEquals(7L, Json.asObject(place.get("region")).get("startLine"));
  }

  @Test
  void sarifOfASoundDigestHasNoResults() {
    Map<String, Object> log =
        Json.object(new Shell().run("check", "-C", root, "--format", "sarif").out());
    assertEquals(List.of(), Json.asObjects(log.get("runs")).get(0).get("results"));
  }

  @Test
  void coloursAreForWhoeverWatches() {
    spoil();
    assertFalse(build(new Shell()).err().contains(ESCAPE));
    assertTrue(build(new Shell().watched()).err().contains(ESCAPE + "1;31m"));
  }

  @Test
  void noColorIsHeeded() {
    spoil();
    assertFalse(build(new Shell().watched().with("NO_COLOR", "1")).err().contains(ESCAPE + "1"));
    assertTrue(build(new Shell().watched().with("NO_COLOR", "")).err().contains(ESCAPE + "1"));
  }

  @Test
  void colorOptionGoesBeforeTerminalAndEnvironment() {
    spoil();
    Answer always = build(new Shell().with("NO_COLOR", "1"), "--color", "always");
    assertTrue(always.err().contains(ESCAPE + "1;31m"), always.err());
    Answer never = build(new Shell().watched(), "--color", "never");
    assertFalse(never.err().contains(ESCAPE + "1;31m"), never.err());
  }

  @Test
  void jsonIsNeverColoured() {
    spoil();
    assertFalse(
        build(new Shell().watched(), "--json", "--color", "always").out().contains("\u001b"));
  }

  @Test
  void timingsNameTheStages() {
    String err = build(new Shell(), "--timings").err();
    assertTrue(err.matches("(?s).*(read|find)\\s+\\d+ ms.*write\\s+\\d+ ms.*"), err);
  }

  @Test
  void urlOfTheCommandLineGoesBeforeThatOfTheSettings() {
    build(new Shell(), "--url", "https://other.example/base");
    String feed = TestDigest.files(folder.resolve("out")).get("feed.xml");
    assertTrue(feed.contains("https://other.example/base/briefs/first/"));
    assertFalse(feed.contains("https://example.org/small/"));
  }

  @Test
  void summaryTellsThePublicNothingOfWhatIsWithheld() {
    TestDigest secret = CanaryDigest.in(folder.resolve("secret"));
    String[] args = {"build", "-C", secret.root().toString(), "--output", out, "--json"};
    Answer answer = new Shell().run(args);
    assertEquals(0, answer.code(), answer.err());
    String last = answer.out().lines().reduce("", (a, b) -> b);
    assertFalse(last.toLowerCase(java.util.Locale.ROOT).contains(CanaryDigest.CANARY), last);
    String words = new Shell().run("build", "-C", secret.root().toString(), "--output", out).out();
    assertFalse(words.toLowerCase(java.util.Locale.ROOT).contains(CanaryDigest.CANARY), words);
  }

  @Test
  void currentFolderIsTheDefault() {
    assertTrue(Files.exists(Path.of("content/site.yaml")));
    assertEquals(0, new Shell().run("check", "--quiet").code());
  }
}
