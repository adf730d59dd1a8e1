package sitrep.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sitrep.digest.PartialDate;
import sitrep.prose.Token;

/**
 * The words of the calendar, and the days that they stand for, seen from the day of publication.
 */
final class Calendar {

  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final List<String> DAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");
  private static final List<String> NUMBERS =
      List.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");

  private static final Set<String> RELATIVE =
      Set.of(
          "yesterday", "today", "tonight", "tomorrow", "last", "past", "next", "this", "a", "an");

  /**
   * Further than so many months from the date that it counts from, a day without a year is open.
   */
  private static final int NEAR_MONTHS = 5;

  private static final int EARLIEST = 1500;
  private static final int LATEST = 2150;

  private final Optional<LocalDate> published;

  Calendar(Optional<PartialDate> published) {
    this.published =
        published
            .filter(date -> date.day() > 0)
            .map(date -> LocalDate.of(date.year(), date.month(), date.day()));
  }

  /** Whether a token may begin a date at all; most can't. */
  static boolean mayBegin(Token token) {
    return token.kind() == Token.Kind.NUMBER
        || token.isCapital()
        || token.isWord() && (RELATIVE.contains(token.text()) || NUMBERS.contains(token.text()));
  }

  /** The number of the month that the word names, or 0. */
  static int month(Token token) {
    if (!token.isCapital()) {
      return 0;
    }
    String word = token.text().toLowerCase(Locale.ROOT);
    return word.endsWith(".")
        ? shortMonth(word.substring(0, word.length() - 1))
        : MONTHS.indexOf(word) + 1;
  }

  /** The same beside a number, where the short form needs no full stop: 14 Jul, Sept 2023. */
  static int monthBesideNumber(Token token) {
    int month = month(token);
    return month == 0 && token.isCapital()
        ? shortMonth(token.text().toLowerCase(Locale.ROOT))
        : month;
  }

