package sitrep.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
    "𝒲ar ①,war 1",
    "...,''"
  })
  void textsGiveTheseWords(String text, String words) {
    String composed = java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFKD);
    assertEquals(composed, String.join(" ", Tokens.of(text)));
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
