package sitrep.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.config.BuildOptions;
import sitrep.output.OutputException;
import sitrep.output.WriteSummary;
import sitrep.site.TestDigest;

/** What becomes of files in an output folder that Sitrep did not write, or is not known to have. */
class ForeignFilesTest {

  private static final String STAFF = "staff/index.html";

  @TempDir private Path folder;
  private TestDigest digest;
  private Path output;

  @BeforeEach
  void digest() {
    digest = TestDigest.copyOf("small", folder.resolve("digest"));
    output = folder.resolve("out");
  }

  private void newPage() {
    digest.file("content/pages/staff.md", "---\ntitle: Staff\n---\nThey are few.\n");
  }

  /** The refused build has named the file and changed nothing. */
  private void refusedFor(String name) {
    Map<String, String> before = TestDigest.files(output);
    OutputException e = assertThrows(OutputException.class, () -> digest.build(output));
    assertTrue(e.getMessage().contains(name), e.getMessage());
    assertTrue(e.getMessage().contains("did not write"), e.getMessage());
    assertEquals(before, TestDigest.files(output));
  }

  @Test
  void foreignFileWhereAPageBelongsIsNeitherLostNorPassedOver() throws IOException {
    digest.site(output, "public");
    TestDigest.write(output.resolve("staff/index.html"), "mine");
    newPage();
    refusedFor("staff/index.html");
    Files.delete(output.resolve("staff/index.html"));
    assertTrue(digest.build(output).written().isPresent());
  }

  @Test
  void foreignFileWhereAFolderBelongsIsTold() throws IOException {
    digest.site(output, "public");
    TestDigest.write(output.resolve("staff"), "mine");
    newPage();
    refusedFor("staff");
  }

  @Test
  void foreignFolderWhereAFileBelongsIsTold() throws IOException {
    digest.site(output, "public");
    TestDigest.write(output.resolve("staff/index.html/notes.txt"), "mine");
    newPage();
    refusedFor("staff/index.html/notes.txt");
  }

  @Test
  void emptyFolderWhereAFileBelongsMakesRoom() throws IOException {
    digest.site(output, "public");
    Files.createDirectories(output.resolve("staff/index.html/deep"));
    newPage();
    assertTrue(digest.site(output, "public").get("staff/index.html").contains("They are few."));
  }

  @Test
  void nothingIsWrittenThroughAFolderThatIsALink() throws IOException {
    digest.site(output, "public");
    TestDigest.write(folder.resolve("elsewhere/index.html"), "mine");
    Files.createSymbolicLink(output.resolve("staff"), folder.resolve("elsewhere"));
    newPage();
    refusedFor("staff");
    assertEquals("mine", Files.readString(folder.resolve("elsewhere/index.html")));
  }

  @Test
  void nothingIsDeletedThroughAFolderThatIsALink() throws IOException {
    newPage();
    digest.site(output, "public");
    Files.move(output.resolve("staff"), folder.resolve("elsewhere"));
    Files.createSymbolicLink(output.resolve("staff"), folder.resolve("elsewhere"));
    digest.delete("content/pages/staff.md");
    digest.build(output);
    assertTrue(Files.exists(folder.resolve("elsewhere/index.html")));
  }

  @Test
  void foreignFileWithTheVeryBytesOfAPageBecomesThePage() throws IOException {
    newPage();
    String bytes = digest.site(folder.resolve("other"), "public").get("staff/index.html");
    digest.delete("content/pages/staff.md");
    digest.site(output, "public");
    newPage();
    String now = digest.site(folder.resolve("other"), "public").get("staff/index.html");
    assertEquals(bytes, now);
    Files.createDirectories(output.resolve("staff"));
    Files.copy(folder.resolve("other/staff/index.html"), output.resolve("staff/index.html"));
    assertEquals(bytes, digest.site(output, "public").get("staff/index.html"));
  }

