package sitrep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.cli.Shell.Answer;
import sitrep.site.TestDigest;

/** What {@code sitrep new} starts can be gone on with, and nothing is ever written over. */
class NewTest {

  @TempDir private Path folder;

  private Answer run(String... args) {
    return new Shell().run(args);
  }

  private Path started() {
    Path root = folder.resolve("digest");
    assertEquals(0, run("new", root.toString(), "--date", "2023-07-19").code());
    return root;
  }

  @Test
  void newDigestBuildsWithoutAWarning() {
    Path root = started();
    Answer answer = run("build", "-C", root.toString());
    assertEquals(0, answer.code(), answer.err());
    assertFalse(answer.err().contains("warning"), answer.err());
    assertEquals("No problems.\n", run("check", "-C", root.toString()).err());
    Map<String, String> site = TestDigest.files(root.resolve("site"));
    assertTrue(TestDigest.text(site, "index.html").contains("A first brief"));
    assertTrue(site.keySet().stream().anyMatch(name -> name.startsWith("sources/first-source/")));
  }

  @Test
  void newDigestIsNamedInTheAnswer() {
    Answer answer = run("new", folder.resolve("digest").toString());
    assertTrue(answer.err().contains("site.yaml"), answer.err());
    assertEquals("", answer.out());
  }

  @Test
  void templatesOfTheThemeAreCopiedToGoOnWith() throws IOException {
    String root = started().toString();
    Path own = Path.of(root, "templates", "brief.html");
    assertEquals(0, run("new", "template", "brief", "sources", "-C", root).code());
    String sources = Files.readString(own);
    assertEquals(2, run("new", "template", "brief", "sources", "-C", root).code());
    assertEquals(2, run("new", "template", "brief", "-C", root).code());
    assertEquals(sources, Files.readString(own));
    assertEquals(0, run("new", "template", "brief", "scale", "-C", root).code());
    assertTrue(Files.readString(own).startsWith(sources + "\n<!--/* original "));
    assertEquals(0, run("new", "template", "style.css", "-C", root).code());
    assertEquals("No problems.\n", run("check", "-C", root).err());
  }

  @Test
  void aTemplateIsPrintedAndThenNothingIsWritten() {
    Path root = started();
    Map<String, String> before = TestDigest.files(root);
    Answer answer = run("new", "template", "parts", "day", "--print", "-C", root.toString());
    assertEquals(0, answer.code());
    assertTrue(answer.out().contains("<time th:fragment=\"day(day)\""), answer.out());
    assertEquals(before, TestDigest.files(root));
  }

  @Test
  void aTemplateThatIsNotThereIsNamedWithTheNearest() {
    String root = started().toString();
    Answer file = run("new", "template", "breif", "-C", root);
    assertEquals(2, file.code());
    assertTrue(file.err().contains("Did you mean \"brief.html\"?"), file.err());
    Answer part = run("new", "template", "brief", "sorces", "-C", root);
    assertEquals(2, part.code());
    assertTrue(part.err().contains("Did you mean \"sources\"?"), part.err());
  }

