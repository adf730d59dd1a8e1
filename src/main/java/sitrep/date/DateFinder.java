package sitrep.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sitrep.digest.LineKind;
import sitrep.digest.PartialDate;
import sitrep.line.Prose;
import sitrep.prose.Token;

/**
 * Finds dates in running text: absolute ones, and those that count from the day of publication and
 * have a value only where that is known.
 */
public final class DateFinder {

  private static final Set<String> BEFORE_MONTH =
      Set.of(
          "in", "of", "since", "until", "by", "last", "next", "early", "late", "mid", "this",
          "from", "through", "and", "to", "between", "during", "before", "after", "for");
  private static final Set<String> BEFORE_YEAR =
      Set.of(
          "in", "of", "since", "until", "by", "early", "late", "during", "from", "before", "after",
          "through", "the", "around", "to", "and", "between", "for");
  private static final Set<String> UNITS =
      Set.of("day", "days", "week", "weeks", "month", "months", "year", "years");
  private static final Pattern YEARS = Pattern.compile("(\\d{4})[-–](\\d{4}|\\d{2})");
  private static final Pattern DAYS = Pattern.compile("(\\d{1,2})[-–](\\d{1,2})");
  private static final Set<String> AMBIGUOUS = Set.of("May", "March", "August");

  private final Habit habit;
  private final Prose prose;
  private final Tense tense;
  private final Calendar calendar;
  private final List<DateSpan> found = new ArrayList<>();

  private DateFinder(Habit habit, Prose prose, Calendar calendar) {
    this.habit = habit;
    this.prose = prose;
    this.tense = new Tense(prose);
    this.calendar = calendar;
  }

  /** The dates of an article, in order. */
  public static List<DateSpan> find(List<Prose> article, Optional<PartialDate> published) {
    Calendar calendar = new Calendar(published);
    Habit habit = new Habit(article);
    List<DateSpan> dates = new ArrayList<>();
    for (Prose prose : article) {
      dates.addAll(new DateFinder(habit, prose, calendar).find());
    }
    return List.copyOf(dates);
  }

  /** The date that a few words name, as far as they do. */
  public static Optional<PartialDate> parse(String words, Optional<PartialDate> published) {
    Prose prose = Prose.of(LineKind.DATELINE, words);
    return new DateFinder(new Habit(List.of(prose)), prose, new Calendar(published))
        .find().stream().map(DateSpan::value).flatMap(Optional::stream).findFirst();
  }

  private List<DateSpan> find() {
    int i = 0;
    while (i < prose.size()) {
      if (!Calendar.mayBegin(prose.token(i))) {
        i++;
        continue;
      }
      int end = years(i);
      end = end > i ? end : month(i);
      end = end > i ? end : days(i);
      end = end > i ? end : dayFirst(i);
      end = end > i ? end : iso(i);
      end = end > i ? end : numeric(i);
      end = end > i ? end : weekday(i);
      end = end > i ? end : relative(i);
      end = end > i ? end : ago(i);
      end = end > i ? end : year(i);
      i = Math.max(end, i + 1);
    }
    return found;
  }

  /** July 19, 2023; July 19; July 2023; in July. */
  private int month(int i) {
    int month = Calendar.monthBesideNumber(prose.token(i));
    if (month == 0) {
      return i;
    }
    int day = Calendar.day(prose.token(i + 1));
    if (day > 0) {
      int comma = prose.token(i + 2).is(",") ? 1 : 0;
      int year = Calendar.year(prose.token(i + 2 + comma));
      return year > 0
          ? add(i, i + 3 + comma, Calendar.date(year, month, day))
          : withoutYear(i, i + 2, month, day);
    }
    int year = Calendar.year(prose.token(i + 1));
    if (year > 0) {
      return add(i, i + 2, Calendar.date(year, month, 0));
    }
    if (Calendar.month(prose.token(i)) == 0) {
      return i;
    }
    int step = step(prose.token(i - 1));
    if (step != 0) {
      return add(i, i + 1, calendar.month(month, step));
    }
    boolean clear =
        BEFORE_MONTH.contains(prose.token(i - 1).text().toLowerCase(Locale.ROOT))
            || !AMBIGUOUS.contains(prose.token(i).text());
    return clear ? withoutYear(i, i + 1, month, 0) : i;
  }

