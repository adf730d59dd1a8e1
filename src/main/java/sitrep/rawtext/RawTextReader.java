package sitrep.rawtext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sitrep.date.DateFinder;
import sitrep.digest.DateMention;
import sitrep.digest.Imprint;
import sitrep.digest.LineKind;
import sitrep.digest.NamedEntity;
import sitrep.digest.PartialDate;
import sitrep.digest.Quotation;
import sitrep.digest.RawLine;
import sitrep.digest.RawText;
import sitrep.digest.Said;
import sitrep.line.Classifier;
import sitrep.line.Layout;
import sitrep.line.Line;
import sitrep.line.LineForms;
import sitrep.line.Passage;
import sitrep.line.Prose;
import sitrep.line.Rulings;
import sitrep.line.TextLines;
import sitrep.name.Mention;
import sitrep.name.NameFinder;
import sitrep.problem.Outcome;
import sitrep.quote.QuotationFinder;
import sitrep.quote.Voice;

/**
 * Reads a pasted news article: what each of its lines is, who is quoted, whom and which days it
 * names. Nothing of the text is lost; what is not part of it is set aside.
 */
public final class RawTextReader {

  /** The kinds of passages in which names are looked for. */
  private static final Set<LineKind> NAMING =
      Set.of(LineKind.TITLE, LineKind.BODY, LineKind.CAPTION, LineKind.CORRECTION);

  private static final RawTextReader STANDARD = new RawTextReader(LineForms.NONE);

  private final LineForms own;

  private RawTextReader(LineForms own) {
    this.own = own;
  }

  /** A reader that knows the forms of lines that every digest knows. */
  public static RawTextReader standard() {
    return STANDARD;
  }

  /**
   * A reader that knows further forms as well.
   *
   * @param text of the list of forms, its line breaks as LF
   */
  public static Outcome<RawTextReader> withForms(String file, String text) {
    Outcome<LineForms> own = LineForms.own(file, text);
    return new Outcome<>(new RawTextReader(own.value()), own.problems());
  }

  /** Reads a text of which nothing is known but, perhaps, the day it was published. */
  public static RawText read(String file, String text, Optional<PartialDate> published) {
    return STANDARD.read(file, text, published, Rulings.NONE);
  }

  /**
   * Reads a text, decoded and without a byte order mark, its line breaks as they are.
   *
   * @param published the day it was published, where the author says so
   * @param rulings the lines of which it is decided what they are
   */
  public RawText read(String file, String text, Optional<PartialDate> published, Rulings rulings) {
    List<Passage> passages =
        Classifier.classify(Layout.paragraphs(TextLines.of(text), rulings), own, rulings);
    CodePoints points = CodePoints.of(text);
    Headline headline = Headline.of(passages);
    ImprintReader beginning = new ImprintReader(passages, published);
    Imprint imprint = beginning.read(headline);
    List<Prose> article = prose(text, passages);
    List<Mention> names = NameFinder.find(article);
    List<Voice> voices = QuotationFinder.find(text, article, names);
    return new RawText(
        text,
        headline.text(),
        headline.derived(),
        beginning.dateline().map(Said::value),
        imprint,
        lines(passages, points),
        quotations(text, voices, points),
        names(text, names, points),
        dates(text, article, published.or(() -> imprint.published().map(Said::value)), points),
        RawBody.of(file, passages));
  }

  private static List<RawLine> lines(List<Passage> passages, CodePoints points) {
    List<RawLine> lines = new ArrayList<>();
    for (Passage passage : passages) {
      for (Line line : passage.paragraph().lines()) {
        int start = points.at(line.start());
        int end = points.at(line.end());
        lines.add(
            new RawLine(
                line.number(),
                passage.kind(),
                start,
                end,
                line.text(),
                passage.why(),
                passage.by()));
      }
    }
    return lines;
  }

  private static List<Prose> prose(String text, List<Passage> passages) {
    return passages.stream()
        .filter(p -> NAMING.contains(p.kind()))
        .map(p -> Prose.of(text, p))
        .toList();
  }

  private static List<Quotation> quotations(String text, List<Voice> voices, CodePoints points) {
    return voices.stream()
        .map(
            v ->
                new Quotation(
                    points.at(v.start()),
                    points.at(v.end()),
                    text.substring(v.start(), v.end()),
                    v.speaker(),
                    v.speakerStart() < 0 ? -1 : points.at(v.speakerStart()),
                    v.speakerEnd() < 0 ? -1 : points.at(v.speakerEnd()),
                    v.cue(),
                    v.certainty()))
        .toList();
  }

  private static List<DateMention> dates(
      String text, List<Prose> article, Optional<PartialDate> published, CodePoints points) {
    return DateFinder.find(article, published).stream()
        .map(
            d ->
                new DateMention(
                    points.at(d.start()),
                    points.at(d.end()),
                    text.substring(d.start(), d.end()),
                    d.value(),
                    d.until()))
        .toList();
  }

  private static List<NamedEntity> names(String text, List<Mention> names, CodePoints points) {
    return names.stream()
        .map(
            m ->
                new NamedEntity(
                    points.at(m.start()),
                    points.at(m.end()),
                    text.substring(m.start(), m.end()),
                    m.kind(),
                    m.name()))
        .toList();
  }
}