  @Test
  void digestIsNotStartedOverAnother() {
    Path root = started();
    Map<String, String> before = TestDigest.files(root);
    Answer again = run("new", root.toString());
    assertEquals(2, again.code());
    assertTrue(again.err().contains("left as it is"), again.err());
    assertEquals(before, TestDigest.files(root));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Plain words",
        "A colon: and \"quotes\"",
        "Back\\slash",
        "# a sign",
        "- a dash",
        "{braces} [brackets]",
        "100 %",
        "Žižkov & Größe",
        "北京",
        "& * ! | > ' % @ `",
        "Meeting @date@ of @title@"
      })
  void newBriefOfAnyTitleIsSound(String title) {
    Path root = started();
    Answer answer = run("new", "-C", root.toString(), "--date", "2023-07-20", "brief", "--", title);
    assertEquals(0, answer.code(), answer.err());
    Answer check = run("check", "-C", root.toString());
    assertEquals("No problems.\n", check.err());
    String out = folder.resolve("out").toString();
    run("build", "-C", root.toString(), "--drafts", "--output", out);
    String page =
        TestDigest.files(folder.resolve("out")).entrySet().stream()
            .filter(e -> e.getKey().matches("briefs/(?!welcome).+/index\\.html"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow();
    byte[] bytes = page.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    String text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    assertEquals(title, org.jsoup.Jsoup.parse(text).select("h1").text());
  }

  @Test
  void newBriefIsADraftWithTheCanonicalSections() {
    Path root = started();
    run("new", "-C", root.toString(), "brief", "Next", "--date", "2023-07-20");
    String text = TestDigest.in(root).read("content/briefs/2023/next.md");
    assertTrue(text.contains("status: draft"));
    for (String section :
        new String[] {
          "Key judgments",
          "What changed",
          "Discussion",
          "Alternative analysis",
          "Outlook",
          "Indicators",
          "Gaps"
        }) {
      assertTrue(text.contains("\n## " + section + "\n"), section);
    }
  }

  @Test
  void newBriefIsNotWrittenOverAnother() throws IOException {
    Path root = started();
    String[] next = {"new", "-C", root.toString(), "brief", "Next", "--date", "2023-07-20"};
    run(next);
    Path file = root.resolve("content/briefs/2023/next.md");
    Files.writeString(file, "mine");
    assertEquals(2, run(next).code());
    assertEquals("mine", Files.readString(file));
  }

  /** That nothing leads to something new yet is worth a note, and no more. */
  private void assertSound(Path root) {
    Answer check = run("check", "-C", root.toString());
    assertEquals(0, check.code());
    assertFalse(check.err().matches("(?s).*(error|warning): .*"), check.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"person", "organisation", "place", "event", "thing"})
  void newDossierOfEveryKindIsSound(String kind) {
    Path root = started();
    Answer answer = run("new", "-C", root.toString(), "dossier", "Ada \"Q\" Quill", "--kind", kind);
    assertEquals(0, answer.code(), answer.err());
    assertSound(root);
  }

  @Test
  void newSourceIsACopyByteForByteWithAFileBesideIt() throws IOException {
    Path root = started();
    Path text = folder.resolve("Pasted Text.txt");
    byte[] bytes = {'C', 'a', 'f', (byte) 0xE9, '\r', '\n', 'x'};
    Files.write(text, bytes);
    Answer answer =
        run("new", "-C", root.toString(), "source", text.toString(), "--date", "2023-07-20");
    assertEquals(0, answer.code(), answer.err());
    assertEquals(
        java.util.HexFormat.of().formatHex(bytes),
        java.util.HexFormat.of()
            .formatHex(Files.readAllBytes(root.resolve("seeds/pasted-text.txt"))));
    assertTrue(
        TestDigest.in(root).read("seeds/pasted-text.yaml").contains("retrieved: 2023-07-20"));
    assertSound(root);
    assertEquals(2, run("new", "-C", root.toString(), "source", text.toString()).code());
  }

  @Test
  void whatWouldBeLostIsRefused() {
    String root = started().toString();
    Map<String, String> before = TestDigest.files(Path.of(root));
    Answer words = run("new", "brief", "Two", "words", "-C", root);
    assertEquals(2, words.code());
    assertTrue(words.err().contains("\"words\" is one too many"), words.err());
    assertEquals(2, run("new", "brief", "X", "--kind", "person", "-C", root).code());
    assertEquals(before, TestDigest.files(Path.of(root)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"brief", "dossier", "source", "template"})
  void nothingIsAddedWhereThereIsNoDigest(String what) {
    Answer answer = run("new", what, "layout", "-C", folder.toString());
    assertEquals(2, answer.code());
    assertTrue(answer.err().contains("-C DIR"), answer.err());
    assertEquals(Map.of(), TestDigest.files(folder));
  }

  @Test
  void wordBehindAFolderIsNotPassedOver() {
    Answer answer = run("new", "breif", "Teil", "-C", started().toString());
    assertEquals(2, answer.code(), answer.err());
    assertTrue(answer.err().contains("Did you mean \"brief\"?"), answer.err());
    assertFalse(Files.exists(folder.resolve("digest/breif")));
  }

  @Test
  void kindThatNobodyNamedIsSaid() {
    String root = started().toString();
    Answer silent = run("new", "dossier", "Acme Ltd", "-C", root);
    assertTrue(silent.err().contains("Its kind is person"), silent.err());
    Answer told = run("new", "dossier", "Acme Inc", "--kind", "organisation", "-C", root);
    assertFalse(told.err().contains("kind"), told.err());
  }
}
