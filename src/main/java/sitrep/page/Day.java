package sitrep.page;

import java.time.LocalDate;
import java.util.List;
import sitrep.digest.PartialDate;

/**
 * A date as readers and as programs see it. Its words are made here and not by the JDK, whose names
 * of months change with its version.
 */
public record Day(String text, String iso) {

  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  /** Such as {@code 19 July 2023}. */
  public static Day of(LocalDate date) {
    return of(PartialDate.of(date));
  }

  /** Such as {@code 19 July 2023}, {@code July 2023} or {@code 2023}. */
  public static Day of(PartialDate date) {
    String text = String.valueOf(date.year());
    text = date.month() == 0 ? text : MONTHS.get(date.month() - 1) + " " + text;
    text = date.day() == 0 ? text : date.day() + " " + text;
    return new Day(text, date.iso());
  }

  /** Two days as one span, such as {@code 17–23 July 2023}. */
  public static String span(LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      return of(first).text();
    }
    if (first.getYear() != last.getYear()) {
      return of(first).text() + " – " + of(last).text();
    }
    if (first.getMonth() != last.getMonth()) {
      return first.getDayOfMonth()
          + " "
          + MONTHS.get(first.getMonthValue() - 1)
          + " – "
          + of(last).text();
    }
    return first.getDayOfMonth() + "–" + of(last).text();
  }
}
