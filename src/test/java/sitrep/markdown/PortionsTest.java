package sitrep.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.digest.Block;
import sitrep.digest.Marking;
import sitrep.digest.Words;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

final class PortionsTest {

  @ParameterizedTest
  @CsvSource({
    "(TLP:CLEAR) x, CLEAR",
    "(TLP:GREEN) x, GREEN",
    "(TLP:AMBER) x, AMBER",
    "(TLP:AMBER+STRICT) x, AMBER_STRICT",
    "(TLP:RED) x, RED",
    "(TLP:RED)x, RED",
    "( TLP:RED ) x, RED",
    "*(TLP:RED) x*, RED",
    "**(TLP:RED)** x, RED",
    "`(TLP:RED)` x, RED",
    "\\(TLP:RED) x, RED",
    "&#40;TLP:RED) x, RED"
  })
  void paragraphThatBeginsWithAMarkingCarriesIt(String text, Marking marking) {
    assertEquals(List.of(), Reading.kinds(text));
    assertEquals(marking, Reading.firstBlock(text).marking());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(TLP:AMBRE) x",
        "(tlp:red) x",
        "(Tlp:Red) x",
        "(TLP: RED) x",
        "(TLP :RED) x",
        "(TLP:AMBER STRICT) x",
        "(TLP:RED+STRICT) x",
        "(TLP:) x",
        "(TLP:AMBER+) x"
      })
  void misspeltMarkingIsAnError(String text) {
    assertEquals(List.of(ProblemKind.BAD_MARKING), Reading.kinds(text));
  }

  @Test
  void misspeltMarkingIsReportedWhereItStandsWithTheOneThatWasMeant() {
    Problem problem = Reading.read("x\n\n> (TLP:AMBRE) y\n").problems().get(0);
    assertEquals(new Place("a.md", 3, 3), problem.place());
    assertEquals("Did you mean \"TLP:AMBER\"?", problem.hint());
  }

  @Test
  void oldMarkingIsReadAsClearWithAWarning() {
    assertEquals(List.of(ProblemKind.OLD_MARKING), Reading.kinds("(TLP:WHITE) x"));
    assertEquals(Marking.CLEAR, Reading.firstBlock("(TLP:WHITE) x").marking());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\n(TLP:RED) b", "- a\n  (TLP:RED) b", "> a\n> ( tlp:RED) b", "a\n\t(TLP:RED) b"})
  void markingInALaterLineOfItsBlockIsAnError(String text) {
    assertEquals(List.of(ProblemKind.LOST_PORTION), Reading.kinds(text));
  }

  @Test
  void lostMarkingIsReportedWhereItStands() {
    assertEquals(
        new Place("a.md", 3, 1), Reading.read("a\nb\n(TLP:RED) c").problems().get(0).place());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- (TLP:RED) a",
        "1. (TLP:RED) a",
        "- [ ] (TLP:RED) a",
        "- **(TLP:RED)** a",
        "- (TLP:RED) a\n\n  b",
        "- > (TLP:RED) a",
        "- - (TLP:RED) a",
        "> (TLP:RED) a",
        "> - (TLP:RED) a",
        "| a |\n|---|\n| (TLP:RED) b |",
        "| a | b |\n|---|---|\n| c | (TLP:RED) d |",
        "| (TLP:RED) a |\n|---|\n| (TLP:RED) b |",
        "x\n: (TLP:RED) a",
        "!!! note\n    (TLP:RED) a",
        "# a {TLP:RED}",
        "a {TLP:RED}\n=====",
        "## a {TLP:RED} ##",
        "## {TLP:RED}",
        "## a {b} \t{ TLP:RED }",
        "## a} {b {TLP:RED}",
        "> ## a {TLP:RED}",
        "x[^1]\n\n[^1]: (TLP:RED) a"
      })
  void markingHoldsInEveryKindOfBlock(String text) {
    assertEquals(List.of(), Reading.kinds(text));
    assertEquals(Marking.RED, Reading.read(text).value().highest());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- (TLP:RED) canary\n- free",
        "> (TLP:RED) canary\n>\n> canary too",
        "- (TLP:RED) x\n\n  canary\n- free",
        "1. (TLP:RED) x\n   - canary",
        "| a | b |\n|---|---|\n| (TLP:RED) x | canary |\n| c | d |",
        "## a {TLP:RED}\n\ncanary\n\n- canary\n\n### b\n\ncanary\n\n## c\n\nfree",
        "## a {TLP:RED}\n\n### b {TLP:CLEAR}\n\ncanary\n",
        "!!! note\n    (TLP:RED) x\n\n    canary",
        "x\n: (TLP:RED) canary\n: free",
        "free\n\n(TLP:RED) x[^1]\n\n[^1]: canary",
        "free\n\n(TLP:RED) x[^1]\n\n[^1]: y[^2]\n\n[^2]: canary",
        "free[^1]\n\n[^1]: (TLP:RED) canary"
      })
  void nothingOfAMarkedBlockIsLeftForThoseWhoMayNotSeeIt(String text) {
    assertEquals(List.of(), Reading.kinds(text));
    String left = Reading.read(text).value().under(Marking.AMBER_STRICT).toString();
    assertFalse(left.contains("canary"), left);
  }

  @Test
  void sectionEndsAtTheNextHeadingOfItsLevel() {
    String text = "## a {TLP:RED}\n\nx\n\n## b\n\nfree\n";
    assertEquals("b\nfree", Reading.read(text).value().under(Marking.CLEAR).words());
  }

  @ParameterizedTest
  @ValueSource(strings = {"    (TLP:RED) x", "```\n(TLP:RED) x\n```"})
  void codeThatBeginsWithAMarkingCarriesIt(String text) {
    assertEquals(List.of(), Reading.kinds(text));
    assertEquals(Marking.RED, Reading.firstBlock(text).marking());
  }

  @Test
  void wordsBehindAMarkingKnowTheirPlace() {
    Block block = Reading.firstBlock("(TLP:RED)  x");
    assertEquals("x", block.text());
    assertEquals(new Place("a.md", 1, 12), ((Words) block.fragments().get(2)).place());
  }
}
