package sitrep.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sitrep.digest.PartialDate;

final class DayTest {

  @ParameterizedTest
  @CsvSource({
    "2023-07-19, 19 July 2023",
    "2023-07, July 2023",
    "2023, 2023",
    "2023-01-01, 1 January 2023",
    "0999-12-31, 31 December 999"
  })
  void dateIsTakenAsExactlyAsItIsKnown(String iso, String words) {
    assertEquals(new Day(words, iso), Day.of(PartialDate.parse(iso).orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource({
    "2023-07-17, 2023-07-23, 17–23 July 2023",
    "2023-07-31, 2023-08-06, 31 July – 6 August 2023",
    "2024-12-30, 2025-01-05, 30 December 2024 – 5 January 2025",
    "2023-07-17, 2024-07-17, 17 July 2023 – 17 July 2024",
    "2023-07-17, 2023-07-17, 17 July 2023"
  })
  void spanNamesMonthAndYearOnceWhereTheyAreShared(String first, String last, String words) {
    assertEquals(words, Day.span(LocalDate.parse(first), LocalDate.parse(last)));
  }

  @Test
  void wordsAreTheSameInAnyLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals(new Day("19 July 2023", "2023-07-19"), Day.of(LocalDate.of(2023, 7, 19)));
    } finally {
      Locale.setDefault(before);
    }
  }
}
