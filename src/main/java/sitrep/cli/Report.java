package sitrep.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import sitrep.problem.FileLines;
import sitrep.problem.Problem;
import sitrep.problem.ProblemPrinter;
import sitrep.problem.Severity;

/** Shows problems to people, each with the line of the file that it is about. */
final class Report {

  private final ProblemPrinter printer;

  Report(Path root, boolean colour) {
    this.printer = new ProblemPrinter(new FileLines(root), colour);
  }

  void print(List<Problem> problems, PrintStream err) {
    problems.forEach(problem -> err.print(printer.print(problem)));
  }

  /** Such as {@code 2 errors, 1 warning}. */
  static String count(List<Problem> problems) {
    long errors = problems.stream().filter(p -> p.kind().severity() == Severity.ERROR).count();
    long warnings = problems.size() - errors;
    String both = errors > 0 && warnings > 0 ? ", " : "";
    return (errors > 0 ? errors + (errors == 1 ? " error" : " errors") : "")
        + both
        + (warnings > 0 ? warnings + (warnings == 1 ? " warning" : " warnings") : "");
  }
}
