package sitrep.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

final class HostileMessageTest {

  @Test
  void controlCharactersOfTheMessageDoNotReachTheTerminal() {
    Place place = new Place("a.md", 1, 1);
    Problem problem = Problem.of(ProblemKind.BAD_DATE, place, "\u001B[2J\u009Bx\r");
    String text = new ProblemPrinter(file -> List.of(), false).print(problem);
    assertFalse(text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n'), text);
  }

  @Test
  void messageOfSeveralLinesStaysOnOneLine() {
    Place place = new Place("a.md", 1, 1);
    Problem problem = Problem.of(ProblemKind.BAD_DATE, place, "a\nb.md:1:1: error: forged");
    String text = new ProblemPrinter(file -> List.of(), false).print(problem);
    assertEquals(2, text.lines().count(), text);
  }

  @Test
  void directionMarksOfTheLineDoNotTurnTheTerminalRound() {
    Problem problem = new Problem(ProblemKind.BAD_DATE, new Place("a.md", 1, 1), "no date", "");
    String text = new ProblemPrinter(file -> List.of("a\u202Eb"), false).print(problem);
    assertFalse(text.contains("\u202E"), text);
  }
}
