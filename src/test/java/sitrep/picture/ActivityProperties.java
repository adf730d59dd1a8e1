package sitrep.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.time.api.constraints.DateRange;
import org.jsoup.Jsoup;

/** Bars over time. */
class ActivityProperties {

  @Property
  void everyDateIsCountedOnceWhateverTheOrder(
      @ForAll @Size(min = 1, max = 40) List<@DateRange(min = "1500-01-01", max = "2200-12-31") LocalDate> dates) {
    Optional<Activity> found = Activity.of(dates);
    boolean oneMonth = dates.stream().map(YearMonth::from).distinct().count() == 1;
    assertEquals(oneMonth, found.isEmpty());
    found.ifPresent(
        activity -> {
          assertEquals(dates.size(), activity.counts().stream().mapToInt(n -> n).sum());
          assertTrue(activity.counts().size() <= Activity.MOST, "too many bars");
          assertTrue(activity.counts().get(activity.counts().size() - 1) > 0, "an empty end");
          assertTrue(!activity.first().isAfter(YearMonth.from(Collections.min(dates))));
          assertTrue(!activity.last().isBefore(YearMonth.from(Collections.max(dates))));
          List<LocalDate> turned = new ArrayList<>(dates);
          Collections.reverse(turned);
          assertEquals(found, Activity.of(turned));
        });
  }

  @Example
  void barsAreAsHighAsTheirCounts() {
    LocalDate may = LocalDate.of(2023, 5, 1);
    Activity activity =
        Activity.of(List.of(may, may.plusMonths(2), may.plusMonths(2))).orElseThrow();
    assertEquals(List.of(1, 0, 2), activity.counts());
    assertEquals(YearMonth.of(2023, 7), activity.busiest());
    assertEquals(
        "<svg role=\"img\" aria-label=\"x\" width=\"48\" viewBox=\"0 0 11 32\""
            + " preserveAspectRatio=\"none\"><path d=\"M0 32v-16h3v16zM8 32v-32h3v32z\"/></svg>",
        activity.svg("x"));
  }

  @Example
  void longTimesAreToldByQuarterAndYear() {
    LocalDate first = LocalDate.of(2019, 11, 30);
    Activity quarters = Activity.of(List.of(first, first.plusYears(5))).orElseThrow();
    assertEquals(3, quarters.months());
    assertEquals(YearMonth.of(2019, 10), quarters.first());
    Activity years = Activity.of(List.of(first, first.plusYears(20))).orElseThrow();
    assertEquals(12, years.months());
    assertEquals(YearMonth.of(2019, 1), years.first());
  }

  @Example
  void spanLiesWhereItsPercentagesAre() {
    String band = Jsoup.parse(Span.svg(55, 80)).select(".band").attr("d");
    assertEquals("M55 1h25v6H55z", band);
    assertEquals("M99 1h1v6H99z", Jsoup.parse(Span.svg(99, 99)).select(".band").attr("d"));
  }
}
