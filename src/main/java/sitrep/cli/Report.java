package sitrep.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sitrep.problem.FileLines;
import sitrep.problem.Problem;
import sitrep.problem.ProblemPrinter;
import sitrep.problem.Severity;

/** Shows problems to people, each with the line of the file that it is about. */
final class Report {

  private static final int MANY = 10;

  private final ProblemPrinter printer;

  Report(Path root, boolean colour) {
    this.printer = new ProblemPrinter(new FileLines(root), colour);
  }

  void print(List<Problem> problems, PrintStream err) {
    problems.forEach(problem -> err.print(printer.print(problem)));
  }

  /** Such as {@code 2 errors, 1 warning}. */
  static String count(List<Problem> problems) {
    return Arrays.stream(Severity.values())
        .map(severity -> count(problems, severity))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String count(List<Problem> problems, Severity severity) {
    long count = problems.stream().filter(p -> p.severity() == severity).count();
    return count == 0 ? "" : count + " " + severity.word() + (count == 1 ? "" : "s");
  }

  /** How often each rule was broken, the most frequent first; nothing where a glance shows it. */
  static List<String> byRule(List<Problem> problems) {
    Map<String, Long> counts =
        problems.stream()
            .collect(
                Collectors.groupingBy(p -> p.kind().id(), TreeMap::new, Collectors.counting()));
    return problems.size() < MANY
        ? List.of()
        : counts.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(entry -> "  " + entry.getValue() + " " + entry.getKey())
            .toList();
  }
}
