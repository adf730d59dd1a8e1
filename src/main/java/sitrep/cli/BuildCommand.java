package sitrep.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sitrep.build.BuildResult;
import sitrep.build.SiteBuilder;
import sitrep.config.BuildOptions;
import sitrep.output.CleanCopy;

/** {@code sitrep build}: writes the site. */
@Command(name = "build", description = "Writes the site.")
final class BuildCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private CommonOptions common;
  @Mixin private WhatToBuild what;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where to write the site (default: site).")
  private Path output;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "The site's address, instead of the one in site.yaml.")
  private String url;

  @Option(names = "--clean", description = "Forget earlier builds, and write every file anew.")
  private boolean clean;

  @Option(
      names = "--verify",
      description = "Build a second time from nothing, and compare every byte.")
  private boolean verify;

  @Option(
      names = "--timings",
      description = "Say how long each stage took, and which pages and templates were slowest.")
  private boolean timings;

  @Option(names = "--json", description = "Say what happened as JSON Lines on standard output.")
  private boolean json;

  BuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    BuildOptions options =
        what.options(common.root, Optional.ofNullable(output), Optional.ofNullable(url));
    options = timings ? options.timed() : options;
    ProgressLine progress = ProgressLine.of(terminal, common.quiet);
    long start = System.nanoTime();
    BuildResult result =
        new SiteBuilder(terminal.environment(), progress)
            .run(clean ? options.cleanly() : options, false);
    long millis = (System.nanoTime() - start) / 1_000_000;
    List<String> differences =
        verify && result.written().isPresent() ? differences(options, result, progress) : List.of();
    progress.clear();
    new Report(common.root, common.colour(terminal)).print(result.problems(), terminal.err());
    BuildReport report = new BuildReport(result, millis, differences);
    if (json) {
      report.json(terminal.out(), timings, verify);
    }
    report.complaints(terminal.err());
    if (timings) {
      report.timings(terminal.err());
    }
    if (!common.quiet || result.hasErrors()) {
      terminal.err().println(report.summary(verify));
    }
    if (!common.quiet) {
      report.gone(terminal.err());
    }
    return report.exitCode();
  }

  /** Builds with the same clock, so that nothing falls due between the two. */
  private List<String> differences(BuildOptions options, BuildResult first, ProgressLine progress)
      throws IOException {
    Map<String, String> environment = new HashMap<>(terminal.environment());
    environment.put(
        "SOURCE_DATE_EPOCH", String.valueOf(first.config().release().now().getEpochSecond()));
    try (CleanCopy copy = CleanCopy.of(first.config().output())) {
      new SiteBuilder(environment, progress).run(options.into(copy.folder()).cleanly(), false);
      return copy.differences();
    }
  }
}
