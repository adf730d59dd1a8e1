package sitrep.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sitrep.problem.Problem;
import sitrep.problem.ProblemPrinter;
import sitrep.problem.Severity;

/** Shows problems to people, each with the line of the file that it is about. */
final class Report {

  private final Path root;
  private final boolean colour;
  private final Map<String, List<String>> lines = new HashMap<>();

  Report(Path root, boolean colour) {
    this.root = root;
    this.colour = colour;
  }

  void print(List<Problem> problems, PrintStream err) {
    ProblemPrinter printer =
        new ProblemPrinter(file -> lines.computeIfAbsent(file, this::read), colour);
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

  private List<String> read(String file) {
    try {
      String text = new String(Files.readAllBytes(root.resolve(file)), StandardCharsets.UTF_8);
      return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
