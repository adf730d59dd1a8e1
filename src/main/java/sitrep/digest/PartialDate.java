package sitrep.digest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day, a month or a year of the calendar, as exactly as it is known. Month and day are 0 where
 * they are not.
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {

  private static final Pattern FORM = Pattern.compile("(-?\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
  private static final Comparator<PartialDate> ORDER =
      Comparator.comparingInt(PartialDate::year)
          .thenComparingInt(PartialDate::month)
          .thenComparingInt(PartialDate::day);

  public PartialDate {
    if (month == 0 && day != 0) {
      throw new IllegalArgumentException("a day needs a month");
    }
    if (month != 0) {
      YearMonth yearMonth = YearMonth.of(year, month);
      if (day != 0 && !yearMonth.isValidDay(day)) {
        throw new DateTimeException("no such day: " + yearMonth + "-" + day);
      }
    }
  }

  /** This very day. */
  public static PartialDate of(LocalDate date) {
    return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** Reads {@code 2023}, {@code 2023-07} or {@code 2023-07-19}. */
  public static Optional<PartialDate> parse(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PartialDate(Integer.parseInt(m.group(1)), number(m.group(2)), number(m.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** 0 where there are no digits; no month and no day is written 00. */
  private static int number(String digits) {
    int number = digits == null ? 0 : Integer.parseInt(digits);
    if (digits != null && number == 0) {
      throw new DateTimeException("no such month or day: " + digits);
    }
    return number;
  }

  /** As ISO 8601 has it, cut where it is not known. */
  public String iso() {
    String text = String.valueOf(year);
    text = year < 0 || year > 999 ? text : "0".repeat(4 - text.length()) + text;
    text = month == 0 ? text : text + twoDigits(month);
    return day == 0 ? text : text + twoDigits(day);
  }

  private static String twoDigits(int number) {
    return (number < 10 ? "-0" : "-") + number;
  }

  @Override
  public int compareTo(PartialDate other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return iso();
  }
}
