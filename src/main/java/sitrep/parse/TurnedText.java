package sitrep.parse;

import java.util.List;
import java.util.Locale;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/**
 * Finds characters that nobody sees and that turn the direction of the text behind them (Unicode
 * Standard Annex 9): overrides, and embeddings and isolates that are still open at the end of their
 * line. A title that holds one can feign to be another.
 */
final class TurnedText {

  private static final String OVERRIDES = "\u202D\u202E";
  private static final String OPENING = "\u202A\u202B\u2066\u2067\u2068";
  private static final String CLOSING = "\u202C\u2069";

  private TurnedText() {}

  /** Reports the first such character of each line. */
  static void find(String file, String text, List<Problem> problems) {
    if (text.chars().noneMatch(c -> c >= 0x202A && c <= 0x2069 && isTurning((char) c))) {
      return;
    }
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      int at = turned(line);
      if (at >= 0) {
        Place place = new Place(file, number, line.codePointCount(0, at) + 1);
        String code = Integer.toHexString(line.charAt(at)).toUpperCase(Locale.ROOT);
        problems.add(Problem.of(ProblemKind.TURNED_TEXT, place, code));
      }
    }
  }

  private static boolean isTurning(char c) {
    return OVERRIDES.indexOf(c) >= 0 || OPENING.indexOf(c) >= 0;
  }

  private static int turned(String line) {
    int open = 0;
    int first = -1;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (OVERRIDES.indexOf(c) >= 0) {
        return i;
      } else if (OPENING.indexOf(c) >= 0) {
        first = open == 0 ? i : first;
        open++;
      } else if (CLOSING.indexOf(c) >= 0 && open > 0) {
        open--;
      }
    }
    return open > 0 ? first : -1;
  }
}
