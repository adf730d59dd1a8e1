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
        "More {AMBER}\n----",
        "## Words TLP:AMBER",
        "## Words (AMBER)",
        "## Alerts (AMBER)",
        "## Words [AMBER+STRICT]",
        "## Words - AMBER",
        "## Words – RED",
        "## AMBER: Words",
        "## RED - Words",
        "Words. TLP:AMBER",
        "Words. TLP:AMBER.",
        "More words. (AMBER)",
        "> \"Words.\" [RED]",
        "- Words. (AMBER)\n- b",
        "!!! warning \"TLP:AMBER\"\n    x",
        "!!! warning \"AMBER\"\n    x",
        "!!! warning \"TLP:AMBER Words\"\n    x",
        "!!! warning \"Words (AMBER)\"\n    x",
        "!!! amber\n    x",
        "!!! tlp-amber\n    x",
        "!!! TLP-Amber\n    x",
        "??? tlp:red\n    x",
        "<p>TLP:AMBER words</p>",
        "<p>\nTLP:AMBER words\n</p>",
        "<p>x</p><p>(AMBER) words</p>",
        "<div><strong>TLP:AMBER</strong> words</div>",
        "<p>TLP:AMBER</p><p>words</p>",
        "<table><tr><td>TLP:AMBER words</td></tr></table>",
        "<!-- TLP:AMBER -->\nWords.",
        "<!-- AMBER -->\n\nWords.",
        "<!-- (TLP:AMBER) -->\n\nWords.",
        "<!-- marking: TLP:AMBER -->\n\nWords.",
        "<!-- TLP:AMBER --> Words.",
        "Words <!-- TLP:AMBER --> here.",
        "```python {TLP:AMBER}\nx\n```",
        "```python tlp:amber\nx\n```",
        "``` {AMBER}\nx\n```",
        "(\u0422LP:AMBER) Words.",
        "(T\u216C\u0420:AMBER) Words.",
        "One. (\u0422LP:AMBER) Words.",
        "\u0422LP:AMBER Words.",
        "(TLP:\u0410MBER) Words.",
        "(\u0410MBER) Words.",
        "(\uFF34\uFF2C\uFF30:\uFF21\uFF2D\uFF22\uFF25\uFF32) Words.",
        "\uFF08\uFF34\uFF2C\uFF30\uFF1A\uFF32\uFF25\uFF24\uFF09 Words.",
        "(TL\u00ADP:AMBER) Words.",
        "T\u200BLP:AMBER Words.",
        "(T.L.P.: AMBER) Words.",
        "(T.L.P. AMBER) Words.",
        "(T L P: AMBER) Words.",
        "(AMBER TLP) Words.",
        "(AMBER:TLP) Words."
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
        "## Renewable Energy Directive (RED)",
        "## About TLP:AMBER",
        "## What is TLP:RED",
        "## Threat level - RED",
        "## Alert level: RED",
        "## Amber: a trade",
        "## Red - the colour",
        "## The road (red)",
        "## A `TLP:AMBER`",
        "Reports are marked TLP:AMBER",
        "This is it. It is TLP:AMBER.",
        "He likes it. (Red)",
        "He joined (RED).",
        "One. `TLP:AMBER`",
        "!!! warning \"What TLP:AMBER means\"\n    x",
        "!!! warning \"TLP:AMBER is for partners\"\n    x",
        "!!! reddit\n    x",
        "!!! warning \"Amber trade\"\n    x",
        "<p>TLP:AMBER is a level.</p>",
        "<p>Reports marked\nTLP:AMBER go out.</p>",
        "<p><code>TLP:AMBER</code> words</p>",
        "<table><tr><td>TLP:AMBER</td></tr></table>",
        "<!-- What TLP:AMBER means -->\n\nx",
        "<!-- sitrep-ignore dead-link: red -->\nx",
        "x <!-- red --> y",
        "```red\nx\n```",
        "```python title=\"amber.py\"\nx\n```",
        "(T. L. Parker, Amber) x",
        "(green TLP reports) x",
        "Т. L. P. Red wrote it.",
        "(ТАСС) Москва. (Рейтер)",
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
