package sitrep.picture;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import sitrep.digest.Markup;

/**
 * How often something happened, over spans of equal length that follow each other.
 *
 * @param first the month in which the first span begins
 * @param months the length of each span: a month, a quarter, a year or more years
 * @param counts how many dates lie in each span, from the first to the last that has any
 */
public record Activity(YearMonth first, int months, List<Integer> counts) {

  /** No picture has more bars, so that each can be seen in a narrow column. */
  static final int MOST = 48;

  private static final int YEAR = 12;
  private static final int BAR = 3;
  private static final int STEP = 4;
  private static final int HEIGHT = 32;

  /** In pixels, for each bar where there is room. */
  private static final int WIDTH = 16;

  public Activity {
    counts = List.copyOf(counts);
  }

  /** Empty where all lie in one month, so that there is nothing to see. */
  public static Optional<Activity> of(List<LocalDate> dates) {
    if (dates.isEmpty()) {
      return Optional.empty();
    }
    YearMonth earliest = YearMonth.from(Collections.min(dates));
    YearMonth latest = YearMonth.from(Collections.max(dates));
    if (earliest.equals(latest)) {
      return Optional.empty();
    }
    int months = length(earliest, latest);
    YearMonth first = beginning(earliest, months);
    List<Integer> counts =
        new ArrayList<>(Collections.nCopies(index(first, latest, months) + 1, 0));
    for (LocalDate date : dates) {
      int at = index(first, YearMonth.from(date), months);
      counts.set(at, counts.get(at) + 1);
    }
    return Optional.of(new Activity(first, months, counts));
  }

  private static int length(YearMonth earliest, YearMonth latest) {
    int months = 1;
    while (index(beginning(earliest, months), latest, months) >= MOST) {
      months = months == 1 ? 3 : months == 3 ? YEAR : months * 2;
    }
    return months;
  }

  /** Quarters begin with their year, and years with January. */
  private static YearMonth beginning(YearMonth month, int months) {
    return month.minusMonths((month.getMonthValue() - 1) % Math.min(months, YEAR));
  }

  private static int index(YearMonth first, YearMonth month, int months) {
    return (int) (ChronoUnit.MONTHS.between(first, month) / months);
  }

  /** The highest count. */
  public int most() {
    return Collections.max(counts);
  }

  /** The month in which the span with the highest count begins; of several, the first. */
  public YearMonth busiest() {
    return first.plusMonths((long) counts.indexOf(most()) * months);
  }

  /** The last month of all. */
  public YearMonth last() {
    return first.plusMonths((long) counts.size() * months - 1);
  }

  /**
   * The bars, as high as their counts.
   *
   * @param label what the picture says
   */
  public String svg(String label) {
    StringBuilder bars = new StringBuilder();
    for (int i = 0; i < counts.size(); i++) {
      if (counts.get(i) > 0) {
        int height = Math.max(2, Math.round(counts.get(i) * (float) HEIGHT / most()));
        bars.append('M').append(i * STEP).append(' ').append(HEIGHT).append("v-").append(height);
        bars.append('h').append(BAR).append('v').append(height).append('z');
      }
    }
    return "<svg role=\"img\" aria-label=\""
        + Markup.escape(label)
        + "\" width=\""
        + counts.size() * WIDTH
        + "\" viewBox=\"0 0 "
        + (counts.size() * STEP - 1)
        + " "
        + HEIGHT
        + "\" preserveAspectRatio=\"none\"><path d=\""
        + bars
        + "\"/></svg>";
  }
}
