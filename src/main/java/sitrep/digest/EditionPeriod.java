package sitrep.digest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;

/**
 * How often an edition closes. A week is a week of ISO 8601: it begins on Monday and belongs to the
 * year of its Thursday.
 */
public enum EditionPeriod {
  DAILY,
  WEEKLY,
  MONTHLY;

  /**
   * The id of the edition that holds this day: {@code 2023-07-19}, {@code 2023-W29} or {@code
   * 2023-07}.
   */
  public String idOf(LocalDate day) {
    return switch (this) {
      case DAILY -> day.toString();
      case WEEKLY ->
          digits(day.get(IsoFields.WEEK_BASED_YEAR), 4)
              + "-W"
              + digits(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
      case MONTHLY -> YearMonth.from(day).toString();
    };
  }

  private static String digits(int number, int least) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, least - digits.length())) + digits;
  }

  /** The first day of the edition that holds this day. */
  public LocalDate firstDay(LocalDate day) {
    return switch (this) {
      case DAILY -> day;
      case WEEKLY -> day.with(DayOfWeek.MONDAY);
      case MONTHLY -> day.withDayOfMonth(1);
    };
  }

  /** The last day of the edition that holds this day. */
  public LocalDate lastDay(LocalDate day) {
    return switch (this) {
      case DAILY -> day;
      case WEEKLY -> day.with(DayOfWeek.SUNDAY);
      case MONTHLY -> YearMonth.from(day).atEndOfMonth();
    };
  }

  /** The period of this name. */
  public static Optional<EditionPeriod> parse(String word) {
    for (EditionPeriod period : values()) {
      if (period.name().toLowerCase(Locale.ROOT).equals(word)) {
        return Optional.of(period);
      }
    }
    return Optional.empty();
  }
}
