package sitrep.compose;

import java.time.YearMonth;
import java.util.Collection;
import sitrep.digest.Brief;
import sitrep.digest.PartialDate;
import sitrep.page.Picture;
import sitrep.picture.Activity;

/** When briefs were published, as a picture with its words. */
final class ActivityPictures {

  private static final int YEAR = 12;

  private ActivityPictures() {}

  /** Null where one month has all of the briefs, or there is none. */
  static Picture of(Words words, Collection<Brief> briefs) {
    return Activity.of(briefs.stream().map(Brief::date).toList())
        .map(
            activity -> {
              String caption = caption(words, activity);
              return new Picture(activity.svg(words.say("activity.alt", caption)), caption);
            })
        .orElse(null);
  }

  private static String caption(Words words, Activity activity) {
    boolean years = activity.months() >= YEAR;
    String steps =
        activity.months() == 1 || activity.months() == YEAR
            ? "months"
            : years ? "years" : "quarters";
    return words.say(
        "activity." + steps,
        month(words, activity.first(), years),
        month(words, activity.last(), years),
        month(words, activity.busiest(), years),
        activity.most());
  }

  private static String month(Words words, YearMonth month, boolean year) {
    return words.day(new PartialDate(month.getYear(), year ? 0 : month.getMonthValue(), 0)).text();
  }
}
