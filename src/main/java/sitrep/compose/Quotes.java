package sitrep.compose;

import sitrep.analysis.SpokenQuotation;
import sitrep.digest.Quotation;
import sitrep.digest.Source;
import sitrep.page.Day;
import sitrep.page.Link;
import sitrep.page.QuoteView;

/** Quotations as they are listed. */
final class Quotes {

  private Quotes() {}

  /** On the page of its own source. */
  static QuoteView within(Scope scope, SpokenQuotation spoken) {
    Link at =
        spoken
            .spot()
            .filter(spot -> spot.paragraph() > 0)
            .map(
                spot ->
                    new Link(
                        scope.words().say("source.paragraph", spot.paragraph()), fragment(spoken)))
            .orElse(null);
    return view(scope, spoken, null, at, null, null);
  }

  /** Elsewhere: with its source, its day, and a link to the very place. */
  static QuoteView elsewhere(Scope scope, SpokenQuotation spoken) {
    Source source = spoken.source();
    String href = scope.href(source) + spoken.spot().map(spot -> fragment(spoken)).orElse("");
    Link link = new Link(source.title(), href);
    Day day = source.published().map(scope.words()::day).orElse(null);
    return view(scope, spoken, link, null, source.publisher().orElse(null), day);
  }

  private static String fragment(SpokenQuotation spoken) {
    return "#" + SourceMarks.quotationId(spoken.number());
  }

  private static QuoteView view(
      Scope scope, SpokenQuotation spoken, Link source, Link at, String publisher, Day day) {
    Quotation q = spoken.quotation();
    String words = q.text().replaceAll("\\s+", " ").replaceFirst(",$", "");
    return new QuoteView(
        words, speaker(scope, spoken), q.certainty().word(), source, at, publisher, day);
  }

  /** Who speaks; null where that is open. */
  static Link speaker(Scope scope, SpokenQuotation spoken) {
    String name = spoken.quotation().speaker();
    return spoken.speaker().map(scope::link).orElse(name.isEmpty() ? null : new Link(name, null));
  }
}
