package sitrep.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sitrep.digest.Nearness;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/**
 * Finds fences of code that nobody closed, or only by the end of the next one. All below them
 * counts as code, markings included, which in code are only spoken of.
 */
final class OpenFences {

  private static final Pattern MARKING =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])TLP[\\s\\p{Z}:;.=-]*+" + Nearness.LEVEL, Pattern.CASE_INSENSITIVE);
  private static final Pattern OPENING =
      Pattern.compile("^[ >]*+(`{3,}+|~{3,}+)[ \\t]*+[^`~\\s]", Pattern.MULTILINE);

  private final CharSequence text;
  private final LineIndex lines;
  private final List<Problem> problems;

  OpenFences(CharSequence text, LineIndex lines, List<Problem> problems) {
    this.text = text;
    this.lines = lines;
    this.problems = problems;
  }

  /** Reports the fence if it is open, and the first marking that it swallows. */
  void find(FencedCodeBlock code) {
    String fence = code.getOpeningMarker().toString();
    int start = code.getStartOffset();
    String source = text.subSequence(start, code.getEndOffset()).toString();
    int line = source.indexOf('\n') + 1;
    if (line == 0 || code.getClosingMarker().isNotNull() && !holdsAnother(source, line, fence)) {
      return;
    }
    Place place = lines.at(start);
    problems.add(Problem.of(ProblemKind.UNCLOSED_FENCE, place, fence));
    Matcher m = MARKING.matcher(source);
    boolean found = m.find(line);
    if (found && source.substring(line, m.start()).strip().equals("(")) {
      found = m.find(); // The first one stands at the beginning of the code, and holds.
    }
    if (found) {
      Place at = lines.at(start + m.start());
      problems.add(Problem.of(ProblemKind.SWALLOWED_PORTION, at, place.line(), fence));
    }
  }

  /** Whether a line in it could have opened it. */
  private static boolean holdsAnother(String source, int line, String fence) {
    Matcher m = OPENING.matcher(source);
    int at = line;
    while (m.find(at)) {
      if (m.group(1).startsWith(fence)) {
        return true;
      }
      at = m.end();
    }
    return false;
  }
}
