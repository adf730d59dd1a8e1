package sitrep.compose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sitrep.analysis.SpokenQuotation;
import sitrep.analysis.Spot;
import sitrep.digest.DateMention;
import sitrep.digest.Dossier;
import sitrep.digest.Fragment;
import sitrep.digest.Markup;
import sitrep.digest.Quotation.Certainty;
import sitrep.digest.Source;
import sitrep.digest.Words;

/**
 * What is marked in the text of a source: dates, and quotations with the speaker beside them. Where
 * one speaks on in a paragraph, the label stands once.
 */
final class SourceMarks {

  private static final String CLOSERS = "\"'”’»";

  private final Scope scope;
  private final List<Words> words = new ArrayList<>();
  private final Map<Integer, List<Inline.Span>> spans = new HashMap<>();
  private final Map<Integer, String> lastLabel = new HashMap<>();

  private SourceMarks(Scope scope) {
    this.scope = scope;
  }

  /** The marks of each of the body's words, by their number. */
  static Map<Integer, List<Inline.Span>> of(Scope scope, Source source) {
    SourceMarks marks = new SourceMarks(scope);
    source.body().forEachFragment(marks::note);
    scope.site().analysis().quotationsIn(source).forEach(marks::quotation);
    List<Optional<Spot>> dates = scope.site().analysis().body(source).findings().dates();
    for (int i = 0; i < dates.size(); i++) {
      DateMention date = source.raw().dates().get(i);
      int number = i + 1;
      dates.get(i).ifPresent(spot -> marks.date(date, number, spot));
    }
    return marks.spans;
  }

  /** The part of the page at which a quotation stands. */
  static String quotationId(int number) {
    return "quote-" + number;
  }

  /** The part of the page at which a date stands. */
  static String dateId(int number) {
    return "date-" + number;
  }

  private void note(Fragment fragment) {
    if (fragment instanceof Words w) {
      words.add(w);
    }
  }

  private void add(Spot spot, Inline.Span span) {
    spans.computeIfAbsent(spot.words(), w -> new ArrayList<>()).add(span);
  }

  private void date(DateMention date, int number, Spot spot) {
    if (date.value().isPresent()) {
      String iso = date.value().get().iso();
      String open = "<time id=\"" + dateId(number) + "\" datetime=\"" + iso + "\">";
      add(spot, new Inline.Span(spot.start(), spot.end(), open, "</time>", false));
    }
  }

  private void quotation(SpokenQuotation spoken) {
    if (spoken.spot().isEmpty()) {
      return;
    }
    Spot spot = spoken.spot().get();
    String open = "<span class=\"quoted\" id=\"" + quotationId(spoken.number()) + "\">";
    add(spot, new Inline.Span(spot.start(), spot.end(), open, "</span>", false));
    String label = label(spoken);
    if (!label.equals(lastLabel.put(spot.words(), label)) && !label.isEmpty()) {
      int at = behindMark(words.get(spot.words()).text(), spot.end());
      boolean link = spoken.speaker().isPresent();
      add(spot, new Inline.Span(at, at, label, "", link));
    }
  }

  private static int behindMark(String text, int end) {
    return end < text.length() && CLOSERS.indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
  }

  /** Nothing for words that nobody is known to have said: silence is no claim. */
  private String label(SpokenQuotation spoken) {
    Certainty certainty = spoken.quotation().certainty();
    if (certainty == Certainty.UNATTRIBUTED) {
      return "";
    }
    String name =
        spoken.speaker().map(this::link).orElse(Markup.escape(spoken.quotation().speaker()));
    String probably =
        certainty == Certainty.PROBABLE
            ? "<span class=\"comma\">, </span><i>"
                + Markup.escape(scope.words().say("quotes.probably"))
                + "</i>"
            : "";
    return " <span class=\"voice\"><span class=\"bracket\">[</span><span class=\"unseen\">"
        + Markup.escape(scope.words().say("source.speaker"))
        + " </span>"
        + name
        + probably
        + "<span class=\"bracket\">]</span></span>";
  }

  private String link(Dossier dossier) {
    String href = Markup.escape(scope.href(dossier));
    return "<a href=\"" + href + "\">" + Markup.escape(dossier.title()) + "</a>";
  }
}
