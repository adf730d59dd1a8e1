package sitrep.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
}
