package sitrep.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DidYouMeanTest {

  private static final List<String> KEYS = List.of("title", "date", "never-link", "confidence");

  @ParameterizedTest
  @CsvSource({
    "titel, title",
    "Title, title",
    "dat, date",
    "adte, date",
    "never_link, never-link",
    "never link, never-link",
    "neverlnik, never-link",
    "confidance, confidence"
  })
  void slipIsSetRight(String word, String meant) {
    assertEquals(Optional.of(meant), DidYouMean.nearest(word, KEYS));
  }

  @ParameterizedTest
  @CsvSource({"publisher", "tle", "dt", "conf", "x", "''"})
  void wordThatIsTooFarAwayHasNoNeighbour(String word) {
    assertEquals(Optional.empty(), DidYouMean.nearest(word, KEYS));
  }

  @Test
  void nothingKnownMeansNothingMeant() {
    assertEquals(Optional.empty(), DidYouMean.nearest("title", List.of()));
  }

  @Test
  void ofTwoEquallyNearTheFirstInOrderIsTakenWhateverTheOrderGiven() {
    assertEquals(Optional.of("bat"), DidYouMean.nearest("rat", List.of("cat", "bat")));
    assertEquals(Optional.of("bat"), DidYouMean.nearest("rat", List.of("bat", "cat")));
  }

  @Test
  void swappedNeighboursAreOneEdit() {
    assertEquals(1, DidYouMean.distance("abcd", "abdc"));
    assertEquals(2, DidYouMean.distance("abcd", "badc"));
    assertEquals(4, DidYouMean.distance("", "abcd"));
    assertEquals(0, DidYouMean.distance("abcd", "abcd"));
  }

  @Test
  void hintNamesTheNeighbourOrElseWhatIsGiven() {
    assertEquals("Did you mean \"title\"?", DidYouMean.hint("titel", KEYS, "Or else."));
    assertEquals("Or else.", DidYouMean.hint("publisher", KEYS, "Or else."));
  }

  @Test
  void veryLongWordsAreNotCompared() {
    List<String> known = IntStream.range(0, 20_000).mapToObj(i -> "name" + i).toList();
    String longWord = "n".repeat(1_000_000);
    assertEquals(
        Optional.empty(),
        assertTimeoutPreemptively(
            Duration.ofSeconds(5), () -> DidYouMean.nearest(longWord, known)));
  }
}
