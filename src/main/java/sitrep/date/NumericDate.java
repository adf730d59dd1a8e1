package sitrep.date;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sitrep.digest.PartialDate;
import sitrep.line.Prose;

/**
 * A day written in numbers: 14/7/23, 14/07/2023, 7/14/2023, 14.7.2023, 14-07-2023. With full stops
 * the day comes first; otherwise a number above twelve tells which it is, or the habit of the rest
 * of the article.
 *
 * @param end behind its last token
 */
record NumericDate(int first, int second, int year, char sign, int end) {

  private static final Pattern JOINED =
      Pattern.compile("(\\d{1,2})([.-])(\\d{1,2})\\2([12]\\d{3})");
  private static final Pattern SHORT = Pattern.compile("\\d{1,2}");
  private static final Pattern YEAR = Pattern.compile("[12]\\d{3}|\\d{2}");
  private static final int LAST_OF_CENTURY = 50;

  /** The one that begins at the token. */
  static Optional<NumericDate> at(Prose prose, int i) {
    String text = prose.token(i).text();
    Matcher joined = JOINED.matcher(text);
    if (joined.matches()) {
      return of(
          joined.group(1), joined.group(3), joined.group(4), joined.group(2).charAt(0), i + 1);
    }
    boolean strokes =
        prose.token(i + 1).is("/")
            && prose.token(i + 3).is("/")
            && prose.token(i + 4).start() == prose.token(i).start() + length(prose, i)
            && SHORT.matcher(text).matches()
            && SHORT.matcher(prose.token(i + 2).text()).matches()
            && YEAR.matcher(prose.token(i + 4).text()).matches()
            && !prose.token(i - 1).is("/")
            && !prose.token(i + 5).is("/");
    return strokes
        ? of(text, prose.token(i + 2).text(), prose.token(i + 4).text(), '/', i + 5)
        : Optional.empty();
  }

  /** How far the year would stand behind the day if no blank were between. */
  private static int length(Prose prose, int i) {
    return prose.token(i).text().length() + prose.token(i + 2).text().length() + 2;
  }

  private static Optional<NumericDate> of(
      String first, String second, String year, char sign, int end) {
    int number = Integer.parseInt(year);
    int full = number > 99 ? number : number < LAST_OF_CENTURY ? 2000 + number : 1900 + number;
    NumericDate date =
        new NumericDate(Integer.parseInt(first), Integer.parseInt(second), full, sign, end);
    return date.mayBeDayFirst() || date.mayBeMonthFirst() ? Optional.of(date) : Optional.empty();
  }

  boolean mayBeDayFirst() {
    return dayFirst().isPresent();
  }

  boolean mayBeMonthFirst() {
    return monthFirst().isPresent();
  }

  /** Whether full stops part its numbers, which tells nothing of others. */
  boolean isDotted() {
    return sign == '.';
  }

  private Optional<PartialDate> dayFirst() {
    return day(second, first);
  }

  private Optional<PartialDate> monthFirst() {
    return isDotted() ? Optional.empty() : day(first, second);
  }

  private Optional<PartialDate> day(int month, int day) {
    return Calendar.date(year, month, day).filter(date -> date.day() > 0);
  }

  /** The day; open where it may be one of two, and the article's others do not tell which. */
  Optional<PartialDate> value(Habit habit) {
    if (!mayBeDayFirst() || !mayBeMonthFirst() || first == second) {
      return dayFirst().or(this::monthFirst);
    }
    if (habit.isDayFirst()) {
      return dayFirst();
    }
    return habit.isMonthFirst() ? monthFirst() : Optional.empty();
  }
}
