package sitrep.markdown;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.digest.Marking;

final class StrayMarkingsTest {

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
