package sitrep.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Markup put around stretches of words is sound, whatever they overlap. */
class InlineTest {

  private static Inline.Span span(int start, int end, String name) {
    return new Inline.Span(start, end, "<" + name + ">", "</" + name + ">", name.equals("a"));
  }

  private static String html(String text, Inline.Span... spans) {
    StringBuilder html = new StringBuilder();
    Inline.append(text, List.of(spans), html);
    return html.toString();
  }

  @Test
  void wordsAreEscapedWithinAndOutsideOfSpans() {
    assertEquals("1 &lt; <i>2 &amp;</i> 3", html("1 < 2 & 3", span(4, 7, "i")));
  }

  @Test
  void innerSpanLiesInTheOuterOneInWhateverOrderTheyAreGiven() {
    String expected = "<q>one <i>two</i></q> three";
    assertEquals(expected, html("one two three", span(0, 7, "q"), span(4, 7, "i")));
    assertEquals(expected, html("one two three", span(4, 7, "i"), span(0, 7, "q")));
  }

  @Test
  void spanThatCrossesAnEndIsCutThere() {
    assertEquals(
        "<q>one <i>two</i></q> three", html("one two three", span(0, 7, "q"), span(4, 13, "i")));
  }

  @Test
  void linkThatCrossesAnEndIsLeftOut() {
    assertEquals("<q>one two</q> three", html("one two three", span(0, 7, "q"), span(4, 13, "a")));
  }

  @Test
  void noLinkLiesInAnother() {
    assertEquals("<a>one two</a> three", html("one two three", span(0, 7, "a"), span(4, 7, "a")));
    assertEquals(
        "<a><i>one</i> two</a>",
        html("one two", span(0, 7, "a"), span(0, 3, "i"), span(4, 7, "a")));
  }

  @Test
  void emptySpanStandsBetweenTheWords() {
    assertEquals("<q>one</q><i></i> two", html("one two", span(0, 3, "q"), span(3, 3, "i")));
    assertEquals("one two<i></i>", html("one two", span(7, 7, "i")));
  }

  @Test
  void spansBesideEachOtherStayApart() {
    assertEquals("<a>one</a><a>two</a>", html("onetwo", span(0, 3, "a"), span(3, 6, "a")));
  }
}
