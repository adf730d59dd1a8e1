package sitrep.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Markings, grades, likelihoods, partial dates and periods: the scales of the field. */
final class ScalesTest {

  @ParameterizedTest
  @EnumSource(Marking.class)
  void markingIsReadByItsLabelOnly(Marking marking) {
    assertEquals(Optional.of(marking), Marking.parse(marking.label()));
    assertEquals(Optional.empty(), Marking.parse(marking.label().toLowerCase(Locale.ROOT)));
    assertEquals(Optional.empty(), Marking.parse(" " + marking.label()));
    assertEquals(Optional.empty(), Marking.parse(marking.name()));
  }

  @Test
  void oldWhiteIsReadAsClear() {
    assertEquals(Optional.of(Marking.CLEAR), Marking.parse("TLP:WHITE"));
  }

  @Property
  void theMoreRestrictedOfTwoIsAboveNeither(@ForAll Marking one, @ForAll Marking other) {
    Marking both = one.or(other);
    assertEquals(both, other.or(one));
    assertTrue(both == one || both == other);
    assertFalse(one.isAbove(both) || other.isAbove(both));
  }

  @ParameterizedTest
  @CsvSource({
    "ICD_203, remote, almost no chance",
    "ICD_203, improbably, unlikely",
    "ICD_203, roughly even odds, roughly even chance",
    "ICD_203, probable, likely",
    "ICD_203, nearly certain, almost certain",
    "PHIA, realistic possibility, realistic possibility",
    "PHIA, probably, likely"
  })
  void wordOfAScaleStandsForItsBand(LikelihoodScale scale, String word, String term) {
    assertEquals(Optional.of(term), scale.band(word).map(Likelihood::term));
  }

  @ParameterizedTest
  @CsvSource({
    "ICD_203, realistic possibility",
    "ICD_203, highly likely",
    "PHIA, very likely",
    "PHIA, remote",
    "PHIA, roughly even chance",
    "ICD_203, Likely"
  })
  void wordOfTheOtherScaleStandsForNothing(LikelihoodScale scale, String word) {
    assertEquals(Optional.empty(), scale.band(word));
  }

  @ParameterizedTest
  @EnumSource(LikelihoodScale.class)
  void bandsRiseAndDoNotOverlap(LikelihoodScale scale) {
    for (int i = 1; i < scale.bands().size(); i++) {
      assertTrue(scale.bands().get(i).lowPercent() >= scale.bands().get(i - 1).highPercent());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "G", "a", "AB", "1"})
  void reliabilityIsALetterFromAToF(String letter) {
    assertEquals(Optional.of(Reliability.F), Reliability.parse("F"));
    assertEquals(Optional.empty(), Reliability.parse(letter));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "7", "12", "A"})
  void credibilityIsANumberFromOneToSix(String number) {
    assertEquals(Optional.of(Credibility.UNKNOWN), Credibility.parse("6"));
    assertEquals(Optional.empty(), Credibility.parse(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023", "2023-07", "2023-07-19", "2024-02-29", "0001-01-01"})
  void partialDateIsWrittenAsItIsRead(String iso) {
    assertEquals(iso, PartialDate.parse(iso).orElseThrow().iso());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "23",
        "2023-7",
        "2023-13",
        "2023-00",
        "2023-02-29",
        "2023-07-00",
        "2023-07-19 ",
        "2023-07-",
        "07-2023"
      })
  void whatIsNoPartialDateIsNotRead(String text) {
    assertEquals(Optional.empty(), PartialDate.parse(text));
  }

  @Test
  void lessExactDateComesBeforeTheDaysThatItHolds() {
    List<String> order = List.of("2022-12-31", "2023", "2023-07", "2023-07-01", "2023-07-02");
    assertEquals(
        order,
        Stream.of(4, 1, 3, 0, 2)
            .map(i -> PartialDate.parse(order.get(i)).orElseThrow())
            .sorted()
            .map(PartialDate::iso)
            .toList());
  }

  @Test
  void dayWithoutAMonthIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new PartialDate(2023, 0, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "2023-07-19, 2023-W29, 2023-07-17, 2023-07-23",
    "2021-01-03, 2020-W53, 2020-12-28, 2021-01-03",
    "2021-01-04, 2021-W01, 2021-01-04, 2021-01-10",
    "2024-12-30, 2025-W01, 2024-12-30, 2025-01-05",
    "2023-01-01, 2022-W52, 2022-12-26, 2023-01-01"
  })
  void weekIsThatOfIsoEvenOverNewYear(LocalDate day, String id, LocalDate first, LocalDate last) {
    assertEquals(id, EditionPeriod.WEEKLY.idOf(day));
    assertEquals(first, EditionPeriod.WEEKLY.firstDay(day));
    assertEquals(last, EditionPeriod.WEEKLY.lastDay(day));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-10, 2024-02, 2024-02-01, 2024-02-29",
    "2023-12-31, 2023-12, 2023-12-01, 2023-12-31"
  })
  void monthIsThatOfTheCalendar(LocalDate day, String id, LocalDate first, LocalDate last) {
    assertEquals(id, EditionPeriod.MONTHLY.idOf(day));
    assertEquals(first, EditionPeriod.MONTHLY.firstDay(day));
    assertEquals(last, EditionPeriod.MONTHLY.lastDay(day));
  }

  @Property
  void daysOfOnePeriodHaveOneIdAndIdsRiseWithTheDays(
      @ForAll EditionPeriod period, @ForAll @IntRange(min = 0, max = 30_000) int number) {
    LocalDate day = LocalDate.of(1970, 1, 1).plusDays(number);
    LocalDate first = period.firstDay(day);
    LocalDate last = period.lastDay(day);
    assertFalse(first.isAfter(day) || last.isBefore(day));
    assertEquals(period.idOf(day), period.idOf(first));
    assertEquals(period.idOf(day), period.idOf(last));
    assertEquals(last.plusDays(1), period.firstDay(last.plusDays(1)));
    assertTrue(period.idOf(day).compareTo(period.idOf(last.plusDays(1))) < 0);
  }
}
