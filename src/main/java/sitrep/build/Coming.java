package sitrep.build;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import sitrep.digest.Brief;
import sitrep.digest.Item;
import sitrep.digest.Release;
import sitrep.digest.Status;
import sitrep.problem.Place;

/**
 * A brief that comes out later, or that goes, without anybody's doing.
 *
 * @param appears whether it comes out; else it goes
 */
public record Coming(Instant at, boolean appears, String title, Place place) {

  public Coming {
    Objects.requireNonNull(at);
    Objects.requireNonNull(title);
    Objects.requireNonNull(place);
  }

  /** All of what the audience may see, the next first. A draft comes out by hand only. */
  static List<Coming> of(Release release, List<Item> items) {
    return items.stream()
        .filter(item -> !item.marking().isAbove(release.audience().ceiling()))
        .map(item -> item.under(release.audience().ceiling()))
        .filter(Brief.class::isInstance)
        .map(Brief.class::cast)
        .filter(brief -> brief.status() != Status.DRAFT)
        .flatMap(Coming::of)
        .filter(coming -> coming.at.isAfter(release.now()))
        .sorted(Comparator.comparing(Coming::at).thenComparing(Coming::place))
        .toList();
  }

  private static Stream<Coming> of(Brief brief) {
    Coming out = new Coming(brief.due(), true, brief.title(), brief.place());
    boolean never = brief.expires().filter(end -> !end.isAfter(out.at)).isPresent();
    Stream<Coming> gone =
        brief.expires().stream().map(end -> new Coming(end, false, brief.title(), brief.place()));
    return never ? Stream.empty() : Stream.concat(Stream.of(out), gone);
  }
}
