package sitrep.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlugTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MI6 chief appeals to Russians | mi6-chief-appeals-to-russians",
        "  Two   words--and — more!  | two-words-and-more",
        "Café Müller | cafe-muller",
        "O'Brien’s men | obriens-men",
        "Øresund | øresund",
        "Москва и Минск | москва-и-минск",
        "北京 2022 | 北京-2022",
        "Ελλάδα | ελλαδα",
        "ＦＵＬＬ width | full-width",
        "ﬁnance | finance",
        "a/b\\c.d_e | a-b-c-d-e",
        "../../etc/passwd | etc-passwd",
        "C++ & C# | c-c",
        "٣ days | ٣-days",
        "!!! | untitled",
        "'' | untitled",
        "😀 | untitled"
      })
  void titleBecomesPartOfAnAddress(String title, String slug) {
    assertEquals(slug, Slug.of(title));
  }

  @Test
  void longTitleIsCutBetweenWords() {
    String slug = Slug.of("wordy ".repeat(40));
    assertTrue(slug.length() <= 80, slug);
    assertTrue(slug.endsWith("-wordy"), slug);
  }

  @Test
  void longWordIsCut() {
    assertEquals("x".repeat(80), Slug.of("x".repeat(300)));
  }

  @Test
  void slugIsTheSameInATurkishLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertEquals("iiii", Slug.of("Iiİi").replace("ı", "?"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Provide
  Arbitrary<String> titles() {
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(120);
    Arbitrary<String> likely =
        Arbitraries.strings()
            .withChars("aZ0 -_.'’/\\éÉßİıΣςσ中한가ﬁ½²\u0301\u200D\uFEFF\u00A0")
            .ofMaxLength(200);
    return Arbitraries.oneOf(any, likely);
  }

  @Property(tries = 3000)
  void slugIsFitForAnAddress(@ForAll("titles") String title) {
    String slug = Slug.of(title);
    assertFalse(slug.isEmpty());
    assertFalse(slug.startsWith("-") || slug.endsWith("-") || slug.contains("--"), slug);
    assertTrue(
        slug.codePoints()
            .allMatch(
                c ->
                    c == '-'
                        || Character.isLetterOrDigit(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK
                        || Character.getType(c) == Character.COMBINING_SPACING_MARK),
        slug);
  }
}
