package sitrep.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.digest.Marking;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/** A marking that ends where its author does not see it end. */
final class ShortPortionsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(TLP:AMBER) Die Quelle traf ihn am\n1. Mai in Wien.",
        "(TLP:AMBER) He paid 30\n- 40 dollars.",
        "(TLP:AMBER) He paid 30\n+ 40 dollars.",
        "(TLP:AMBER) He paid\n> 40, said the source.",
        "(TLP:AMBER) He is the\n# 1 of the list.",
        "(TLP:AMBER) He said\n```\nwords\n```",
        "(TLP:AMBER) He said\n!!! note\n    words",
        "(TLP:AMBER) He said\n<div>words</div>",
        "(TLP:AMBER) He said\n<!-- ask -->\nwords.",
        "(TLP:AMBER) He said\n<!-- ask\n\nher -->\nwords.",
        "(TLP:AMBER) Our sources are:\n- Ada\n- Ben",
        "(TLP:AMBER) Our sources are:\n- (TLP:AMBER) Ada\n- Ben",
        "(TLP:AMBER+STRICT) Our sources are:\n\n(TLP:AMBER) He met\n- Ada",
        "- One\n- (TLP:AMBER) The source met him on\n1. May in Vienna.",
        "- (TLP:AMBER) He paid\n> 40, said the source.",
        "> (TLP:AMBER) He paid\n- 40 dollars.",
        "> One.\n>\n> (TLP:AMBER) He paid\n> - 40 dollars.",
        "> - (TLP:AMBER) He met her on\n> 1. May.",
        "- One.\n\n  (TLP:AMBER) He paid\n  - 40 dollars.",
        "- One.\n  > (TLP:AMBER) He paid\n  - 40 dollars.",
        "!!! note\n    One.\n\n    (TLP:AMBER) He paid\n    - 40 dollars.",
        "x[^1]\n\n[^1]: One.\n\n    (TLP:AMBER) He met her on\n    1. May.",
        "## One {TLP:GREEN}\n\n(TLP:AMBER) He paid\n- 40 dollars.",
        "| (TLP:AMBER) Name | Role |\n|---|---|\n| Ada | agent |",
        "| Name | (TLP:AMBER) Role |\n|---|---|\n| (TLP:AMBER) Ada | agent |\n| Ben | agent |"
      })
  void whatIsBrokenOffIsAnError(String text) {
    assertEquals(List.of(ProblemKind.SHORT_PORTION), Reading.kinds(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(TLP:AMBER) He met him on May 1.\n\n1. Words.",
        "(TLP:AMBER) He met him.\n \t\n- Words.",
        "(TLP:AMBER) He met him.\n\n<!-- ask -->\nWords.",
        "(TLP:AMBER) He met\nhim.",
        "(TLP:CLEAR) Our sources are:\n- Ada",
        "Our sources are:\n- Ada\n- (TLP:AMBER) Ben",
        "(TLP:AMBER) Our sources are:\n- (TLP:AMBER) Ada\n- (TLP:RED) Ben",
        "(TLP:AMBER) Our sources are:\n- (TLP:CLEAR) Ada\n- (TLP:GREEN) Ben",
        "(TLP:AMBER) He said:\n> (TLP:AMBER) Words.",
        "(TLP:AMBER) He said:\n```\n(TLP:AMBER) words\n```",
        "(TLP:AMBER) He said.\n## One {TLP:AMBER}",
        "## One {TLP:AMBER}\n\n(TLP:AMBER) Our sources are:\n- Ada",
        "(TLP:AMBER) He said.\n***\n\nWords.",
        "- (TLP:AMBER) One\n- Two\n- (TLP:AMBER) Three",
        "- (TLP:AMBER) Our sources are:\n  - Ada\n  - Ben",
        "- (TLP:AMBER) Our sources are:\n  - Ada\n\n- Ben",
        "> (TLP:AMBER) Our sources are:\n> - Ada",
        "> (TLP:AMBER) One.\n>\n> - Ada",
        "> One.\n>\n> (TLP:AMBER) Two.\n>\n> - Ada",
        "x[^1] y[^2]\n\n[^1]: (TLP:AMBER) One.\n[^2]: Two.",
        "(TLP:AMBER) **Ada**\n: an agent",
        "| (TLP:AMBER) Name | Role |\n|---|---|\n| (TLP:AMBER) Ada | agent |",
        "| (TLP:AMBER) Name | Role |\n|---|---|\n| Ada | (TLP:GREEN) agent |",
        "## One {TLP:AMBER}\n\n| (TLP:AMBER) Name |\n|---|\n| Ada |",
        "| Name |\n|---|\n| (TLP:AMBER) Ada |\n| Ben |",
        "```\n(TLP:AMBER) code\n```\nWords."
      })
  void whatIsPartedOrMarkedIsNone(String text) {
    assertEquals(List.of(), Reading.kinds(text));
  }

  /** A table that is not parted from the words above it is none, and goes with them. */
  @Test
  void tableRightBelowGoesWithTheParagraph() {
    String text = "(TLP:AMBER) Our sources:\n| Name | Role |\n|---|---|\n| canary | agent |";
    String left = Reading.read(text).value().under(Marking.GREEN).toString();
    assertFalse(left.contains("canary"), left);
  }

  /** Long comments, tags and rows of blocks cost no more than their length. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(TLP:AMBER) a\n<!-- b -->\n",
        "(TLP:AMBER) a\n- b\n\nc\n\n",
        "<p>TLP ",
        "<p>x</p>\n",
        "<!-- TLP ",
        "## A TLP:\n\n",
        "(TL\u00ADP ",
        "x. (AMBER "
      })
  void longTextsAreReadInTime(String part) throws InterruptedException {
    Reading.timed(part.repeat(100));
    long millis = Reading.timed(part.repeat(100_000 / part.length())).millis();
    assertTrue(millis < 3000, part + millis);
  }

  @Test
  void theLineIsToldThatIsNotMarked() {
    Problem problem = Reading.read("(TLP:AMBER) He met\nher on\n1. May").problems().get(0);
    assertEquals(new Place("a.md", 3, 1), problem.place());
    assertTrue(problem.message().contains("TLP:AMBER"), problem.message());
    assertTrue(problem.hint().contains("blank line"), problem.hint());
  }
}
