package sitrep.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.site.TestDigest;

/** Edits as editors and tools do them: each is soon to be seen. */
class WatchedEditsTest {

  private static final String BRIEF = "content/briefs/2023/first.md";
  private static final String PAGE = "/digest/briefs/first/";

  @TempDir private Path folder;
  private TestDigest digest;
  private RunningPreview preview;

  @BeforeEach
  void serve() throws IOException {
    digest = TestDigest.empty(folder.resolve("digest")).file(BRIEF, brief("First words."));
    preview = RunningPreview.of(digest.root());
    shows(PAGE, "First words.");
  }

  @AfterEach
  void stop() throws IOException {
    preview.close();
  }

  private static String brief(String words) {
    return "---\ntitle: First\ndate: 2025-03-04\n---\n" + words + "\n";
  }

  private Path path(String name) {
    return digest.root().resolve(name);
  }

  private String page(String address) {
    return new String(preview.get(address).body(), StandardCharsets.UTF_8);
  }

  private void shows(String address, String words) {
    preview.await(() -> page(address).contains(words));
  }

  private void isGone(String address) {
    preview.await(() -> preview.get(address).statusCode() == 404);
  }

  /** Something that may fail. */
  private interface Act {
    void now() throws IOException;
  }

  private static void act(Act act) {
    try {
      act.now();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void move(String from, String to) throws IOException {
    Files.createDirectories(path(to).getParent());
    Files.move(path(from), path(to), StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void fileThatIsWrittenOverIsNamed() {
    PreviewState state = preview.after(() -> digest.file(BRIEF, brief("Second words.")));
    assertEquals(Set.of(BRIEF), state.changed());
    shows(PAGE, "Second words.");
  }

  @Test
  void fileThatIsSavedByMovingAnotherIntoItsPlaceIsSeen() throws IOException {
    for (int i = 0; i < 5; i++) {
      digest.file("content/briefs/2023/.first.md.swp", "swap");
      digest.file("content/briefs/2023/first.md~", brief("Backup."));
      digest.file("content/briefs/2023/.first.md.tmp", brief("Words " + i + "."));
      move("content/briefs/2023/.first.md.tmp", BRIEF);
      shows(PAGE, "Words " + i + ".");
    }
  }

  @Test
  void fileThatIsMovedAwayAndWrittenAnewIsSeen() throws IOException {
    move(BRIEF, BRIEF + "~");
    digest.file(BRIEF, brief("Second words."));
    shows(PAGE, "Second words.");
  }

  @Test
  void backupsAndSwapFilesAreNoEdits() {
    digest.file("content/briefs/2023/.first.md.swp", "swap");
    digest.file("content/briefs/2023/first.md~", brief("Backup."));
    PreviewState state = preview.after(() -> digest.file(BRIEF, brief("Second words.")));
    assertEquals(2, preview.states.size());
    assertEquals(Set.of(BRIEF), state.changed());
  }

  @Test
  void filesInNewFoldersAreSeenAndWhatIsDoneToThemLater() throws IOException {
    digest.file("content/briefs/a/b/c/deep.md", brief("Deep."));
    shows("/digest/briefs/deep/", "Deep.");
    digest.file("content/briefs/a/b/c/deep.md", brief("Deeper."));
    shows("/digest/briefs/deep/", "Deeper.");
    digest.delete("content/briefs/a/b/c/deep.md");
    isGone("/digest/briefs/deep/");
  }

  @Test
  void fileAndFolderThatGetOtherNamesAreSeen() throws IOException {
    move(BRIEF, "content/briefs/2023/other.md");
    shows("/digest/briefs/other/", "First words.");
    isGone(PAGE);
    move("content/briefs/2023", "content/briefs/2024");
    digest.file("content/briefs/2024/other.md", brief("Second words."));
    shows("/digest/briefs/other/", "Second words.");
  }

  @Test
  void folderThatIsMovedAwayAndBackIsSeen() throws IOException {
    move("content/briefs", "../aside");
    isGone(PAGE);
    move("../aside", "content/briefs");
    shows(PAGE, "First words.");
    digest.file(BRIEF, brief("Second words."));
    shows(PAGE, "Second words.");
  }

  @Test
  void wholeContentThatIsPutInThePlaceOfAnotherIsSeen() throws IOException {
    TestDigest.copy(path("content"), path("later"));
    digest.file("later/briefs/2023/first.md", brief("Second words."));
    move("content", "earlier");
    move("later", "content");
    shows(PAGE, "Second words.");
    digest.file(BRIEF, brief("Third words."));
    shows(PAGE, "Third words.");
  }

  @Test
  void foldersThatWereNotThereAtFirstAreSeen() {
    digest.file("seeds/told.txt", "A plain text that somebody told.\n");
    shows("/digest/sources/told/", "somebody told");
    String text = digest.read("content/site.yaml");
    digest.file("templates/text.html", "<p>Not this kind.</p>");
    String own = packed("brief.html").replace("</article>", "<p>Own template.</p></article>");
    digest.file("templates/brief.html", own);
    shows(PAGE, "Own template.");
    digest.file("templates/brief.html", own.replace("Own", "Other"));
    shows(PAGE, "Other template.");
    digest.delete("templates/brief.html");
    preview.await(() -> !page(PAGE).contains("template."));
    digest.file("content/site.yaml", text.replace("A digest", "Another digest"));
    shows(PAGE, "Another digest");
  }

  private static String packed(String name) {
    try {
      return Files.readString(Path.of("templates", name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void burstIsReadAFewTimesOnly() {
    for (int i = 0; i < 300; i++) {
      int number = i;
      act(() -> digest.file("content/briefs/2023/more-" + number + ".md", brief("More.")));
    }
    shows("/digest/briefs/more-299/", "More.");
    assertTrue(preview.states.size() < 50, preview.states.size() + " readings");
  }

  @Test
  void pageIsThereFromTheMomentAtWhichItFallsDue() throws IOException {
    Instant due = Instant.now().plusSeconds(3).truncatedTo(ChronoUnit.SECONDS);
    digest.file(
        "content/briefs/2023/soon.md",
        "---\ntitle: Soon\ndate: 2023-01-01\nembargo: " + due + "\n---\nIt is out.\n");
    try (RunningPreview now =
        RunningPreview.of(RunningPreview.options(digest.root(), 0, "public"), Map.of())) {
      assertEquals(404, now.get("/digest/briefs/soon/").statusCode());
      now.await(() -> now.get("/digest/briefs/soon/").statusCode() == 200);
      assertEquals(2, now.states.size());
    }
  }

  @Test
  void lastGoodSiteStaysWhileThereIsAFault() {
    PreviewState broken =
        preview.after(() -> digest.file(BRIEF, "---\ntitle: First\ncolour: red\n---\nNo date.\n"));
    assertTrue(broken.latest().orElseThrow().hasErrors());
    shows(PAGE, "First words.");
    digest.file("content/briefs/2023/second.md", brief("Second words."));
    preview.after(() -> digest.file(BRIEF, brief("Mended.")));
    shows(PAGE, "Mended.");
    shows("/digest/briefs/second/", "Second words.");
  }

  @Test
  void templateThatIsBrokenIsToldOnItsPagesAndMended() {
    digest.file("templates/brief.html", "<p th:text=\"${page.nothing}\">x</p><p th:each=\"x\">");
    preview.await(() -> preview.get(PAGE).statusCode() == 500);
    assertTrue(page(PAGE).contains("brief"), page(PAGE));
    assertEquals(200, preview.get("/digest/").statusCode());
    digest.delete("templates/brief.html");
    shows(PAGE, "First words.");
  }
}
