package sitrep.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.digest.Item;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

final class TextLabelsTest {

  private static final String REST =
      "\nThe harbour of the town was closed on Monday after a storm, said the mayor.\n"
          + "\nShips had to wait for two days, and some of them went to other ports.\n";

  @TempDir Path folder;

  private List<Problem> problems(String text, String sidecar) {
    return new Parsing(folder).parse("seeds/a.txt", text, sidecar).problems();
  }

  @ParameterizedTest
  @CsvSource({
    "TLP:AMBER, TLP:AMBER, 1:1",
    "TLP:AMBER Harbour closed after a storm, TLP:AMBER, 1:1",
    "**TLP: RED**, TLP:RED, 1:3",
    "Classification: TLP:RED, TLP:RED, 1:17",
    "tlp amber, TLP:AMBER, 1:1",
    "//TLP:AMBER+STRICT//, TLP:AMBER+STRICT, 1:3",
    "Harbour closed||TLP:AMBER, TLP:AMBER, 3:1",
    "Harbour closed||(TLP:AMBER) The agent met him., TLP:AMBER, 3:2",
    "Harbour closed||[TLP:RED] The agent met him., TLP:RED, 3:2",
    "TLP:CLEAR||TLP:RED, TLP:RED, 3:1"
  })
  void labelAboveTheFileIsAnError(String head, String label, String at) {
    String text = head.replace('|', '\n') + "\n" + REST;
    List<Problem> problems = problems(text, "marking: TLP:CLEAR\n");
    assertEquals(
        List.of(ProblemKind.TEXT_ABOVE_FILE), problems.stream().map(Problem::kind).toList());
    assertEquals(
        "the text bears " + label + ", but its file is only TLP:CLEAR", problems.get(0).message());
    Place place = problems.get(0).place();
    assertEquals("seeds/a.txt " + at, place.file() + " " + place.line() + ":" + place.column());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TLP:AMBER is a level of the protocol.",
        "Harbour closed\n\nTLP:AMBER Means need-to-know.",
        "Harbour closed\n\nThe report was marked TLP:RED.",
        "Harbour closed\n\nThe report (TLP:RED) is old.",
        "TLP:CLEAR",
        "TLP:WHITE",
        "TLP:REDACTED"
      })
  void textThatSpeaksOfALabelIsNoProblem(String head) {
    assertEquals(List.of(), problems(head + "\n" + REST, "marking: TLP:CLEAR\n"));
  }

  @Test
  void fileAsHighAsItsTextIsNoProblem() {
    assertEquals(List.of(), problems("TLP:AMBER\n" + REST, "marking: TLP:AMBER\n"));
  }

  @Test
  void authorMaySayThatALineMarksNothing() {
    String keys = "marking: TLP:CLEAR\nlines: {1: body}\n";
    assertEquals(List.of(), problems("TLP:RED\n" + REST, keys));
  }

  @ParameterizedTest
  @CsvSource({
    "TLP:AMBER||Harbour closed after a storm, Harbour closed after a storm",
    "TLP:AMBER Harbour closed after a storm, Harbour closed after a storm",
    "(TLP:AMBER) Harbour closed after a storm, Harbour closed after a storm",
    "Marking: TLP:AMBER+STRICT||Harbour closed after a storm, Harbour closed after a storm"
  })
  void labelIsNoPartOfTheTitle(String head, String title) {
    String text = head.replace('|', '\n') + "\n" + REST;
    Item item =
        new Parsing(folder).parse("seeds/a.txt", text, "marking: TLP:RED\n").value().orElseThrow();
    assertEquals(title, item.title());
  }
}
