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

/** Names that recur are suggested for dossiers of their own. */
class SuggestTest {

  @TempDir private Path folder;
  private TestDigest digest;
  private String root;

  @BeforeEach
  void digest() {
    digest =
        TestDigest.copyOf("small", folder.resolve("digest"))
            .file("seeds/one.txt", "Miriam Oakes spoke. “No,” said Miriam Oakes.\n\nOakes left.\n")
            .file("seeds/two.txt", "A friend of Miriam Oakes came. Ada Quill saw Miriam Oakes.\n")
            .file("seeds/three.txt", "“Yes,” said Boris Kemp. Boris Kemp sat down.\n");
    root = digest.root().toString();
  }

  private List<Map<String, Object>> suggestions(String... more) {
    String[] args = {"suggest", "--json", "-C", root};
    String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    Answer answer = new Shell().run(all);
    assertEquals(0, answer.code(), answer.err());
    return Json.lines(answer.out());
  }

  @Test
  void mostUsedNameStandsFirstWithItsStub() {
    Map<String, Object> first = suggestions().get(0);
    assertEquals("Miriam Oakes", first.get("name"));
    assertEquals("person", first.get("kind"));
    assertEquals(2L, first.get("files"));
    assertTrue((Long) first.get("count") >= 4, first.toString());
    assertTrue(first.get("stub").toString().startsWith("---\nname: \"Miriam Oakes\"\n"));
  }

  @Test
  void nameWithADossierIsNotSuggested() {
    List<Object> names = suggestions().stream().map(s -> s.get("name")).toList();
    assertTrue(!names.contains("Ada Quill") && !names.contains("Lowmere"), names.toString());
  }

  @Test
  void topIsHeeded() {
    assertEquals(1, suggestions("--top", "1").size());
    assertEquals(0, suggestions("--top", "0").size());
  }

  @Test
  void fewerThanNoneIsAMistakeOfUse() {
    assertEquals(2, new Shell().run("suggest", "--top", "-1", "-C", root).code());
  }

  @Test
  void writtenStubsAreSoundDossiersAndAreNotSuggestedAgain() throws IOException {
    suggestions("--write");
    Path file = digest.root().resolve("content/dossiers/people/miriam-oakes.md");
    assertTrue(Files.readString(file).contains("kind: person"));
    Answer check = new Shell().run("check", "-C", root);
    assertEquals(0, check.code());
    assertFalse(check.err().matches("(?s).*(error|warning): .*"), check.err());
    assertEquals(List.of(), suggestions());
  }

