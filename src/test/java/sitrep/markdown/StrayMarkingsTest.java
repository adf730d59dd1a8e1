package sitrep.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.digest.Marking;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

final class StrayMarkingsTest {

  /** What is nearly a marking, where one would hold, is meant as one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "TLP:AMBER The agent met him.",
        "TLP:AMBER the agent met him.",
        "TLP AMBER The agent met him.",
        "TLP: AMBER+STRICT The agent met him.",
        "TLP:AMBER-STRICT The agent met him.",
        "TLP:AMBER: The agent met him.",
        "TLP:AMBER",
        "//TLP:AMBER// The agent met him.",
        "**TLP:AMBER** The agent met him.",
        "*TLP:AMBER The agent* met him.",
        "| TLP:AMBER | The agent met him.",
        "TPL:AMBER The agent met him.",
        "(AMBER) A partner says so.",
        "[AMBER] A partner says so.",
        "**(AMBER)** A partner says so.",
        "(AMBER+STRICT) A partner says so.",
        "(TPL:AMBER) A partner says so.",
        "(TL:AMBER) A partner says so.",
        "(tpl:amber) A partner says so.",
        "Words.\n(TPL:AMBER) A partner says so.",
        "- TLP:AMBER The agent met him.\n- b",
        "- a\n\n- (AMBER) b",
        "> (RED) a",
        "x\n: (RED) a",
        "| a |\n|---|\n| (AMBER) b |",
        "| a |\n|---|\n| TLP:AMBER The agent |",
        "## TLP:AMBER Outlook",
        "## (AMBER) Outlook",
        "## Outlook {AMBER}",
        "## Outlook {amber}",
        "## Outlook {.amber}",
        "## Outlook {: .tlp-amber}",
        "## More {marking=TLP:AMBER}",
        "## More {TPL:AMBER}",
        "## More – TLP:AMBER",
        "## More // TLP:AMBER //",
        "More {AMBER}\n----"
      })
  void whatIsNearlyAMarkingIsAnError(String text) {
    assertEquals(List.of(ProblemKind.LOST_PORTION), Reading.kinds(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The (AMBER) alert was sent.",
        "America's Missing: Broadcast Emergency Response (AMBER) is old.",
        "Reports marked TLP:AMBER go to partners.",
        "TLP:AMBER is for need-to-know.",
        "TLP:AMBER and TLP:RED are levels.",
        "TLP:AMBER, like all levels, is written in capitals.",
        "TLP:AMBER's colour is orange.",
        "TLP amber-marked reports go to partners.",
        "\"TLP:AMBER\" means need-to-know.",
        "`TLP:AMBER` The agent.",
        "`(AMBER)` alerts",
        "Red and green are colours.",
        "AMBER alerts were sent.",
        "(Amber) Rudd said so.",
        "(RED CROSS) said so.",
        "(AMBERS) x",
        "(REDACTED) met him.",
        "The LTTP (see below) is no label.",
        "| Level |\n|---|\n| TLP:AMBER |",
        "## What TLP:AMBER means",
        "## The Red Sea {#red-sea}",
        "## The red line",
        "## Alerts (AMBER)",
        "## {x} greenhouse",
        "## `TLP:AMBER`"
      })
  void wordsThatSpeakOfMarkingsAreNoError(String text) {
    assertEquals(List.of(), Reading.kinds(text));
  }

  @ParameterizedTest
  @CsvSource({
    "## Outlook (TLP:AMBER), 1:12",
    "## (TLP:AMBER) Outlook, 1:4",
    "## **Outlook** (TLP:AMBER), 1:16",
    "## Outlook {AMBER}, 1:1",
    "## `{TLP:AMBER}` x, 1:1"
  })
  void headingIsToldOnceAndWhatItWants(String text, String at) {
    List<Problem> problems = Reading.read(text).problems();
    assertEquals(1, problems.size(), problems.toString());
    Place place = problems.get(0).place();
    assertEquals(at, place.line() + ":" + place.column());
    assertTrue(problems.get(0).hint().contains("braces behind the heading"));
  }

  @Test
  void blockIsToldWhereAndWhatItWants() {
    Problem problem = Reading.read("x\n\n**TLP:AMBER** The agent").problems().get(0);
    assertEquals(new Place("a.md", 3, 3), problem.place());
    assertTrue(problem.hint().startsWith("Begin the block"), problem.hint());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(TLP:AMBER)\n\nThe agent met him.",
        "**(TLP:AMBER)**\n\nThe agent met him.",
        "x\n\n(TLP:AMBER)",
        "- (TLP:AMBER)\n- The agent met him.",
        "> (TLP:AMBER)\n\nThe agent met him.",
        "> x\n>\n> (TLP:AMBER)\n>\n> The agent met him.",
        "x\n: (TLP:AMBER)"
      })
  void markingAloneIsAnError(String text) {
    assertEquals(List.of(ProblemKind.LONE_PORTION), Reading.kinds(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> (TLP:RED)\n>\n> canary",
        "- (TLP:RED)\n\n  canary\n- free",
        "- (TLP:RED)\n  - canary\n- free",
        "!!! note\n    (TLP:RED)\n\n    canary",
        "| a | b |\n|---|---|\n| (TLP:RED) | canary |",
        "x[^1]\n\n[^1]: (TLP:RED)\n\n    canary"
      })
  void markingAloneMarksTheWholeThatItBegins(String text) {
    assertEquals(List.of(), Reading.kinds(text));
    String left = Reading.read(text).value().under(Marking.AMBER_STRICT).toString();
    assertFalse(left.contains("canary"), left);
  }

  /** A marking that does not hold must be an error. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "*a* b\n(TLP:RED) c",
        "a [b](/c/) d\n(TLP:RED) c",
        "a [[b]]\n(TLP:RED) c",
        "a `b`\n**(TLP:RED)** c",
        "a\n*(TLP:RED) c*",
        "a  \n(TLP:RED) b",
        "a\\\n(TLP:RED) b",
        "a<br>(TLP:RED) b",
        "[(TLP:RED) a](/b/)",
        "[[(TLP:RED) a]]",
        "![](a.png) (TLP:RED) b",
        "[@a] (TLP:RED) b",
        "![a](b.png \"(TLP:RED) caption\")",
        "!!! note \"(TLP:RED) title\"\n    x",
        "!!! note \"title {TLP:RED}\"\n    x",
        "(TLP RED) x",
        "(TLP-RED) x",
        "(TLP.RED) x",
        "(TLP;RED) x",
        "(TLP=RED) x",
        "(TLP：RED) x",
        "(TLP:AMBER-STRICT) x",
        "(TLP:AMBER_STRICT) x",
        "(TLP:AMBER/STRICT) x",
        "(TLP:AMBER + STRICT) x",
        "(TLP:R3D) x",
        "(TLP:RED, NOFORN) x",
        "(TLP:RED - x) y",
        "(TLP:RED x",
        "(TLP:\nRED) x",
        "(TLP:&nbsp;RED) x",
        "(TLP\u00A0:RED) x",
        "\u00A0(TLP:RED) x",
        "&nbsp;(TLP:RED) x",
        "\u200B(TLP:RED) x",
        "[TLP:RED] x",
        "{TLP:RED} x",
        "x {TLP:RED}",
        "x (TLP:RED)",
        "x. (TLP:RED) y",
        "((TLP:RED)) x",
        "\"(TLP:RED) x\"",
        "(TLP:RED/AMBER) x",
        "（TLP:RED） x",
        "~~(TLP:RED~~) x",
        "(**TLP:RED**) x",
        "(TLP:**RED**) x",
        "(<b>TLP:RED</b>) x",
        "## (TLP:RED) a",
        "## a (TLP:RED)",
        "## {TLP:RED} a",
        "## *a {TLP:RED}*",
        "## a {TLP:RED}.",
        "## a {TLP RED}",
        "## a {TLP:RED",
        "## a {*TLP:RED*}",
        "## a `{TLP:RED}`",
        "## a {TLP:RED} `b`",
        "## a [{TLP:RED}](/b/)",
        "## a {TLP:RED}[^1]\n\n[^1]: x",
        "<div>(TLP:RED) a</div>",
        "<p>\n(TLP:RED) a\n</p>",
        "<b>(TLP:RED</b>) a",
        "| a {TLP:RED} |\n|---|\n| b |",
        "| a | b |\n|---|---|\n| c | d (TLP:RED) |",
        "(TLP:RED) a\n===",
        "x\n: a\n(TLP:RED) b",
        "**x** {TLP:RED}\n: a"
      })
  void markingThatDoesNotHoldIsAnError(String text) {
    boolean error = sitrep.problem.Problem.anyError(Reading.read(text).problems());
    assertTrue(error || Reading.read(text).value().highest() == Marking.RED, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# a {TLP:RED}\n\n## b\n\ncanary",
        "> ## a {TLP:RED}\n>\n> canary\n\nfree",
        "- ## a {TLP:RED}\n\n  canary\n- free",
        "> intro\n>\n> ## a {TLP:RED}\n>\n> canary\n\nfree",
        "- intro\n\n  ## a {TLP:RED}\n\n  canary\n- free",
        "> # a {TLP:RED}\n>\n> ## b\n>\n> canary\n\nfree",
        "!!! note\n    ## a {TLP:RED}\n\n    canary",
        "x[^1]\n\n[^1]: ## a {TLP:RED}\n\n    canary",
        "x\n: ## a {TLP:RED}\n\n    canary",
        "free\n\n(TLP:RED) x *[^1]*\n\n[^1]: canary",
        "(TLP:RED) canary one\n\n    (TLP:RED) canary code",
        "(TLP:RED) **Canary**\n: canary",
        "- (TLP:RED) a\n\n      canary"
      })
  void nothingOfAMarkedBlockIsLeftForThoseWhoMayNotSeeIt(String text) {
    String left = Reading.read(text).value().under(Marking.AMBER_STRICT).toString();
    assertFalse(left.contains("canary"), left);
  }
}
