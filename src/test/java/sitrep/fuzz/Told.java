package sitrep.fuzz;

import java.util.List;
import sitrep.problem.Problem;
import sitrep.problem.ProblemPrinter;

/** What must hold of each problem, whatever the file says. */
final class Told {

  private Told() {}

  /**
   * Each problem lies in this file, at a line that it has, or its last one, and is told in words
   * that move no cursor.
   */
  static void soundly(String file, String text, List<Problem> problems) {
    List<String> lines = text.lines().toList();
    ProblemPrinter printer = new ProblemPrinter(name -> lines, false);
    for (Problem problem : problems) {
      Law.holds(problem.place().file().equals(file), "elsewhere: " + problem);
      Law.holds(problem.place().line() <= lines.size() + 1, "no such line: " + problem);
      String told = printer.print(problem);
      Law.holds(
          told.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n'),
          "a control character: " + told);
    }
  }
}
