package sitrep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.cli.Shell.Answer;
import sitrep.site.Json;
import sitrep.site.TestDigest;

/** {@code verify}, {@code build --verify} and {@code build --timings}. */
class VerifyTest {

  @TempDir private Path folder;
  private TestDigest digest;
  private Path site;

  @BeforeEach
  void build() {
    digest = TestDigest.copyOf("small", folder.resolve("digest"));
    site = folder.resolve("out");
    digest.site(site, "public");
  }

  private static Answer run(String... args) {
    return new Shell().run(args);
  }

  private void spoil() throws IOException {
    Files.writeString(site.resolve("about/index.html"), "other");
    Files.delete(site.resolve("feed.xml"));
    Files.delete(site.resolve("robots.txt"));
    Files.writeString(site.resolve("about-us.html"), "mine");
    Files.createDirectories(site.resolve("about/deep"));
    Files.writeString(site.resolve("about/deep/a\u001b[1m"), "mine");
  }

  @Test
  void buildThatWasBrokenOffIsToldOf() throws IOException {
    Files.delete(site.resolve("feed.xml"));
    assertFalse(run("verify", site.toString()).err().contains("broken off"));
    Files.createFile(folder.resolve(".sitrep/out/journal"));
    assertTrue(run("verify", site.toString()).err().contains("broken off"));
  }

  @Test
  void soundSiteIs0() {
    Answer answer = run("verify", site.toString());
    assertEquals(0, answer.code(), answer.err());
    assertEquals("", answer.out());
    assertTrue(answer.err().contains("is exactly what"), answer.err());
    assertEquals("", run("verify", "--quiet", site.toString()).err());
  }

  @Test
  void siteIsThatOfTheDigestIfNoneIsNamed() throws IOException {
    digest.site(digest.root().resolve("site"), "public");
    assertEquals(0, run("verify", "-C", digest.root().toString()).code());
    Files.delete(digest.root().resolve("site/feed.xml"));
    assertEquals(1, run("verify", "-C", digest.root().toString()).code());
    Answer none = run("verify", "-C", folder.toString());
    assertEquals(1, none.code());
    assertTrue(none.err().contains("there is no content/site.yaml"), none.err());
  }

  @Test
  void differencesAre1InGroupsAndInOrder() throws IOException {
    spoil();
    Answer answer = run("verify", site + "/");
    assertEquals(1, answer.code());
    String list = answer.err().substring(0, answer.err().indexOf(site.toString()));
    assertEquals(
        """
        missing (2):
          feed.xml
          robots.txt
        changed (1):
          about/index.html
        foreign (2):
          about-us.html
          about/deep/a\uFFFD[1m
        """,
        list);
  }

  @Test
  void differencesAsJsonAreOneALine() throws IOException {
    spoil();
    Answer answer = run("verify", "--json", site.toString());
    assertEquals(1, answer.code());
    assertEquals("", answer.err());
    List<Map<String, Object>> events = Json.lines(answer.out());
    assertEquals(
        List.of("foreign", "foreign", "changed", "missing", "missing", "summary"),
        events.stream().map(event -> event.get("event")).toList());
    assertEquals("about-us.html", events.get(0).get("file"));
    assertEquals(false, events.get(5).get("ok"));
    assertEquals(2L, events.get(5).get("missing"));
  }

