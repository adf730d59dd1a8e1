package sitrep.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;

class KeyJudgmentsTest {

  @Property
  void aJudgmentOnOneLineHasSingleSpacesAndNoneBeforeAStop(
      @ForAll
          @Chars({
            ' ', '\t', '\n', '\u000B', '\f', '\r', '.', ',', ';', ':', 'a', 'é', '\u00A0', '\u2003'
          })
          String text) {
    String expected = text.replaceAll("\\s+", " ").replaceAll(" (?=[.,;:])", "").strip();
    assertEquals(expected, KeyJudgments.onOneLine(text));
  }
}
