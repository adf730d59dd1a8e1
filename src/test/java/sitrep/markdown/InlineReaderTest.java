package sitrep.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.digest.Markup;
import sitrep.problem.ProblemKind;

final class InlineReaderTest {

  private static final Pattern TAG = Pattern.compile("<(/?)([a-z]+)");

  @ParameterizedTest
  @CsvSource({
    "## About [[Moore|the chief]] today, About the chief today",
    "## [[Moore]], Moore",
    "## A *b* `c` [d](/e/), A b c d"
  })
  void labelOfAHeadingHoldsItsLinks(String heading, String label) {
    assertEquals(label, Reading.firstBlock(heading).label());
  }

  @Test
  void termOfADefinitionIsReadLikeOtherText() {
    String dump = Dump.of(Reading.read("A *b* [[c]]\n: d"));
    assertTrue(dump.contains("<em>") && dump.contains("NAME \"c\""), dump);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[[Richard\nMoore]]", "> [[Richard\n> Moore]]"})
  void nameMayGoOverALineBreak(String text) {
    String dump = Dump.of(Reading.read(text));
    assertTrue(dump.contains("NAME \"Richard Moore\" \"Richard Moore\""), dump);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[@]", "[@ a]", "[@a,]", "[@a b c]", "[@a;]", "[@;a]"})
  void citationThatCannotBeReadIsReported(String text) {
    assertTrue(Reading.kinds(text).contains(ProblemKind.BAD_CITATION), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*a <b>b*</b>",
        "*a <b>b* c</b>",
        "[a <b>b](/c/) d</b>",
        "<b>*a</b>*",
        "~~<i>a~~</i>",
        "<b>a <i>b</b> c</i>",
        "<b>[a</b>](/c/)",
        "**a <u>b**",
        "</b>*a*<b>"
      })
  void tagsAreClosedInsideOut(String text) {
    StringBuilder html = new StringBuilder();
    Reading.read(text)
        .value()
        .forEachFragment(
            fragment -> {
              if (fragment instanceof Markup markup) {
                html.append(markup.html());
              }
            });
    Deque<String> open = new ArrayDeque<>();
    for (Matcher m = TAG.matcher(html); m.find(); ) {
      if (m.group(1).isEmpty()) {
        open.push(m.group(2));
      } else {
        assertEquals(open.pop(), m.group(2), html.toString());
      }
    }
    assertEquals(List.of(), List.copyOf(open));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "a\u0000b"})
  void nulDoesNotReachAPage(String text) {
    assertTrue(Dump.of(Reading.read(text)).indexOf('\u0000') < 0);
  }
}
