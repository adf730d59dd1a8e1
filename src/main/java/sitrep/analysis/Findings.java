package sitrep.analysis;

import java.util.List;
import java.util.Optional;
import sitrep.digest.RawText;

/**
 * Where in a source's body that stands which was found in its text.
 *
 * @param quotations the spot of each quotation, in their order; none where it is no part of the
 *     body, such as in a title
 * @param dates the spot of each date, likewise
 * @param dated sentences to which a date in them gives a place in time
 */
public record Findings(
    List<Optional<Spot>> quotations, List<Optional<Spot>> dates, List<DatedSentence> dated) {

  /** Those of a body that is not made of raw text. */
  public static final Findings NONE = new Findings(List.of(), List.of(), List.of());

  public Findings {
    quotations = List.copyOf(quotations);
    dates = List.copyOf(dates);
    dated = List.copyOf(dated);
  }

  static List<Optional<Spot>> quotations(RawText raw, BodySpots spots) {
    return raw.quotations().stream().map(q -> spots.find(q.start(), q.end())).toList();
  }

  static List<Optional<Spot>> dates(RawText raw, BodySpots spots) {
    return raw.dates().stream().map(d -> spots.find(d.start(), d.end())).toList();
  }
}