  private static int shortMonth(String word) {
    boolean is = word.length() == 3 || word.equals("sept");
    for (int i = 0; i < 12 && is; i++) {
      if (MONTHS.get(i).startsWith(word.substring(0, 3))) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The number of the weekday that the word names, from Monday, or 0. */
  static int weekday(Token token) {
    return token.isCapital() ? DAYS.indexOf(token.text().toLowerCase(Locale.ROOT)) + 1 : 0;
  }

  /** The day of a month that a number such as 19 or 19th names, or 0. */
  static int day(Token token) {
    return token.kind() == Token.Kind.NUMBER ? day(token.text()) : 0;
  }

  /** The same of a word alone. */
  static int day(String word) {
    Matcher day = DAY.matcher(word);
    if (!day.matches()) {
      return 0;
    }
    int number = Integer.parseInt(day.group(1));
    return number <= 31 ? number : 0;
  }

  /** The year that a number of four digits names, or 0. */
  static int year(Token token) {
    if (token.kind() != Token.Kind.NUMBER || !token.text().matches("\\d{4}")) {
      return 0;
    }
    int year = Integer.parseInt(token.text());
    return year >= EARLIEST && year <= LATEST ? year : 0;
  }

  /** The number that digits or a word such as "two" name, up to 99; or 0. */
  static int count(Token token) {
    if (token.kind() == Token.Kind.NUMBER && token.text().matches("\\d{1,2}")) {
      return Integer.parseInt(token.text());
    }
    String word = token.text().toLowerCase(Locale.ROOT);
    return word.equals("a") || word.equals("an") ? 1 : NUMBERS.indexOf(word) + 1;
  }

  static Optional<PartialDate> date(int year, int month, int day) {
    try {
      return Optional.of(new PartialDate(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The day or month without a year that lies nearest to the day of publication, news looking back
   * more than ahead; open where none lies near.
   *
   * @param passed whether it can't lie ahead
   */
  Optional<PartialDate> nearest(int month, int day, boolean passed) {
    return published.flatMap(
        from -> {
          Optional<PartialDate> best = Optional.empty();
          long least = NEAR_MONTHS * 31L + 1;
          for (int year = from.getYear() - 1; year <= from.getYear() + 1; year++) {
            Optional<PartialDate> date = date(year, month, day);
            long ahead = year * 372L + month * 31L + day - ordinal(from, day);
            long away = ahead > 0 ? 2 * ahead : -ahead;
            if (date.isPresent() && away < least && !(passed && ahead > 0)) {
              best = date;
              least = away;
            }
          }
          return best;
        });
  }

  /** Whether a date lies in another year than that of publication, or that is not known. */
  boolean isOfAnotherYear(PartialDate date) {
    return published.filter(day -> day.getYear() == date.year()).isEmpty();
  }

  /** The day or month without a year that is the first from a date on; open where that is far. */
  static Optional<PartialDate> after(PartialDate date, int month, int day) {
    int months = Math.floorMod(month - date.month(), 12);
    boolean later = months > 0 || day == 0 || day >= date.day();
    return later && months <= NEAR_MONTHS
        ? date(date.year() + (month < date.month() ? 1 : 0), month, day)
        : Optional.empty();
  }

  /** That day or month in the year so many years behind that of publication. */
  Optional<PartialDate> inYear(int step, int month, int day) {
    return published.flatMap(from -> date(from.getYear() + step, month, day));
  }

  /** The last such month before that of publication, or the first one behind it. */
  Optional<PartialDate> month(int month, int step) {
    return published.flatMap(
        from -> {
          boolean passed = from.getMonthValue() > month;
          boolean same = from.getMonthValue() == month;
          int years = step < 0 ? (passed ? 0 : -1) : passed || same ? 1 : 0;
          return date(from.getYear() + years, month, 0);
        });
  }

  private static long ordinal(LocalDate date, int day) {
    return date.getYear() * 372L
        + date.getMonthValue() * 31L
        + (day == 0 ? 0 : date.getDayOfMonth());
  }

  /**
   * The last such weekday up to the day of publication.
   *
   * @param step -1 for the last one before that day, 1 for the first one behind it, else 0
   */
  Optional<PartialDate> weekday(int weekday, int step) {
    DayOfWeek day = DayOfWeek.of(weekday);
    return published
        .map(
            from ->
                from.with(
                    switch (step) {
                      case -1 -> TemporalAdjusters.previous(day);
                      case 1 -> TemporalAdjusters.next(day);
                      default -> TemporalAdjusters.previousOrSame(day);
                    }))
        .map(PartialDate::of);
  }

  /** The first such weekday from the day of publication on. */
  Optional<PartialDate> coming(int weekday) {
    return published
        .map(from -> from.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday))))
        .map(PartialDate::of);
  }

  /** The day so many days behind the day of publication. */
  Optional<PartialDate> plusDays(int days) {
    return published.map(from -> PartialDate.of(from.plusDays(days)));
  }

  /** The month so many months behind that of publication. */
  Optional<PartialDate> plusMonths(int months) {
    return published
        .map(from -> from.plusMonths(months))
        .flatMap(date -> date(date.getYear(), date.getMonthValue(), 0));
  }

  /** The year so many years behind that of publication. */
  Optional<PartialDate> plusYears(int years) {
    return published.flatMap(from -> date(from.getYear() + years, 0, 0));
  }

  /**
   * So many days, weeks, months or years before the day of publication, as exactly as the unit is;
   * open for any other unit, and for weeks, which nobody counts to the day.
   */
  Optional<PartialDate> ago(int count, String unit) {
    return switch (unit) {
      case "day", "days" -> plusDays(-count);
      case "month", "months" -> plusMonths(-count);
      case "year", "years" -> plusYears(-count);
      default -> Optional.empty();
    };
  }

  /** The day of publication as exactly as the unit is. */
  Optional<PartialDate> now(String unit) {
    return ago(0, unit);
  }
}
