package sitrep.problem;

import java.util.List;
import java.util.function.Function;

/**
 * Writes problems for people: {@code file:line:column: error: message}, the line itself, a caret
 * below the column, and a hint. A long line is cut to the part around the column.
 */
public final class ProblemPrinter {

  private static final int WIDTH = 100;

  /** Characters that would turn the rest of the line round (Unicode Standard Annex 9). */
  private static final String TURNING = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

  private final Function<String, List<String>> linesOfFile;
  private final boolean colour;

  /**
   * A printer that asks {@code linesOfFile} for the lines of a file, and gets none where it can't
   * be read.
   */
  public ProblemPrinter(Function<String, List<String>> linesOfFile, boolean colour) {
    this.linesOfFile = linesOfFile;
    this.colour = colour;
  }

  /** The problem as text, with a line break at its end. */
  public String print(Problem problem) {
    StringBuilder out = new StringBuilder();
    Severity severity = problem.severity();
    out.append(paint("1", plain(problem.place().toString()))).append(": ");
    out.append(paint(severity == Severity.ERROR ? "1;31" : "1;33", severity.word())).append(": ");
    out.append(plain(problem.message())).append('\n');
    out.append(excerpt(problem));
    if (!problem.hint().isEmpty()) {
      out.append("  ")
          .append(paint("36", "hint:"))
          .append(' ')
          .append(plain(problem.hint()))
          .append('\n');
    }
    return out.toString();
  }

  /** The line and the caret below it; empty where there is no such line, or it holds a secret. */
  public String excerpt(Problem problem) {
    return problem.kind() == ProblemKind.SECRET ? "" : excerpt(problem.place());
  }

  private String excerpt(Place place) {
    List<String> lines = place.line() == 0 ? List.of() : linesOfFile.apply(place.file());
    if (place.line() == 0 || place.line() > lines.size()) {
      return "";
    }
    int[] line =
        lines
            .get(place.line() - 1)
            .replace('\t', ' ')
            .codePoints()
            .map(ProblemPrinter::visible)
            .toArray();
    int column = Math.min(Math.max(place.column(), 1), line.length + 1) - 1;
    int from = column < WIDTH ? 0 : column - WIDTH / 2;
    int to = Math.min(line.length, from + WIDTH);
    String lead = from > 0 ? "…" : "";
    return "    "
        + lead
        + new String(line, from, to - from)
        + (to < line.length ? "…" : "")
        + "\n    "
        + " ".repeat(lead.length() + column - from)
        + paint("1;32", "^")
        + "\n";
  }

  /**
   * A control character could move the cursor or colour the terminal, so it is shown as a
   * replacement character.
   */
  private static int visible(int c) {
    return Character.isISOControl(c) || TURNING.indexOf(c) >= 0 ? 0xFFFD : c;
  }

  private static String plain(String text) {
    return text.codePoints()
        .map(ProblemPrinter::visible)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private String paint(String code, String text) {
    return colour ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
