package sitrep.rawtext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sitrep.digest.Dateline;
import sitrep.digest.LineKind;
import sitrep.digest.PartialDate;
import sitrep.digest.RawLine;
import sitrep.digest.RawText;
import sitrep.rawtext.line.Classifier;
import sitrep.rawtext.line.Datelines;
import sitrep.rawtext.line.Layout;
import sitrep.rawtext.line.Line;
import sitrep.rawtext.line.Passage;
import sitrep.rawtext.line.TextLines;

/**
 * Reads a pasted news article: what each of its lines is, who is quoted, whom and which days it
 * names. Nothing of the text is lost; what is not part of it is set aside.
 */
public final class RawTextReader {

  private static final int DATELINE_WITHIN = 8;

  private RawTextReader() {}

  /**
   * Reads a text, decoded and without a byte order mark, its line breaks as they are.
   *
   * @param published the day it was published, where the author says so
   */
  public static RawText read(String file, String text, Optional<PartialDate> published) {
    List<Passage> passages = Classifier.classify(Layout.paragraphs(TextLines.of(text)));
    CodePoints points = CodePoints.of(text);
    Headline headline = Headline.of(passages);
    return new RawText(
        text,
        headline.text(),
        headline.derived(),
        dateline(passages, published),
        byline(passages),
        lines(passages, points),
        List.of(),
        List.of(),
        List.of(),
        RawBody.of(file, passages));
  }

  private static List<RawLine> lines(List<Passage> passages, CodePoints points) {
    List<RawLine> lines = new ArrayList<>();
    for (Passage passage : passages) {
      for (Line line : passage.paragraph().lines()) {
        int start = points.at(line.start());
        int end = points.at(line.end());
        lines.add(
            new RawLine(line.number(), passage.kind(), start, end, line.text(), passage.why()));
      }
    }
    return lines;
  }

  private static Optional<Dateline> dateline(
      List<Passage> passages, Optional<PartialDate> published) {
    return passages.stream()
        .filter(p -> p.kind() == LineKind.BODY || p.kind() == LineKind.DATELINE)
        .limit(DATELINE_WITHIN)
        .map(p -> Datelines.of(p.text()))
        .flatMap(Optional::stream)
        .findFirst()
        .map(found -> new Dateline(found.place(), found.agency(), Optional.empty()));
  }

  private static Optional<String> byline(List<Passage> passages) {
    return passages.stream()
        .filter(p -> p.kind() == LineKind.BYLINE)
        .findFirst()
        .map(p -> p.text().replaceFirst("(?i)^(?:(?:written|posted|published|reported) )?by ", ""));
  }
}
