package sitrep.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sitrep.digest.LikelihoodScale;
import sitrep.theme.Theme;

/** Words of likelihood, and what only looks like them. */
class LikelihoodWordsTest {

  @TempDir private Path digest;

  @ParameterizedTest
  @CsvSource({
    "en, It will likely rain, likely 5",
    "en, Very likely it will; Almost  certainly too, Very likely 6|Almost  certainly 7",
    "en, It is unlikely, unlikely 3",
    "en, There is almost no chance, almost no chance 1",
    "en, It is not likely or highly likely or more likely than that, ''",
    "en, A remote village and an unlikely-looking likeliness, ''",
    "de, Es ist sehr wahrscheinlich oder unwahrscheinlich, sehr wahrscheinlich 6|unwahrscheinlich"
        + " 3",
    "de, Es ist nicht wahrscheinlich and likely, ''"
  })
  void wordsAreFoundWithTheirBand(String language, String text, String found) throws Exception {
    Words words = new Words(Theme.of(digest, language).value().messages());
    List<String> spans =
        new LikelihoodWords(LikelihoodScale.ICD_203, words)
            .in(text).stream()
                .map(s -> text.substring(s.start(), s.end()) + " " + s.open().replaceAll("\\D", ""))
                .toList();
    assertEquals(found, String.join("|", spans));
  }
}
