package sitrep.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

final class OpenFencesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```\ncode\n",
        "~~~\ncode\n```\n",
        "````\ncode\n```\n\nwords",
        "- ```\n  code\n\nwords",
        "```\n(TLP:RED) code\n"
      })
  void fenceThatNobodyClosedIsAWarning(String text) {
    assertEquals(List.of(ProblemKind.UNCLOSED_FENCE), Reading.kinds(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x\n\n```\ncode\n\n(TLP:AMBER) The agent met him.\n",
        "x\n\n```\ncode\n\n## Outlook {TLP:AMBER}\n",
        "x\n\n```\ncode\n\n(TLP:AMBER) x\n\n```java\ncode\n```\n",
        "x\n\n```\n(TLP:RED) code\n(TLP:AMBER) x\n"
      })
  void markingThatItSwallowsIsAnError(String text) {
    assertEquals(
        List.of(ProblemKind.UNCLOSED_FENCE, ProblemKind.SWALLOWED_PORTION), Reading.kinds(text));
  }

  @Test
  void bothAreToldWithTheirPlace() {
    List<Problem> problems = Reading.read("x\n\n~~~~ java\ncode\n\n(TLP:RED) x").problems();
    assertEquals(new Place("a.md", 3, 1), problems.get(0).place());
    assertEquals("Close it with a line ~~~~, or remove it.", problems.get(0).hint());
    assertEquals(new Place("a.md", 6, 2), problems.get(1).place());
    assertEquals(
        "this marking counts as code, since the fence in line 3 is not closed",
        problems.get(1).message());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```\n(TLP:AMBER) is how a marking looks\n```",
        "````markdown\n```java\n(TLP:AMBER) x\n```\n````\n",
        "```\n```",
        "> ```\n> x\n> ```\n\nwords",
        "    ```\n    indented"
      })
  void fenceThatIsClosedIsNoProblem(String text) {
    assertEquals(List.of(), Reading.kinds(text));
  }
}
