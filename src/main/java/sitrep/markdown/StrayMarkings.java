package sitrep.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sitrep.digest.Block;
import sitrep.digest.Fragment;
import sitrep.digest.Markup;
import sitrep.digest.Reference;
import sitrep.digest.Words;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/**
 * Finds what looks like a portion marking where it would not hold: in the middle of a block, in a
 * heading's first words, in a link, in HTML. An author who wrote it believes that it protects
 * something, so it is an error. In code it is only spoken of.
 */
final class StrayMarkings {

  private static final Pattern MARKING =
      Pattern.compile(
          "[(\\[{\\uFF08][\\s\\p{Z}\\p{Cf}*_]*TLP(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);

  private final List<Problem> problems;

  StrayMarkings(List<Problem> problems) {
    this.problems = problems;
  }

  /** Reports each stray marking in the block and in those that lie in it. */
  void find(Block block) {
    if (block.kind() == Block.Kind.CODE) {
      return;
    }
    int before = problems.size();
    StringBuilder joined = new StringBuilder();
    int parts = 0;
    boolean code = false;
    for (Fragment fragment : block.fragments()) {
      if (fragment instanceof Block inner) {
        find(inner);
      } else if (fragment instanceof Markup markup) {
        code = markup.html().equals("<code>");
        report(markup.html(), block.place(), false);
      } else if (fragment instanceof Words words && !code) {
        joined.append(words.text());
        parts++;
        report(words.text(), words.place(), true);
      } else if (fragment instanceof Reference reference) {
        report(reference.label(), reference.place(), false);
      }
    }
    if (parts > 1 && problems.size() == before) {
      report(joined.toString(), block.place(), false);
    }
  }

  private void report(String text, Place place, boolean exact) {
    if (!namesProtocol(text)) {
      return;
    }
    Matcher m = MARKING.matcher(text);
    if (m.find()) {
      Place at = exact ? place.plus(text, m.start()) : place;
      problems.add(Problem.of(ProblemKind.LOST_PORTION, at));
    }
  }

  /** Few texts do, and to look for it costs a tenth of what the pattern does. */
  private static boolean namesProtocol(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == 'T' || c == 't') && text.regionMatches(true, i, "TLP", 0, 3)) {
        return true;
      }
    }
    return false;
  }
}