  @Test
  void nothingIsWrittenOver() throws IOException {
    Path file = digest.root().resolve("content/dossiers/people/miriam-oakes.md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "---\nname: Somebody Else\n---\nMine.\n");
    suggestions("--write");
    assertTrue(Files.readString(file).endsWith("Mine.\n"));
  }

  @Test
  void withoutWriteNothingIsWritten() {
    Map<String, String> before = TestDigest.files(digest.root());
    suggestions();
    assertEquals(before, TestDigest.files(digest.root()));
  }

  private Map<String, Object> suggestion(String name) {
    return suggestions("--top", "100").stream()
        .filter(s -> s.get("name").equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not among " + names()));
  }

  private List<Object> names() {
    return suggestions("--top", "100").stream().map(s -> s.get("name")).toList();
  }

  private static Object of(Map<String, Object> suggestion, String field, String part) {
    return ((Map<?, ?>) suggestion.get(field)).get(part);
  }

  @Test
  void briefsCountLikeSources() {
    digest.file(
        "content/briefs/2023/oakes.md",
        "---\ntitle: Oakes\ndate: 2023-05-09\n---\nIt was Miriam Oakes who came.\n");
    assertEquals(3L, suggestion("Miriam Oakes").get("files"));
  }

  @Test
  void surnameAndTitleAreJoinedToTheFullNameAcrossFiles() {
    digest
        .file("seeds/four.txt", "The harbour was quiet.\n\n“No,” Oakes said. Later Oakes left.\n")
        .file("seeds/five.txt", "Then Dame Miriam Oakes came to the harbour.\n");
    Map<String, Object> oakes = suggestion("Miriam Oakes");
    assertEquals(4L, oakes.get("files"));
    assertEquals(List.of("Dame Miriam Oakes", "Oakes"), oakes.get("aliases"));
    assertTrue(!names().contains("Oakes"), names().toString());
  }

  @Test
  void twoPersonsOfOneSurnameStayTwoAndTheSurnameIsNobodys() {
    digest
        .file("seeds/four.txt", "“No,” said Peter Oakes. Peter Oakes had left.\n")
        .file("seeds/five.txt", "The harbour was quiet.\n\n“Yes,” Oakes said. Oakes left.\n");
    assertEquals(2L, suggestion("Miriam Oakes").get("files"));
    assertEquals(1L, suggestion("Peter Oakes").get("files"));
    assertEquals(List.of(), suggestion("Miriam Oakes").get("aliases"));
    assertTrue(!names().contains("Oakes"), names().toString());
  }

  @Test
  void surnameOfADossierIsNotSuggested() {
    digest.file("seeds/four.txt", "It rained.\n\n“Yes,” Quill said. Quill left. Quill slept.\n");
    assertTrue(!names().contains("Quill"), names().toString());
  }

  @Test
  void surnameThatIsTakenForAPlaceNowAndThenIsNotSuggestedAsOne() {
    digest.file("seeds/four.txt", "They live in Oakes. It rains in Oakes.\n");
    StringBuilder often = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      often.append("So said Miriam Oakes.\n\n");
    }
    digest.file("seeds/five.txt", often.toString());
    assertTrue(!names().contains("Oakes"), names().toString());
  }

  @Test
  void sonIsNotJoinedToHisFather() {
    digest
        .file("seeds/four.txt", "“No,” said Walter Reddle. Walter Reddle had left.\n")
        .file("seeds/five.txt", "“No,” said Walter Reddle Jr. Then Walter Reddle Jr. left.\n");
    assertEquals(1L, suggestion("Walter Reddle").get("files"));
  }

  @Test
  void acronymIsJoinedWhereATextExplainsIt() {
    digest
        .file("seeds/four.txt", "The North Lagoon Pilotage Authority (NLPA) met on the quay.\n")
        .file("seeds/five.txt", "The NLPA met again. In the end the NLPA agreed.\n")
        .file("seeds/six.txt", "The North Lagoon Pilotage Authority has moved.\n");
    Map<String, Object> authority = suggestion("North Lagoon Pilotage Authority");
    assertEquals("organisation", authority.get("kind"));
    assertEquals(3L, authority.get("files"));
    assertEquals(List.of("NLPA"), authority.get("aliases"));
  }

  @Test
  void wellKnownAbbreviationsAreJoined() {
    digest
        .file("seeds/four.txt", "He left for the U.K. and stayed in the U.K. for a year.\n")
        .file("seeds/five.txt", "She came from the United Kingdom.\n");
    assertEquals(2L, suggestion("United Kingdom").get("files"));
    assertEquals(List.of("U.K."), suggestion("United Kingdom").get("aliases"));
  }

  @Test
  void stubHasWhatATextSaysSomebodyIsAndWhere() {
    digest.file(
        "seeds/two.txt",
        "It rained.\n\nMiriam Oakes, the master of the pilots' guild, left. Others stayed.\n"
            + "So did Miriam Oakes, a former harbour officer, said her friends.\n");
    Map<String, Object> oakes = suggestion("Miriam Oakes");
    assertEquals("former harbour officer", of(oakes, "description", "words"));
    assertEquals("seeds/two.txt", of(oakes, "description", "file"));
    assertEquals(4L, of(oakes, "description", "line"));
    assertTrue(
        oakes
            .get("stub")
            .toString()
            .contains("# so says seeds/two.txt:4\nrole: \"former harbour officer\"\n"),
        oakes.get("stub").toString());
  }

  @Test
  void nothingIsSaidOfSomebodyOfWhomTheTextsSayNothing() {
    assertTrue(!suggestion("Miriam Oakes").containsKey("description"));
    assertTrue(!suggestion("Miriam Oakes").get("stub").toString().contains("role:"));
  }

  @Test
  void firstAndLastMentionAreThoseByDate() {
    digest
        .file("seeds/one.yaml", "published: 2023-03-05\n")
        .file("seeds/two.yaml", "published: 2021-11\n");
    Map<String, Object> oakes = suggestion("Miriam Oakes");
    assertEquals("2021-11", of(oakes, "first", "date"));
    assertEquals("seeds/two.txt", of(oakes, "first", "file"));
    assertEquals("2023-03-05", of(oakes, "last", "date"));
    assertEquals(3L, of(oakes, "last", "line"));
  }

  @Test
  void publisherOfASourceIsNotAmongItsNames() {
    digest
        .file("seeds/four.yaml", "publisher: Lagoon Press Agency\n")
        .file("seeds/four.txt", "The Lagoon Press Agency has learnt it. It rained.\n")
        .file("seeds/five.yaml", "publisher: Lagoon Press Agency\n")
        .file("seeds/five.txt", "As the Lagoon Press Agency reported, it rained.\n");
    assertTrue(!names().contains("Lagoon Press Agency"), names().toString());
  }

  @Test
  void whatTheAudienceMayNotSeeIsNotCounted() {
    digest
        .file(
            "content/site.yaml",
            TestDigest.empty(folder.resolve("other")).read("content/site.yaml"))
        .file("seeds/two.yaml", "marking: TLP:AMBER\n")
        .file(
            "content/briefs/2023/draft.md",
            "---\ntitle: D\ndate: 2023-05-09\nstatus: draft\n---\nMiriam Oakes came.\n")
        .file(
            "content/briefs/2023/part.md",
            "---\ntitle: P\ndate: 2023-05-09\n---\n(TLP:AMBER) Miriam Oakes came.\n\nSo it was.\n");
    assertEquals(1L, suggestion("Miriam Oakes").get("files"));
    Answer partners =
        new Shell().run("suggest", "--json", "--audience", "partners", "--drafts", "-C", root);
    assertEquals(4L, Json.lines(partners.out()).get(0).get("files"), partners.out());
  }

  @Test
  void dossierInAnotherFolderIsLeftAlone() throws IOException {
    digest.file("content/dossiers/miriam-oakes.md", "---\nname: M. O.\nkind: person\n---\nMine.\n");
    Answer answer = new Shell().run("suggest", "--write", "-C", root);
    assertTrue(answer.err().contains("left miriam-oakes"), answer.err());
    assertTrue(Files.notExists(digest.root().resolve("content/dossiers/people/miriam-oakes.md")));
  }

  @Test
  void sameSuggestionsComeEachTime() {
    assertEquals(suggestions("--top", "100"), suggestions("--top", "100"));
  }
}
