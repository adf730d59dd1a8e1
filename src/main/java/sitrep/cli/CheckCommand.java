package sitrep.cli;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sitrep.build.BuildResult;
import sitrep.build.Coming;
import sitrep.build.SiteBuilder;
import sitrep.check.Verdict;
import sitrep.config.BuildOptions;
import sitrep.digest.Audience;
import sitrep.leak.LeakProof;
import sitrep.problem.FileLines;
import sitrep.problem.Problem;
import sitrep.weblink.LinkCheck;

/** {@code sitrep check}: finds every fault and writes nothing. */
@Command(name = "check", description = "Finds every fault, writes nothing.")
final class CheckCommand implements Callable<Integer> {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final Terminal terminal;

  @Mixin private CommonOptions common;
  @Mixin private WhatToBuild what;

  @Option(
      names = "--format",
      paramLabel = "text|json|sarif",
      description = "How to say it (default: text).")
  private Format format = Format.text;

  @Option(
      names = "--leaks",
      description =
          "Prove that sites tell nothing above their ceilings: for --audience, or for all.")
  private boolean leaks;

  @Option(
      names = "--external",
      description = "Ask other hosts whether the digest's links still lead somewhere.")
  private boolean external;

  /** The formats, named as users write them. */
  enum Format {
    text,
    json,
    sarif
  }

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ProgressLine progress = ProgressLine.of(terminal, common.quiet);
    BuildOptions options = what.options(common.root, Optional.empty(), Optional.empty());
    BuildResult result =
        new SiteBuilder(terminal.environment(), progress).run(options.forLooking(), true);
    List<Problem> problems = new ArrayList<>(result.problems());
    problems.addAll(result.notes());
    List<LeakProof> proofs =
        leaks && !result.hasErrors() ? proofs(options, result, progress) : List.of();
    problems.addAll(external ? external(result, progress) : List.of());
    progress.clear();
    proofs.forEach(proof -> problems.addAll(proof.problems()));
    problems.sort(null);
    switch (format) {
      case text -> new Report(common.root, common.colour(terminal)).print(problems, terminal.err());
      case json -> printJson(problems, result.coming());
      case sarif -> Sarif.write(problems, terminal.out());
    }
    if (!common.quiet && format == Format.text) {
      proofs.forEach(proof -> terminal.err().println(told(proof)));
      Report.byRule(problems).forEach(terminal.err()::println);
      result.coming().stream()
          .map(coming -> told(coming, result.config().site().zone()))
          .forEach(terminal.err()::println);
      terminal.err().println(problems.isEmpty() ? "No problems." : Report.count(problems) + ".");
    }
    return Problem.anyError(problems) ? Sitrep.PROBLEMS : Sitrep.CLEAN;
  }

  private List<LeakProof> proofs(BuildOptions options, BuildResult result, ProgressLine progress)
      throws IOException {
    Set<String> audiences = new TreeSet<>(result.config().site().audiences().keySet());
    audiences.add(Audience.PUBLIC.name());
    if (what.audience().isPresent()) {
      audiences.retainAll(Set.of(what.audience().get()));
    }
    List<LeakProof> proofs = new ArrayList<>();
    for (String audience : audiences) {
      proofs.add(
          LeakProof.of(
              options.forAudience(audience), terminal.environment(), progress, Optional.empty()));
    }
    return proofs;
  }

  private List<Problem> external(BuildResult result, ProgressLine progress) throws IOException {
    if (result.analysis().isEmpty()) {
      return List.of();
    }
    List<Problem> found =
        LinkCheck.of(
            result.analysis().get().digest(),
            common.root,
            result.config().release().now(),
            progress::say);
    return new Verdict(result.config().site().checks(), new FileLines(common.root)).apply(found);
  }

  private static String told(LeakProof proof) {
    return proof.audience()
        + ": "
        + (proof.problems().isEmpty() ? "no leak" : Report.count(proof.problems()))
        + "; "
        + proof.canaries()
        + " words and sequences looked for in "
        + proof.files()
        + " files, and all compared with a site of what is left.";
  }

  private static String told(Coming coming, ZoneId zone) {
    return (coming.appears() ? "Comes out " : "Goes ")
        + MOMENT.format(coming.at().atZone(zone))
        + ": "
        + SafeText.of(coming.place().file());
  }

  private void printJson(List<Problem> problems, List<Coming> coming) throws IOException {
    if (problems.isEmpty() && coming.isEmpty()) {
      return;
    }
    try (JsonLines lines = new JsonLines(terminal.out())) {
      for (Problem problem : problems) {
        lines.problem(problem);
      }
      for (Coming change : coming) {
        lines.object(
            json -> {
              json.writeStringField("event", change.appears() ? "appears" : "vanishes");
              json.writeStringField("at", change.at().toString());
              json.writeStringField("file", change.place().file());
              json.writeStringField("title", change.title());
            });
      }
    }
  }
}
