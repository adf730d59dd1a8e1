package sitrep.serve;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sitrep.digest.Brief;
import sitrep.digest.Status;
import sitrep.page.Slot;

/** Why a page that is shown is not simply out, in words. */
final class PageStates {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private PageStates() {}

  static List<String> of(Slot slot, Instant now, ZoneId zone) {
    List<String> states = new ArrayList<>();
    if (slot.item().orElse(null) instanceof Brief brief) {
      if (brief.status() != Status.PUBLISHED) {
        states.add(brief.status().name().toLowerCase(Locale.ROOT));
      }
      if (brief.published().isAfter(now)) {
        states.add("future: out at " + MOMENT.format(brief.published().atZone(zone)));
      }
      Optional<Instant> embargo = brief.embargo();
      embargo.ifPresent(
          until ->
              states.add(
                  (until.isAfter(now) ? "embargoed until " : "was embargoed until ")
                      + MOMENT.format(until.atZone(zone))));
      brief.expires().ifPresent(end -> states.add("expires " + MOMENT.format(end.atZone(zone))));
    }
    return states;
  }
}
