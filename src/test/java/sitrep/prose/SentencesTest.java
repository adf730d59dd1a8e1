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
        text("Это так. Да.", "Это так.", "Да."));
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
        "Acme Inc. Chairman Lee spoke."
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
            "3", "5", "e.g", "Jan", "—", "i", "I", "İ", "😀", "\u00A0", "\u2028")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
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
    assertTrue(left.chars().allMatch(Character::isWhitespace), "lost: " + left);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", ".", ". ", "A. ", "U.", "\"", "\n", " ", "?!", "a.", "A", "Mr. "})
  void repeatedTextIsSplitInTimeThatGrowsWithIt(String part) {
    String text = part.repeat(200_000 / part.length());
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Sentences.split(text));
  }
}