  /** July 19; July 19 next year. */
  private int withoutYear(int from, int to, int month, int day) {
    int step = step(prose.token(to));
    boolean told = prose.token(to + 1).is("year") && (step != 0 || prose.token(to).is("this"));
    return told
        ? add(from, to + 2, calendar.inYear(step, month, day))
        : add(from, to, meant(from, month, day));
  }

  /**
   * Near the day of publication, or soon after a date of another year that the paragraph has told
   * of; open where both are possible, since a wrong date is worse than none.
   */
  private Optional<PartialDate> meant(int from, int month, int day) {
    Optional<PartialDate> near = calendar.nearest(month, day, tense.hasPassed(from));
    Optional<PartialDate> told =
        lastTold()
            .filter(calendar::isOfAnotherYear)
            .flatMap(before -> Calendar.after(before, month, day));
    if (near.isPresent() && told.isPresent()) {
      return near.filter(told.get()::equals);
    }
    return near.or(() -> told);
  }

  /** The date before in this paragraph, if it says a month. */
  private Optional<PartialDate> lastTold() {
    return found.isEmpty()
        ? Optional.empty()
        : found.get(found.size() - 1).value().filter(date -> date.month() > 0);
  }

  /** -1 for "last", 1 for "next", else 0. */
  private static int step(Token token) {
    return token.is("last") ? -1 : token.is("next") ? 1 : 0;
  }

  /** 19 July 2023; 19 July; the 19th of July, 2023. */
  private int dayFirst(int i) {
    int day = Calendar.day(prose.token(i));
    int at = i + (prose.token(i + 1).is("of") ? 2 : 1);
    int month = Calendar.monthBesideNumber(prose.token(at));
    if (day == 0 || month == 0) {
      return i;
    }
    int comma = prose.token(at + 1).is(",") ? 1 : 0;
    int year = Calendar.year(prose.token(at + 1 + comma));
    return year > 0
        ? add(i, at + 2 + comma, Calendar.date(year, month, day))
        : withoutYear(i, at + 1, month, day);
  }

  /** 3-4 July 2023; 3 to 4 July; between 3 and 4 July. */
  private int days(int i) {
    Matcher joined = DAYS.matcher(prose.token(i).text());
    if (joined.matches()) {
      return days(i, i + 1, joined.group(1), joined.group(2));
    }
    Token link = prose.token(i + 1);
    boolean linked =
        link.is("–") || link.is("-") || link.is("to") || link.is("and") && isBetween(i);
    return linked && Calendar.day(prose.token(i)) > 0 && Calendar.day(prose.token(i + 2)) > 0
        ? days(i, i + 3, prose.token(i).text(), prose.token(i + 2).text())
        : i;
  }

  private boolean isBetween(int i) {
    return prose.token(i - 1).text().equalsIgnoreCase("between");
  }

  private int days(int from, int at, String first, String last) {
    int month = Calendar.monthBesideNumber(prose.token(at));
    int begin = Calendar.day(first);
    int end = Calendar.day(last);
    if (month == 0 || begin == 0 || begin >= end) {
      return from;
    }
    int year = Calendar.year(prose.token(at + 1));
    return year > 0
        ? add(from, at + 2, Calendar.date(year, month, begin), Calendar.date(year, month, end))
        : add(from, at + 1, meant(from, month, begin), meant(from, month, end));
  }

  private int iso(int i) {
    Token token = prose.token(i);
    boolean form =
        token.kind() == Token.Kind.NUMBER && token.text().matches("\\d{4}-\\d\\d-\\d\\d");
    Optional<PartialDate> date = form ? PartialDate.parse(token.text()) : Optional.empty();
    return date.isPresent() ? add(i, i + 1, date) : i;
  }

  private int numeric(int i) {
    return NumericDate.at(prose, i).map(date -> add(i, date.end(), date.value(habit))).orElse(i);
  }

  private int weekday(int i) {
    int day = Calendar.weekday(prose.token(i));
    if (day == 0) {
      return i;
    }
    int step = step(prose.token(i - 1));
    return add(
        i,
        i + 1,
        step == 0 && tense.isAhead(i) ? calendar.coming(day) : calendar.weekday(day, step));
  }

