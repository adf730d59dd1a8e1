package sitrep.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sitrep.build.BuildResult;
import sitrep.build.SiteBuilder;
import sitrep.config.BuildOptions;
import sitrep.output.WriteSummary;

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

  @Option(names = "--timings", description = "Say how long each stage took.")
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
    ProgressLine progress =
        new ProgressLine(terminal.err(), terminal.interactive() && !common.quiet);
    long start = System.nanoTime();
    BuildResult result = new SiteBuilder(terminal.environment(), progress).run(options, false);
    progress.clear();
    long millis = (System.nanoTime() - start) / 1_000_000;
    new Report(common.root, common.colour(terminal)).print(result.problems(), terminal.err());
    if (json) {
      printJson(result, millis);
    }
    if (timings) {
      result
          .timings()
          .forEach(
              (stage, time) ->
                  terminal.err().printf(Locale.ROOT, "%-10s %6d ms%n", stage, time.toMillis()));
    }
    if (!common.quiet || result.hasErrors()) {
      terminal.err().println(summary(result, millis));
    }
    return result.hasErrors() ? Sitrep.PROBLEMS : Sitrep.CLEAN;
  }

  private static String summary(BuildResult result, long millis) {
    String problems = Report.count(result.problems());
    if (result.written().isEmpty()) {
      return problems + ": nothing was written, and the old site is as it was.";
    }
    WriteSummary w = result.written().get();
    String text =
        String.format(
            Locale.ROOT,
            "%,d files in %s (%,d written, %,d unchanged, %,d deleted) for %s, in %.1f s",
            w.written() + w.unchanged(),
            result.config().output(),
            w.written(),
            w.unchanged(),
            w.deleted(),
            result.config().release().audience().name(),
            millis / 1000.0);
    return text + (problems.isEmpty() ? "." : "; " + problems + ".");
  }

  private void printJson(BuildResult result, long millis) throws IOException {
    try (JsonLines lines = new JsonLines(terminal.out())) {
      for (var problem : result.problems()) {
        lines.problem(problem);
      }
      lines.object(
          j -> {
            j.writeStringField("event", "summary");
            j.writeBooleanField("ok", !result.hasErrors());
            j.writeStringField("output", result.config().output().toString());
            j.writeStringField("audience", result.config().release().audience().name());
            j.writeNumberField("written", result.written().map(WriteSummary::written).orElse(0));
            j.writeNumberField(
                "unchanged", result.written().map(WriteSummary::unchanged).orElse(0));
            j.writeNumberField("deleted", result.written().map(WriteSummary::deleted).orElse(0));
            j.writeNumberField("millis", millis);
          });
    }
  }
}
