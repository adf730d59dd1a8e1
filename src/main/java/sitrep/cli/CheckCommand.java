package sitrep.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sitrep.build.BuildResult;
import sitrep.build.SiteBuilder;
import sitrep.problem.Problem;

/** {@code sitrep check}: finds every fault and writes nothing. */
@Command(name = "check", description = "Finds every fault, writes nothing.")
final class CheckCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private CommonOptions common;
  @Mixin private WhatToBuild what;

  @Option(
      names = "--format",
      paramLabel = "text|json|sarif",
      description = "How to say it (default: text).")
  private Format format = Format.text;

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
    BuildResult result =
        new SiteBuilder(terminal.environment(), progress)
            .run(what.options(common.root, Optional.empty(), Optional.empty()), true);
    progress.clear();
    List<Problem> problems = result.problems();
    switch (format) {
      case text -> new Report(common.root, common.colour(terminal)).print(problems, terminal.err());
      case json -> printJson(problems);
      case sarif -> Sarif.write(problems, terminal.out());
    }
    if (!common.quiet && format == Format.text) {
      terminal.err().println(problems.isEmpty() ? "No problems." : Report.count(problems) + ".");
    }
    return result.hasErrors() ? Sitrep.PROBLEMS : Sitrep.CLEAN;
  }

  private void printJson(List<Problem> problems) throws IOException {
    if (problems.isEmpty()) {
      return;
    }
    try (JsonLines lines = new JsonLines(terminal.out())) {
      for (Problem problem : problems) {
        lines.problem(problem);
      }
    }
  }
}