  @Test
  void manifestThatSomebodyChangedWithItsFilesIsFoundByTheCopyOutside() throws IOException {
    Files.writeString(site.resolve("about/index.html"), "other");
    Path manifest = site.resolve("manifest.sha256");
    String hash = sitrep.hash.Sha256.hex(site.resolve("about/index.html"));
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replaceFirst("(?m)^.*  about/index.html$", hash + "  about/index.html"));
    Answer answer = run("verify", site.toString());
    assertEquals(1, answer.code());
    assertTrue(answer.err().contains("manifest.sha256\n"), answer.err());
    assertTrue(answer.err().contains("about/index.html\n"), answer.err());
    assertEquals(0, run("verify", "--manifest", manifest.toString(), site.toString()).code());
  }

  @Test
  void copyElsewhereIsHeldAgainstItsOwnManifest() throws IOException {
    Path copy = folder.resolve("copy/of/it");
    TestDigest.copy(site, copy);
    assertEquals(0, run("verify", copy.toString()).code());
    Files.createFile(copy.resolve(".gitkeep"));
    assertEquals(0, run("verify", copy.toString()).code());
    Files.delete(copy.resolve("theme").resolve(first(copy.resolve("theme"))));
    assertEquals(1, run("verify", copy.toString()).code());
  }

  private static Path first(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      return files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow().getFileName();
    }
  }

  @Test
  void folderThatIsNoSiteIs3() throws IOException {
    for (String name : List.of("none", "digest")) {
      Answer answer = run("verify", folder.resolve(name).toString());
      assertEquals(3, answer.code(), answer.err());
      assertEquals(1, answer.err().lines().count(), answer.err());
      assertTrue(answer.err().contains(name), answer.err());
    }
    Path list = Files.writeString(folder.resolve("list"), "no manifest\n");
    Answer answer = run("verify", "--manifest", list.toString(), site.toString());
    assertEquals(3, answer.code());
    assertTrue(answer.err().contains("is not a manifest"), answer.err());
  }

  @Test
  void moreDifferencesThanAnybodyReadsAreCounted() throws IOException {
    for (int i = 0; i < 1003; i++) {
      Files.createFile(site.resolve("z" + i));
    }
    String err = run("verify", site.toString()).err();
    assertTrue(err.startsWith("foreign (1,003):\n  z0\n"), err.substring(0, 40));
    assertTrue(err.contains("\n  and 3 more\n"));
    assertEquals(1000, err.lines().filter(line -> line.startsWith("  z")).count());
  }

  private Answer rebuild(String... more) {
    String[] args = {"build", "-C", digest.root().toString(), "--output", site.toString()};
    String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return run(all);
  }

  @Test
  void buildThatIsVerifiedSaysSoAndLeavesNothingBeside() throws IOException {
    Answer answer = rebuild("--verify", "--json");
    assertEquals(0, answer.code(), answer.err());
    assertEquals(0L, Json.lines(answer.out()).get(0).get("differences"));
    assertTrue(answer.err().contains("a clean build gives the same bytes"), answer.err());
    try (var beside = Files.list(folder)) {
      assertEquals(3, beside.count());
    }
  }

  @Test
  void differencesOfAVerifiedBuildAre3() {
    BuildReport report =
        new BuildReport(digest.build(site), 1, List.of("about/index.html", "feed.xml"));
    java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
    report.complaints(new java.io.PrintStream(err, true, java.nio.charset.StandardCharsets.UTF_8));
    assertTrue(err.toString().matches("(?s).*please report it\n  about/index.html\n  feed.xml\n"));
    assertFalse(report.summary(true).contains("same bytes"));
    assertEquals(3, report.exitCode());
  }

  @Test
  void timingsHoldStagesPagesAndTemplatesAlsoAsData() {
    Answer answer = rebuild("--timings", "--json", "--clean");
    List<Map<String, Object>> events = Json.lines(answer.out());
    List<Object> kinds = events.stream().map(event -> event.get("event")).toList();
    assertEquals(10, kinds.stream().filter("slow-page"::equals).count());
    assertTrue(kinds.contains("slow-template"));
    assertEquals("summary", kinds.get(kinds.size() - 1));
    Map<String, Object> write =
        events.stream().filter(e -> "write".equals(e.get("stage"))).findFirst().orElseThrow();
    int files = TestDigest.files(site).size() - 1;
    assertEquals((long) files, write.get("items"));
    assertTrue((Long) write.get("bytes") > 10_000);
    assertTrue((Long) write.get("cpuMicros") >= 0);
    assertTrue(answer.err().contains("slowest templates"), answer.err());
    assertTrue(answer.err().matches("(?s).*brief\\.html \\(\\d+ pages\\).*"), answer.err());
  }
}
