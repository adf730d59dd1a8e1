package sitrep.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import sitrep.digest.LineKind;
import sitrep.digest.PartialDate;
import sitrep.line.Prose;
import sitrep.prose.Token;
import sitrep.prose.Tokens;

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
  private static final Set<String> AMBIGUOUS = Set.of("May", "March", "August");

  private final Prose prose;
  private final Calendar calendar;
  private final List<DateSpan> found = new ArrayList<>();

  private DateFinder(Prose prose, Calendar calendar) {
    this.prose = prose;
    this.calendar = calendar;
  }

  /** The dates of an article, in order. */
  public static List<DateSpan> find(List<Prose> article, Optional<PartialDate> published) {
    Calendar calendar = new Calendar(published);
    List<DateSpan> dates = new ArrayList<>();
    for (Prose prose : article) {
      dates.addAll(new DateFinder(prose, calendar).find());
    }
    return List.copyOf(dates);
  }

  /** The date that a few words name, as far as they do. */
  public static Optional<PartialDate> parse(String words, Optional<PartialDate> published) {
    List<Token> tokens = Tokens.of(words, 0, words.length());
    Prose prose = new Prose(LineKind.DATELINE, 0, words.length(), 0, tokens);
    return new DateFinder(prose, new Calendar(published))
        .find().stream().map(DateSpan::value).flatMap(Optional::stream).findFirst();
  }

  private List<DateSpan> find() {
    int i = 0;
    while (i < prose.size()) {
      int end = Math.max(month(i), 0);
      end = end > i ? end : dayFirst(i);
      end = end > i ? end : iso(i);
      end = end > i ? end : weekday(i);
      end = end > i ? end : relative(i);
      end = end > i ? end : year(i);
      i = Math.max(end, i + 1);
    }
    return found;
  }

  /** July 19, 2023; July 19; July 2023; in July. */
  private int month(int i) {
    int month = Calendar.month(prose.token(i));
    if (month == 0) {
      return i;
    }
    int day = Calendar.day(prose.token(i + 1));
    if (day > 0) {
      int comma = prose.token(i + 2).is(",") ? 1 : 0;
      int year = Calendar.year(prose.token(i + 2 + comma));
      return year > 0
          ? add(i, i + 3 + comma, Calendar.date(year, month, day))
          : add(i, i + 2, calendar.nearest(month, day));
    }
    int year = Calendar.year(prose.token(i + 1));
    if (year > 0) {
      return add(i, i + 2, Calendar.date(year, month, 0));
    }
    boolean clear =
        BEFORE_MONTH.contains(prose.token(i - 1).text().toLowerCase(Locale.ROOT))
            || !AMBIGUOUS.contains(prose.token(i).text());
    return clear ? add(i, i + 1, calendar.nearest(month, 0)) : i;
  }

  /** 19 July 2023; 19 July. */
  private int dayFirst(int i) {
    int day = Calendar.day(prose.token(i));
    int month = Calendar.month(prose.token(i + 1));
    if (day == 0 || month == 0) {
      return i;
    }
    int year = Calendar.year(prose.token(i + 2));
    return year > 0
        ? add(i, i + 3, Calendar.date(year, month, day))
        : add(i, i + 2, calendar.nearest(month, day));
  }

  private int iso(int i) {
    Token token = prose.token(i);
    boolean form =
        token.kind() == Token.Kind.NUMBER && token.text().matches("\\d{4}-\\d\\d-\\d\\d");
    Optional<PartialDate> date = form ? PartialDate.parse(token.text()) : Optional.empty();
    return date.isPresent() ? add(i, i + 1, date) : i;
  }

  private int weekday(int i) {
    int day = Calendar.weekday(prose.token(i));
    if (day == 0) {
      return i;
    }
    boolean isNext = prose.token(i - 1).is("next");
    return add(i, i + 1, calendar.weekday(day, isNext));
  }

  /** Yesterday, today, tomorrow; last month, next year. */
  private int relative(int i) {
    String word = prose.token(i).text().toLowerCase(Locale.ROOT);
    return switch (word) {
      case "yesterday" -> add(i, i + 1, calendar.plusDays(-1));
      case "today", "tonight" -> add(i, i + 1, calendar.plusDays(0));
      case "tomorrow" -> add(i, i + 1, calendar.plusDays(1));
      case "last" -> span(i, -1);
      case "next" -> span(i, 1);
      default -> i;
    };
  }

  private int span(int i, int step) {
    return switch (prose.token(i + 1).text()) {
      case "month" -> add(i, i + 2, calendar.plusMonths(step));
      case "year" -> add(i, i + 2, calendar.plusYears(step));
      case "week" -> add(i, i + 2, Optional.empty());
      default -> i;
    };
  }

  private int year(int i) {
    int year = Calendar.year(prose.token(i));
    boolean said =
        year > 0 && BEFORE_YEAR.contains(prose.token(i - 1).text().toLowerCase(Locale.ROOT));
    return said ? add(i, i + 1, Calendar.date(year, 0, 0)) : i;
  }

  private int add(int from, int to, Optional<PartialDate> value) {
    found.add(new DateSpan(prose.token(from).start(), prose.token(to - 1).end(), value));
    return to;
  }
}
