package sitrep.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlugScriptsTest {

  @ParameterizedTest
  @CsvSource({
    "Київ, київ",
    "Зеленский, зеленский",
    "が, が",
    "हिन्दी, हिन्दी",
    "ประเทศไทย, ประเทศไทย",
    "தமிழ், தமிழ்"
  })
  void marksThatMakeALetterOfItsScriptStay(String title, String slug) {
    assertEquals(slug, Slug.of(title));
  }

  @Test
  void differentWordsOfJapaneseDoNotFallTogether() {
    assertNotEquals(Slug.of("がき"), Slug.of("かき"));
  }

  @Test
  void longWordIsNotCutInsideACharacter() {
    String slug = Slug.of("a" + "𐐨".repeat(60));
    assertTrue(slug.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF), slug);
  }
}
