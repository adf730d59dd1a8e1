package sitrep.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words as they are compared. */
class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "Dubček’s F-16s,dubcek s f 16s",
    "Кёльн Ёж,кельн еж",
    "الْقَاهِرَة,القاهرة",
    "北京市长 A,北 北京 京 京市 市 市长 长 a",
    "Seoul서울,seoul서울",
    "The “F-16s” – don’t… STOP at 9,the f 16s don t stop at 9",
    "cafe\u0301s,cafes",
    "𝒲ar ①,war 1",
    "...,''"
  })
  void textsGiveTheseWords(String text, String words) {
    String composed = java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFKD);
    assertEquals(composed, String.join(" ", Tokens.of(text)));
  }

  /** Plain text takes a shorter way, to the same words. */
  @Property
  void plainTextHasTheWordsOfAnyText(
      @ForAll @CharRange(from = 0, to = 0x7F) @CharRange(from = 0x2010, to = 0x2027) String text) {
    assertEquals(Tokens.of(text + " é"), plus(Tokens.of(text), "e"));
  }

  private static List<String> plus(List<String> words, String last) {
    return Stream.concat(words.stream(), Tokens.of(last).stream()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "consolidation,consolid",
    "knightly,knight",
    "generously,generous",
    "communism,communism",
    "skies,sky",
    "succeeding,succeed",
    "happy,happi",
    "say,say",
    "hoping,hope",
    "negotiations,negoti",
    "москвы,москвы",
    "2023,2023"
  })
  void wordsHaveTheStemsOfPorter2(String word, String stem) {
    assertEquals(stem, EnglishStemmer.stem(word));
  }
}
