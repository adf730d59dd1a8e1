package sitrep.check;

import java.util.List;
import sitrep.analysis.Analysis;
import sitrep.digest.Brief;
import sitrep.digest.Citation;
import sitrep.digest.Item;
import sitrep.digest.RawLine;
import sitrep.digest.Source;
import sitrep.problem.DidYouMean;
import sitrep.problem.Placed;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/** Every cited source is there, and has the paragraph that is cited. */
final class SourceRule {

  private final Analysis analysis;
  private final List<Problem> problems;

  SourceRule(Analysis analysis, List<Problem> problems) {
    this.analysis = analysis;
    this.problems = problems;
  }

  void item(Item item) {
    item.body().cites().forEach(this::cite);
    if (item instanceof Brief brief) {
      brief.sources().forEach(this::known);
    }
  }

  private void cite(Citation.Cite cite) {
    known(new Placed<>(cite.source(), cite.place()));
    cite.paragraph()
        .ifPresent(
            number ->
                analysis
                    .source(cite.source())
                    .ifPresent(source -> paragraph(source, number, cite)));
  }

  private void paragraph(Source source, String number, Citation.Cite cite) {
    List<String> anchors = analysis.body(source).anchors();
    if (anchors.contains("p" + number)) {
      return;
    }
    long kept = anchors.stream().filter(a -> a.matches("p\\d+")).count();
    long recurring =
        source.raw().lines().stream().filter(line -> line.by() == RawLine.By.REPETITION).count();
    long last = kept + recurring;
    boolean wasSetAside = isWithin(number, last);
    problems.add(
        wasSetAside
            ? Problem.of(ProblemKind.RECURRING_PARAGRAPH, cite.place(), source.id(), number)
            : Problem.of(ProblemKind.LOST_PARAGRAPH, cite.place(), source.id(), number, last));
  }

  private static boolean isWithin(String number, long last) {
    return number.length() < 9 && !number.startsWith("0") && Integer.parseInt(number) <= last;
  }

  private void known(Placed<String> id) {
    if (analysis.source(id.value()).isEmpty()
        && !analysis.digest().descriptors().containsKey(id.value())) {
      problems.add(
          Problem.of(ProblemKind.UNKNOWN_SOURCE, id.place(), id.value(), hint(id.value())));
    }
  }

  private String hint(String id) {
    String stem = id.replaceFirst("\\.(txt|md|yaml)$", "");
    List<String> ids = analysis.digest().sources().stream().map(Source::id).toList();
    return !stem.equals(id) && ids.contains(stem)
        ? "Write [@" + stem + "]: a source's id is the name of its file without the ending."
        : DidYouMean.hint(stem, ids, "Put its text into seeds/" + stem + ".txt.");
  }
}