  @Test
  void pageThatIsNoMoreButThatSomebodyChangedIsNeitherLostNorPublished() throws IOException {
    newPage();
    digest.site(output, "public");
    TestDigest.write(output.resolve(STAFF), "mine now");
    digest.delete("content/pages/staff.md");
    WriteSummary written = digest.build(output).written().orElseThrow();
    assertEquals(List.of(STAFF), written.setAside());
    assertFalse(Files.exists(output.resolve("staff")));
    assertEquals("mine now", Files.readString(written.asideFolder().resolve(STAFF)));
    assertEquals(List.of(), digest.build(output).written().orElseThrow().setAside());
    assertEquals("mine now", Files.readString(written.asideFolder().resolve(STAFF)));
  }

  @Test
  void siteIsKnownAgainWithoutTheWorkFolder() throws IOException {
    newPage();
    digest.site(output, "public");
    TestDigest.delete(folder.resolve(".sitrep"));
    digest.delete("content/pages/staff.md");
    TestDigest.write(output.resolve("CNAME"), "example.org");
    Map<String, String> site = digest.site(output, "public");
    assertFalse(site.containsKey(STAFF));
    assertEquals("example.org", site.get("CNAME"));
  }

  @Test
  void copyOfASiteIsKnownForASite() throws IOException {
    newPage();
    digest.site(output, "public");
    Path copy = folder.resolve("deep/down/copy");
    TestDigest.copy(output, copy);
    digest.delete("content/pages/staff.md");
    assertFalse(digest.site(copy, "public").containsKey(STAFF));
  }

  @Test
  void siteIsKnownAgainWithoutItsManifest() throws IOException {
    newPage();
    digest.site(output, "public");
    Files.delete(output.resolve("manifest.sha256"));
    digest.delete("content/pages/staff.md");
    Map<String, String> site = digest.site(output, "public");
    assertFalse(site.containsKey(STAFF));
    assertTrue(site.containsKey("manifest.sha256"));
  }

  @Test
  void listOfOtherFilesByTheNameOfOurManifestMakesNoSite() throws IOException {
    TestDigest.write(output.resolve("index.html"), "mine");
    TestDigest.write(
        output.resolve("manifest.sha256"),
        sitrep.hash.Sha256.hex(output.resolve("index.html")) + "  index.html\n");
    Map<String, String> before = TestDigest.files(output);
    assertThrows(OutputException.class, () -> digest.build(output));
    assertEquals(before, TestDigest.files(output));
  }

  @Test
  void otherFolderByTheNameOfAFormerSiteIsRefused() throws IOException {
    digest.site(output, "public");
    TestDigest.delete(output);
    TestDigest.write(output.resolve("index.html"), "mine");
    Map<String, String> before = TestDigest.files(output);
    assertThrows(OutputException.class, () -> digest.build(output));
    assertEquals(before, TestDigest.files(output));
  }

  @Test
  void unchangedFilesKeepTheirTimesAndCleanBuildsRenewThem() throws IOException {
    newPage();
    digest.site(output, "public");
    FileTime old = FileTime.from(Instant.parse("2001-02-03T04:05:06Z"));
    List<String> all = List.copyOf(TestDigest.files(output).keySet());
    for (String name : all) {
      Files.setLastModifiedTime(output.resolve(name), old);
    }
    digest.file("content/pages/staff.md", "---\ntitle: Staff\n---\nOther words.\n");
    digest.build(output);
    for (String name : all) {
      boolean changed = name.equals(STAFF) || name.startsWith("manifest");
      boolean kept = Files.getLastModifiedTime(output.resolve(name)).equals(old);
      assertTrue(!changed || !kept, name + " was not written");
      assertTrue(kept || changed || name.matches("search/.*|sitemap.xml"), name + " was touched");
    }
    TestDigest.write(folder.resolve(".sitrep/out/cache/deep/entry"), "of an earlier build");
    BuildOptions options = BuildOptions.of(digest.root()).into(output).cleanly();
    WriteSummary clean = TestDigest.run(options, false).written().orElseThrow();
    assertEquals(all.size() - 1, clean.written());
    assertEquals(0, clean.unchanged());
    assertFalse(Files.exists(folder.resolve(".sitrep/out/cache")));
    assertTrue(Files.exists(folder.resolve(".sitrep/out/manifest.sha256")));
  }
}
