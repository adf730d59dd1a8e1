package sitrep.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sitrep.problem.DidYouMean;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;
import sitrep.problem.Severity;

/**
 * How grave problems are taken in a digest: as {@code checks} in site.yaml says, and not at all
 * where a comment in the line, or in the line above it, says why not: {@code <!-- sitrep-ignore
 * dead-link: it comes back in May -->}, or in YAML behind a {@code #}.
 */
public final class Verdict implements UnaryOperator<List<Problem>> {

  private static final Pattern IGNORE =
      Pattern.compile("(?:<!--|#)\\s*+sitrep-ignore\\s++([\\w-]*+)\\s*+:?");

  private final Map<ProblemKind, Severity> severities;
  private final Function<String, List<String>> linesOfFile;

  /**
   * @param severities of rules that the digest takes otherwise
   * @param linesOfFile the lines of a file of the digest
   */
  public Verdict(
      Map<ProblemKind, Severity> severities, Function<String, List<String>> linesOfFile) {
    this.severities = Map.copyOf(severities);
    this.linesOfFile = linesOfFile;
  }

  @Override
  public List<Problem> apply(List<Problem> problems) {
    List<Problem> told = new ArrayList<>();
    SlugLine slugs = new SlugLine(linesOfFile);
    for (Problem found : problems) {
      Problem problem = slugs.find(found);
      Severity severity = severities.getOrDefault(problem.kind(), problem.severity());
      if (!problem.kind().isRule()) {
        told.add(problem);
      } else if (severity != Severity.OFF && !isIgnored(problem, told)) {
        told.add(problem.as(severity));
      }
    }
    return told.stream().distinct().sorted().toList();
  }

  private boolean isIgnored(Problem problem, List<Problem> told) {
    Place place = problem.place();
    List<String> lines = place.line() == 0 ? List.of() : linesOfFile.apply(place.file());
    for (int line = place.line(); line > 0 && line >= place.line() - 1; line--) {
      Matcher m = IGNORE.matcher(line <= lines.size() ? lines.get(line - 1) : "");
      if (m.find()) {
        Place at = new Place(place.file(), line, 1);
        Optional<String> fault = fault(m.group(1), reason(lines.get(line - 1).substring(m.end())));
        fault.ifPresent(words -> told.add(Problem.of(ProblemKind.BAD_IGNORE, at, words)));
        if (fault.isEmpty() && m.group(1).equals(problem.kind().id())) {
          return true;
        }
      }
    }
    return false;
  }

  private static String reason(String behind) {
    int end = behind.indexOf("-->");
    return behind.substring(0, end < 0 ? behind.length() : end).strip();
  }

  private static Optional<String> fault(String rule, String reason) {
    if (ProblemKind.parse(rule).filter(ProblemKind::isRule).isEmpty()) {
      Optional<String> near = DidYouMean.nearest(rule, ProblemKind.rules());
      return Optional.of(
          "no rule is called \"" + rule + "\"" + near.map(n -> ", but one is " + n).orElse(""));
    }
    return reason.isEmpty() ? Optional.of("it gives no reason") : Optional.empty();
  }
}
