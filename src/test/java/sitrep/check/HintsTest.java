package sitrep.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;
import sitrep.site.TestDigest;

/** What an author is told to do is what helps. */
class HintsTest {

  @TempDir private Path root;
  private TestDigest digest;

  @BeforeEach
  void digest() {
    digest = TestDigest.empty(root).file("seeds/wire.txt", "One line.\n");
    brief("a", "", "Words [@wire].");
  }

  private void brief(String slug, String keys, String body) {
    digest.file(
        "content/briefs/" + slug + ".md",
        "---\ntitle: T " + slug + "\ndate: 2023-07-19\n" + keys + "---\n" + body + "\n");
  }

  private List<Problem> problems(ProblemKind kind) {
    return digest.check().problems().stream().filter(p -> p.kind() == kind).toList();
  }

  private String hint(ProblemKind kind) {
    List<Problem> problems = problems(kind);
    assertEquals(1, problems.size(), problems.toString());
    return problems.get(0).hint();
  }

  @Test
  void dossierToStartIsNamed() {
    brief("a", "", "Of [[Acme Ltd]].");
    assertEquals(
        "Start a dossier of it: sitrep new dossier \"Acme Ltd\" --kind KIND",
        hint(ProblemKind.UNKNOWN_LINK));
    brief("a", "", "Of [[A$me \"Ltd\"]].");
    assertEquals(
        "Start a dossier of it: sitrep new dossier 'A$me \"Ltd\"' --kind KIND",
        hint(ProblemKind.UNKNOWN_LINK));
  }

  @Test
  void pathOfAFileIsNoNameOfADossierToStart() {
    brief("a", "", "Of [[topics/ports]].");
    assertEquals(
        "Links go by name, alias or id, not by the path of a file.",
        hint(ProblemKind.UNKNOWN_LINK));
    brief("a", "topics: [Ports]\n", "Of [[topics/ports]].");
    assertEquals(
        "Write [[ports]]: links go by name, alias or id, without the folder.",
        hint(ProblemKind.UNKNOWN_LINK));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[@wire.txt] | Write [@wire]: a source's id is the name of its file without the ending.",
        "[@cable.txt] | Put its text into seeds/cable.txt.",
        "[@cable] | Put its text into seeds/cable.txt."
      })
  void sourceIsNamedWithoutItsEnding(String citation, String hint) {
    brief("a", "", "Words " + citation + ".");
    assertEquals(hint, hint(ProblemKind.UNKNOWN_SOURCE));
  }

  @Test
  void missingFileIsToBePutAmongTheAssets() {
    brief("a", "", "See [n](/assets/no.pdf).");
    assertEquals(
        "Put the file into content/assets/: content/assets/no.pdf", hint(ProblemKind.DEAD_LINK));
  }

  @Test
  void introductionIsToBeNamedAsItsTopic() {
    brief("a", "topics: [Ports]\n", "Words.");
    digest.file("content/topics/prts.md", "---\ntitle: Ports\n---\n");
    assertEquals(
        "Name the file ports.md, as the topic that briefs have.", hint(ProblemKind.UNUSED_TOPIC));
    digest.file("content/topics/prts.md", "---\ntitle: Prts\n---\n");
    assertEquals(
        "Did you mean \"Ports\"? Then name the file ports.md.", hint(ProblemKind.UNUSED_TOPIC));
    digest.file("content/topics/prts.md", "---\ntitle: Cranes\n---\n");
    assertTrue(hint(ProblemKind.UNUSED_TOPIC).contains("withheld or not yet out"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "content/briefs/x.markdown | The names of files in content/briefs/ end in .md, in small"
            + " letters.",
        "content/dossiers/y.MD | The names of files in content/dossiers/ end in .md, in small"
            + " letters.",
        "seeds/b.eml | The name of a raw text ends in .txt or .md, in small letters.",
        "seeds/c.TXT | The name of a raw text ends in .txt or .md, in small letters."
      })
  void fileInTheRightFolderIsToldHowItsNameEnds(String file, String hint) {
    digest.file(file, "x");
    assertEquals(hint, hint(ProblemKind.UNKNOWN_FILE));
  }

  @Test
  void addressOfAnotherPageIsTheFaultOfTheSlug() {
    brief("b", "slug: a\n", "Words.");
    assertEquals(
        "content/briefs/b.md:4:7", problems(ProblemKind.DOUBLE_ID).get(0).place().toString());
  }

  @Test
  void addressOfAFixedPageIsTheFaultOfWhoWantsIt() {
    digest.file("content/pages/p.md", "---\ntitle: P\nslug: search\n---\n");
    Problem problem = problems(ProblemKind.SAME_ADDRESS).get(0);
    assertEquals("content/pages/p.md:3:7", problem.place().toString());
    assertEquals(
        "this wants the address /search/, which a fixed page of the site already has",
        problem.message());
  }

  @Test
  void oneTypoIsOneError() {
    for (String keys :
        List.of(
            "tilte: T\ndate: 2023-07-19\n",
            "title: T\ndat: 2023-07-19\n",
            "title: T\nDate: 2023-07-19\n",
            "title: T\ndate: 2023-07-19\nmarkng: TLP:CLEAR\n")) {
      digest.file("content/briefs/a.md", "---\n" + keys + "---\n[@wire]\n");
      assertEquals(List.of(ProblemKind.UNKNOWN_KEY), kinds(), keys);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"default-marking: TLP:CLEER", "default-markng: TLP:CLEAR"})
  void defaultMarkingThatCantBeReadIsNoFaultOfTheFiles(String line) {
    digest.replace("content/site.yaml", "default-marking: TLP:CLEAR", line);
    assertEquals(1, kinds().size(), kinds().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"markng: TLP:CLEAR", "marking: TLP:CLEER"})
  void markingOfAnAssetThatCantBeReadIsNoFaultOfItsPage(String line) {
    digest
        .file(
            "content/assets/a.svg",
            "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")
        .file("content/assets/a.svg.yaml", line + "\n");
    brief("a", "", "![A](/assets/a.svg) [@wire]");
    assertEquals(1, kinds().size(), kinds().toString());
  }

  private List<ProblemKind> kinds() {
    return digest.check().problems().stream().map(Problem::kind).toList();
  }
}
