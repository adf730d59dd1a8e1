package sitrep.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SentencesTest {

  private static List<String> split(String text) {
    return Sentences.split(text).stream().map(span -> span.of(text)).toList();
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        text("One. Two! Three? Four", "One.", "Two!", "Three?", "Four"),
        text("He left… She stayed.", "He left…", "She stayed."),
        text("What?! No way...", "What?!", "No way..."),
        text("\"Go,\" he said. \"Now.\" They went.", "\"Go,\" he said.", "\"Now.\"", "They went."),
        text("“Go.” ‘Now.’ They went.", "“Go.”", "‘Now.’", "They went."),
        text("It rose (by far.) Then fell.", "It rose (by far.)", "Then fell."),
        text("It ended in 2023. 40 people died.", "It ended in 2023.", "40 people died."),
        text("Heading\n\nText of it.", "Heading", "Text of it."),
        text("wrapped\nline. Next", "wrapped\nline.", "Next"),
        text("Это так. Да.", "Это так.", "Да."),
        text("The tide fell.\u00A0 Boats lay dry.", "The tide fell.", "Boats lay dry."),
        text("The tide fell.\u202FBoats lay dry.", "The tide fell.", "Boats lay dry."),
        text("„Wir warten.“ Dann ging er.", "„Wir warten.“", "Dann ging er."),
        text("»Wir warten.« Dann ging er.", "»Wir warten.«", "Dann ging er."),
        text("Er ging. »Wir warten.«", "Er ging.", "»Wir warten.«"),
        text("« On attend. » Puis il partit.", "« On attend. »", "Puis il partit."),
        text("It sank. ... We saw it.", "It sank.", "... We saw it."),
        text("It sank. … We saw it.", "It sank.", "… We saw it."),
        text("Did it sink? - We saw it.", "Did it sink?", "- We saw it."),
        text("\"It sank.\" — Ann Lee", "\"It sank.\"", "— Ann Lee"),
        text("Prices fell. $5 buys a crab.", "Prices fell.", "$5 buys a crab."),
        text("Stay ashore. #storm is near.", "Stay ashore.", "#storm is near."),
        text("1. Buy rope. 2. Tie it.", "1. Buy rope.", "2. Tie it."),
        text("He said no. They left in 1998. Fine.", "He said no.", "They left in 1998.", "Fine."),
        text("The sales rep. She left.", "The sales rep.", "She left."),
        text("It shut at 6 p.m. Harker left.", "It shut at 6 p.m.", "Harker left."),
        text("He left Acme Inc. The firm fell.", "He left Acme Inc.", "The firm fell."),
        text("Try plan B. They did.", "Try plan B.", "They did."),
        text(
            "He left Odrin, Calif. The bus was late.",
            "He left Odrin, Calif.",
            "The bus was late."),
        text("They met in the U.S. “We talk.”", "They met in the U.S.", "“We talk.”"));
  }

  private static Arguments text(String text, String... sentences) {
    return Arguments.of(text, List.of(sentences));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void textIsSplitBehindEachSentence(String text, List<String> sentences) {
    assertEquals(sentences, split(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mr. Smith met Dr. Jones and Sen. Warren.",
        "J. R. R. Tolkien and George W. Bush spoke.",
        "It grew by 3.5 percent, or 1.2 million.",
        "The U.S. Senate and the U.K. Parliament agreed.",
        "They met on Jan. 6 and Sept. 11 there.",
        "See No. 5 and pp. 12 of it, e.g. The Book.",
        "Read example.com today.",
        "Gen. Sir Richard Dannatt vs. Lt. Col. Vindman",
        "he said. and went on",
        "Acme Inc. Chairman Lee spoke.",
        "LOWMERE, Calif. (AP) — The ferry sank.",
        "LOWMERE, Mass. — The ferry sank.",
        "They met at 9 a.m. Tuesday and at 5 p.m. ET there.",
        "They said the U.S. “plainly” lost.",
        "The No. 2 of the U.S. Coast Guard spoke.",
        "Tom Harker Jr. Street is long.",
        "Brig. Gen. Ann \"Tex\" Lee spoke.",
        "It rose to 3.5. percent",
        "\"Is it near?\" she asked.",
        "It is near — he said it! — and big."
      })
  void fullStopOfAnAbbreviationEndsNoSentence(String text) {
    assertEquals(List.of(text), split(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n\t", "\u2028 "})
  void blankTextHasNoSentences(String text) {
    assertEquals(List.of(), Sentences.split(text));
  }

  @Test
  void acronymEndsASentenceBeforeACommonOpening() {
    assertEquals(
        List.of("He left the U.S.", "The trip was long."),
        split("He left the U.S. The trip was long."));
  }

  @Test
  void sentenceAroundAnOffsetHoldsIt() {
    String text = "One. Two. Three.";
    List<Sentences.Span> spans = Sentences.split(text);
    assertEquals("One.", Sentences.around(spans, 0).of(text));
    assertEquals("One.", Sentences.around(spans, 4).of(text));
    assertEquals("Two.", Sentences.around(spans, 5).of(text));
    assertEquals("Three.", Sentences.around(spans, 15).of(text));
    assertEquals("Three.", Sentences.around(spans, 99).of(text));
  }

  @Provide
  Arbitrary<String> prose() {
    return Arbitraries.of(
            "Mr", ".", "!", "?", "…", " ", "\n", "\n\n", "\"", "”", "(", ")", "A", "word", "U.S.",
            "3", "5", "e.g", "Jan", "—", "i", "I", "İ", "😀", "\u00A0", "\u2028", "»", "“", "$",
            "1. ", "- ", "a.m", "Fla", ", ")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  @Property(tries = 3000)
  void sentencesCoverAllButWhiteSpaceInOrder(@ForAll("prose") String text) {
    int at = 0;
    StringBuilder left = new StringBuilder();
    for (Sentences.Span span : Sentences.split(text)) {
      assertTrue(span.start() >= at && span.end() > span.start() && span.end() <= text.length());
      left.append(text, at, span.start());
      at = span.end();
    }
    left.append(text, at, text.length());
    assertTrue(left.chars().allMatch(SentencesTest::isSpace), "lost: " + left);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a", ".", ". ", "A. ", "U.", "\"", "\n", " ", "?!", "a.", "A", "Mr. ", "?)", "…", "1. ",
        "a. —", "a.  »", ".x"
      })
  void repeatedTextIsSplitInTimeThatGrowsWithIt(String part) {
    String text = part.repeat(200_000 / part.length()) + "x";
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Sentences.split(text));
  }
}
