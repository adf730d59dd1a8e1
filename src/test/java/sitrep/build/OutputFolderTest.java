package sitrep.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.config.BuildOptions;
import sitrep.hash.Sha256;
import sitrep.output.OutputException;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;
import sitrep.site.TestDigest;

/** What may happen to a folder that a site is written to. */
class OutputFolderTest {

  @TempDir private Path folder;
  private TestDigest digest;
  private Path output;

  @BeforeEach
  void digest() {
    digest = TestDigest.copyOf("small", folder.resolve("digest"));
    output = folder.resolve("out");
  }

  @Test
  void foreignFilesInASiteAreNeverDeleted() throws IOException {
    digest.site(output, "public");
    TestDigest.write(output.resolve("CNAME"), "example.org");
    TestDigest.write(output.resolve("briefs/first/notes.txt"), "mine");
    digest.delete("content/briefs/2023/first.md").delete("content/briefs/2023/second.md");
    digest.delete("content/editions/2023-W18.md");
    digest.site(output, "public");
    assertEquals("example.org", Files.readString(output.resolve("CNAME")));
    assertEquals("mine", Files.readString(output.resolve("briefs/first/notes.txt")));
    assertFalse(Files.exists(output.resolve("briefs/first/index.html")));
    assertFalse(Files.exists(output.resolve("briefs/second")), "an empty folder is left");
  }

  @Test
  void folderWithForeignContentIsRefusedAndLeftAsItIs() throws IOException {
    TestDigest.write(output.resolve("thesis.txt"), "mine");
    assertThrows(OutputException.class, () -> digest.build(output));
    assertEquals(Map.of("thesis.txt", "mine"), TestDigest.files(output));
  }

  @Test
  void fileInThePlaceOfTheFolderIsRefused() throws IOException {
    TestDigest.write(output, "mine");
    assertThrows(OutputException.class, () -> digest.build(output));
    assertEquals("mine", Files.readString(output));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"content", "content/out", "seeds", "seeds/deep/out", "templates", ".", ".."})
  void digestItselfIsRefusedAsOutput(String where) {
    Map<String, String> before = TestDigest.files(digest.root());
    assertThrows(OutputException.class, () -> digest.build(digest.root().resolve(where)));
    assertEquals(before, TestDigest.files(digest.root()));
  }

  @Test
  void outputMayLieBesideTheContentByDefault() {
    assertTrue(TestDigest.run(BuildOptions.of(digest.root()), false).written().isPresent());
    assertTrue(Files.exists(digest.root().resolve("site/index.html")));
  }

  @Test
  void siteIsNotReadAsContentByTheNextBuild() {
    TestDigest.run(BuildOptions.of(digest.root()), false);
    Map<String, String> first = TestDigest.files(digest.root().resolve("site"));
    TestDigest.run(BuildOptions.of(digest.root()), false);
    assertEquals(first, TestDigest.files(digest.root().resolve("site")));
  }

  /** A line of a journal or a manifest. */
  private static String line(String name, String text) {
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8)) + "  " + name + "\n";
  }

  @Test
  void buildThatWasKilledWhileItMovedFilesIsMended() throws IOException {
    Map<String, String> clean = digest.site(folder.resolve("clean"), "public");
    digest.site(output, "public");
    Path work = folder.resolve(".sitrep/out");
    TestDigest.write(work.resolve("stage/1"), "half a pa");
    TestDigest.write(work.resolve("stage/2"), "another");
    TestDigest.write(
        work.resolve("journal"),
        line("ghost/index.html", "of the killed build") + line("briefs/first/index.html", "x"));
    TestDigest.write(output.resolve("ghost/index.html"), "of the killed build");
    Files.delete(output.resolve("index.html"));
    TestDigest.write(output.resolve("about/index.html"), "torn");
    assertEquals(clean, digest.site(output, "public"));
    assertFalse(Files.exists(work.resolve("journal")));
    assertFalse(Files.exists(work.resolve("stage/1")));
  }

  @Test
  void buildThatWasKilledBeforeTheFirstManifestIsMended() throws IOException {
    Map<String, String> clean = digest.site(folder.resolve("clean"), "public");
    TestDigest.write(
        folder.resolve(".sitrep/out/journal"),
        line("index.html", "of the killed build") + line("ghost.txt", "ghost"));
    TestDigest.write(output.resolve("index.html"), "of the killed build");
    TestDigest.write(output.resolve("ghost.txt"), "ghost");
    assertEquals(clean, digest.site(output, "public"));
  }

  @Test
  void fileThatSomebodyChangedIsWrittenAgain() throws IOException {
    Map<String, String> site = digest.site(output, "public");
    TestDigest.write(output.resolve("index.html"), "tampered");
    Files.delete(output.resolve("feed.xml"));
    assertEquals(site, digest.site(output, "public"));
  }

  @Test
  void secondBuildWritesNothing() {
    digest.site(output, "public");
    var written = digest.build(output).written().orElseThrow();
    assertEquals(0, written.written());
    assertEquals(List.of(), written.deleted());
    assertTrue(written.unchanged() > 40);
  }

  @Test
  void manifestCanNotMakeSitrepDeleteOutsideTheSite() throws IOException {
    digest.site(output, "public");
    TestDigest.write(folder.resolve("victim.txt"), "mine");
    String line = "0".repeat(64) + "  ../victim.txt\n";
    Files.writeString(
        output.resolve("manifest.sha256"),
        Files.readString(output.resolve("manifest.sha256")) + line);
    digest.site(output, "public");
    assertEquals("mine", Files.readString(folder.resolve("victim.txt")));
  }

  @Test
  void templateThatFailsLeavesTheOldSiteAsItWas() {
    Map<String, String> site = digest.site(output, "public");
    digest.file("templates/brief.html", "<p th:text=\"${page.nonsense}\">x</p>");
    digest.file("content/pages/about.md", "---\ntitle: About\n---\nChanged.\n");
    assertEquals(
        List.of(ProblemKind.BAD_TEMPLATE),
        digest.build(output).problems().stream().map(Problem::kind).toList());
    assertEquals(site, TestDigest.files(output));
    digest.delete("templates/brief.html");
    assertTrue(digest.build(output).written().isPresent(), "the lock is still held");
  }

  @Test
  void ownTemplateGoesBeforeTheThemes() {
    digest.file(
        "templates/text.html",
        "<!doctype html><html lang=\"en\"><title th:text=\"${page.title}\">T</title>Mine.</html>");
    Map<String, String> site = digest.site(output, "public");
    assertTrue(site.get("about/index.html").contains("<title>About</title>Mine."));
    assertTrue(site.get("index.html").contains("masthead"));
  }

  @Test
  void checkWritesNothing() throws IOException {
    TestDigest.run(BuildOptions.of(digest.root()), true);
    assertFalse(Files.exists(digest.root().resolve("site")));
    assertFalse(Files.exists(digest.root().resolve(".sitrep")));
  }

  @Test
  void audienceHasItsOwnFolderAndAddress() {
    digest.replace(
        "content/site.yaml",
        "{ceiling: \"TLP:AMBER\"}",
        "{ceiling: \"TLP:AMBER\", url: \"https://partners.example.org/\", output: for-partners}");
    BuildOptions options =
        new BuildOptions(
            digest.root(),
            Optional.empty(),
            Optional.of("partners"),
            Optional.empty(),
            false,
            false);
    TestDigest.run(options, false);
    Map<String, String> site = TestDigest.files(digest.root().resolve("for-partners"));
    assertTrue(site.get("index.html").contains("https://partners.example.org/"));
    assertFalse(site.get("index.html").contains("https://example.org/small/"));
  }
}
