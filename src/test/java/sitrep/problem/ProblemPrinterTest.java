package sitrep.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ProblemPrinterTest {

  private static String print(int line, int column, String... lines) {
    Place place = new Place("a.md", line, column);
    Problem problem = new Problem(ProblemKind.BAD_DATE, place, "no date", "Write one.");
    return new ProblemPrinter(file -> List.of(lines), false).print(problem);
  }

  @Test
  void problemIsShownWithItsLineACaretAndAHint() {
    assertEquals(
        """
        a.md:2:7: error: no date
            date: soon
                  ^
          hint: Write one.
        """,
        print(2, 7, "---", "date: soon"));
  }

  @Test
  void warningSaysThatItIsOne() {
    Problem problem = Problem.of(ProblemKind.OLD_MARKING, new Place("a.md", 1, 1));
    assertEquals(
        """
        a.md:1:1: warning: TLP:WHITE is of TLP 1.0; it is read as TLP:CLEAR
            x
            ^
          hint: Write TLP:CLEAR.
        """,
        new ProblemPrinter(file -> List.of("x"), false).print(problem));
  }

  @Test
  void problemOfAWholeFileShowsNoLine() {
    Problem problem = new Problem(ProblemKind.NO_SITE, Place.of("site.yaml"), "gone", "");
    assertEquals(
        "site.yaml: error: gone\n", new ProblemPrinter(file -> List.of("x"), false).print(problem));
  }

  @Test
  void lineThatTheFileNoLongerHasIsNotShown() {
    assertEquals("a.md:9:1: error: no date\n  hint: Write one.\n", print(9, 1, "one line"));
    assertEquals("a.md:1:1: error: no date\n  hint: Write one.\n", print(1, 1));
  }

  @Test
  void caretStandsBelowItsColumnBehindTabs() {
    assertEquals(
        """
        a.md:1:3: error: no date
              x
              ^
          hint: Write one.
        """,
        print(1, 3, "\t\tx"));
  }

  @Test
  void characterOutsideTheBasicPlaneCountsAsOneColumn() {
    assertEquals(
        "a.md:1:3: error: no date\n    😀ax\n      ^\n  hint: Write one.\n", print(1, 3, "😀ax"));
  }

  @Test
  void columnBehindTheEndOfTheLineIsShownAtItsEnd() {
    assertEquals(
        "a.md:1:99: error: no date\n    ab\n      ^\n  hint: Write one.\n", print(1, 99, "ab"));
    assertEquals(
        "a.md:1:0: error: no date\n    ab\n    ^\n  hint: Write one.\n", print(1, 0, "ab"));
    assertEquals("a.md:1:1: error: no date\n    \n    ^\n  hint: Write one.\n", print(1, 1, ""));
  }

  @Test
  void longLineIsCutBehindWhatFits() {
    String line = "x".repeat(250);
    assertEquals(
        "a.md:1:1: error: no date\n    " + "x".repeat(100) + "…\n    ^\n  hint: Write one.\n",
        print(1, 1, line));
  }

  @Test
  void longLineIsCutToThePartAroundItsColumn() {
    String line = "a".repeat(200) + "X" + "b".repeat(200);
    assertEquals(
        "a.md:1:201: error: no date\n    …"
            + "a".repeat(50)
            + "X"
            + "b".repeat(49)
            + "…\n    "
            + " ".repeat(51)
            + "^\n  hint: Write one.\n",
        print(1, 201, line));
  }

  @Test
  void longLineOfAstralCharactersIsNotCutInsideOne() {
    assertEquals(
        "a.md:1:1: error: no date\n    " + "😀".repeat(100) + "…\n    ^\n  hint: Write one.\n",
        print(1, 1, "😀".repeat(300)));
  }

  @Test
  void controlCharactersOfTheLineDoNotReachTheTerminal() {
    assertEquals(
        "a.md:1:6: error: no date\n    a\uFFFD[2J\uFFFDb\n         ^\n  hint: Write one.\n",
        print(1, 6, "a\u001B[2J\u009Bb"));
  }

  @Test
  void colourIsPutAroundTheWordsOnlyWhereItIsAskedFor() {
    Problem problem =
        new Problem(ProblemKind.BAD_DATE, new Place("a.md", 1, 1), "no date", "Write one.");
    assertEquals(
        "\u001B[1ma.md:1:1\u001B[0m: \u001B[1;31merror\u001B[0m: no date\n"
            + "    x\n    \u001B[1;32m^\u001B[0m\n"
            + "  \u001B[36mhint:\u001B[0m Write one.\n",
        new ProblemPrinter(file -> List.of("x"), true).print(problem));
  }
}