  /** Yesterday, today, this morning, tomorrow; last month, this year. */
  private int relative(int i) {
    String word = prose.token(i).text().toLowerCase(Locale.ROOT);
    return switch (word) {
      case "yesterday" -> beyond(i, "before", -1);
      case "today", "tonight" -> add(i, i + 1, calendar.plusDays(0));
      case "tomorrow" -> beyond(i, "after", 1);
      case "last" -> last(i);
      case "past" -> past(i);
      case "next" -> span(i, 1);
      case "this" -> current(i);
      default -> i;
    };
  }

  /** Yesterday; the day before yesterday. */
  private int beyond(int i, String preposition, int days) {
    boolean further = prose.token(i - 1).is(preposition) && prose.token(i - 2).is("day");
    return further
        ? add(i - 2, i + 1, calendar.plusDays(2 * days))
        : add(i, i + 1, calendar.plusDays(days));
  }

  private int last(int i) {
    int end = past(i);
    return end > i ? end : span(i, -1);
  }

  /** The past 18 months; the last two years: a time that ends with the day of publication. */
  private int past(int i) {
    int count = Calendar.count(prose.token(i + 1));
    int unit = count == 0 ? i + 1 : i + 2;
    String word = prose.token(unit).text();
    if (!UNITS.contains(word) || count == 0 && prose.token(i).is("last")) {
      return i;
    }
    Optional<PartialDate> from = calendar.ago(Math.max(1, count), word);
    return add(i, unit + 1, from, from.flatMap(f -> calendar.now(word)));
  }

  /** Two years ago; 10 days ago. */
  private int ago(int i) {
    int count = Calendar.count(prose.token(i));
    String unit = prose.token(i + 1).text();
    boolean said = count > 0 && UNITS.contains(unit) && prose.token(i + 2).is("ago");
    return said ? add(i, i + 3, calendar.ago(count, unit)) : i;
  }

  /** 1914-1918; 1914–18; between 1914 and 1918; from 1914 to 1918. */
  private int years(int i) {
    Matcher joined = YEARS.matcher(prose.token(i).text());
    if (joined.matches()) {
      return years(i, i + 1, joined.group(1), joined.group(2));
    }
    int first = Calendar.year(prose.token(i));
    if (first == 0) {
      return i;
    }
    String before = prose.token(i - 1).text().toLowerCase(Locale.ROOT);
    Token link = prose.token(i + 1);
    boolean dash = link.is("–") || link.is("—") || link.is("-");
    boolean words =
        before.equals("between") && link.is("and")
            || before.equals("from") && (link.is("to") || link.is("until") || link.is("through"));
    String second = prose.token(i + 2).text();
    boolean number = second.matches(dash ? "\\d{2}|\\d{4}" : "\\d{4}");
    return (dash || words) && number ? years(i, i + 3, prose.token(i).text(), second) : i;
  }

  private int years(int from, int to, String first, String second) {
    String last = second.length() == 2 ? first.substring(0, 2) + second : second;
    Optional<PartialDate> begin = PartialDate.parse(first);
    Optional<PartialDate> end = PartialDate.parse(last);
    boolean ordered = first.compareTo(last) < 0 && first.compareTo("1000") > 0;
    return ordered ? add(from, to, begin, end) : from;
  }

  private int span(int i, int step) {
    return switch (prose.token(i + 1).text()) {
      case "month" -> add(i, i + 2, calendar.plusMonths(step));
      case "year" -> add(i, i + 2, calendar.plusYears(step));
      case "week" -> add(i, i + 2, Optional.empty());
      default -> i;
    };
  }

  private int current(int i) {
    return switch (prose.token(i + 1).text()) {
      case "morning", "afternoon", "evening" -> add(i, i + 2, calendar.plusDays(0));
      default -> span(i, 0);
    };
  }

  private int year(int i) {
    int year = Calendar.year(prose.token(i));
    boolean said =
        year > 0 && BEFORE_YEAR.contains(prose.token(i - 1).text().toLowerCase(Locale.ROOT));
    return said ? add(i, i + 1, Calendar.date(year, 0, 0)) : i;
  }

  private int add(int from, int to, Optional<PartialDate> value) {
    return add(from, to, value, Optional.empty());
  }

  private int add(int from, int to, Optional<PartialDate> value, Optional<PartialDate> until) {
    found.add(new DateSpan(prose.token(from).start(), prose.token(to - 1).end(), value, until));
    return to;
  }
}
