package sitrep.compose;

import java.time.YearMonth;
import java.util.Collection;
import sitrep.digest.Brief;
import sitrep.digest.Markup;
import sitrep.digest.PartialDate;
import sitrep.page.Day;
import sitrep.page.Picture;
import sitrep.picture.Activity;

/** When briefs were published, as a picture with its words. */
final class ActivityPictures {

  private static final int YEAR = 12;

  private ActivityPictures() {}

  /** Null where one month has all of the briefs, or there is none. */
  static Picture of(Collection<Brief> briefs) {
    return Activity.of(briefs.stream().map(Brief::date).toList())
        .map(
            activity -> {
              String caption = caption(activity);
              return new Picture(
                  activity.svg(Markup.escape("Briefs over time. " + caption)), caption);
            })
        .orElse(null);
  }

  private static String caption(Activity activity) {
    boolean years = activity.months() >= YEAR;
    String busiest = years ? "the years from " : activity.months() == 1 ? "" : "the quarter from ";
    busiest = activity.months() == YEAR ? "" : busiest;
    return words(activity.first(), years)
        + " – "
        + words(activity.last(), years)
        + "; most in "
        + busiest
        + words(activity.busiest(), years)
        + ": "
        + activity.most();
  }

  private static String words(YearMonth month, boolean year) {
    return Day.of(new PartialDate(month.getYear(), year ? 0 : month.getMonthValue(), 0)).text();
  }
}
