package sitrep.line;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u1C85",
        "[\\x{1C80}]",
        "[a-\\x{2000}]",
        "[[-\\x{2000}]",
        "[]-\\x{2000}]",
        "[^a-\u2000]",
        "[[[-\u2000]",
        "[[:alpha:]_[-\u2000]",
        "[--\u2000]",
        "[[:alpha:]-\u2000]",
        "\\Q[\\E[[-\u2000]",
        "[]a][[-\u2000]",
        "x[\u1C00-\u1D00]y"
      })
  void rangeThatHoldsOneOfTheLettersIsFound(String pattern) {
    assertTrue(Folding.isEndless(pattern));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[-\u2013\u2014]",
        "[^-\u2013]",
        "[a-z]-\u2013?",
        "[\u2013\u2014-]",
        "[\\-\u2013]",
        "[a-z]\\-\u2013?",
        "( -|\u2013)",
        "[\u2013-\u2014]",
        "[\\x{400}-\\x{4FF}]"
      })
  void hyphenThatStandsForItselfIsNoRange(String pattern) {
    assertFalse(Folding.isEndless(pattern));
  }
}
