package sitrep.digest;

import java.time.Instant;
import java.util.Objects;

/**
 * What is out at the moment of a build: drafts and future briefs only where the editor asks for
 * them.
 *
 * @param embargoed whether what is under embargo is shown, which no site that is written may do
 */
public record Release(
    Audience audience, Instant now, boolean drafts, boolean future, boolean embargoed) {

  public Release {
    Objects.requireNonNull(audience);
    Objects.requireNonNull(now);
  }

  /** Whether the audience gets this item at all. */
  boolean shows(Item item) {
    if (item.marking().isAbove(audience.ceiling())) {
      return false;
    }
    return !(item instanceof Brief brief) || isOut(brief);
  }

  private boolean isOut(Brief brief) {
    boolean draft = brief.status() == Status.DRAFT && !drafts;
    boolean early = brief.published().isAfter(now) && !future;
    boolean held = brief.embargo().filter(until -> until.isAfter(now)).isPresent() && !embargoed;
    boolean expired = brief.expires().filter(end -> !end.isAfter(now)).isPresent();
    return !draft && !early && !held && !expired;
  }
}
