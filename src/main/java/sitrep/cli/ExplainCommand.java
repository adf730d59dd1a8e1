package sitrep.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sitrep.build.Explanation;
import sitrep.build.SiteBuilder;

/** {@code sitrep explain}: why a page was built anew, or which pages a file reaches. */
@Command(
    name = "explain",
    description =
        "Says why a page was made anew and what it depends on, or which pages a file reaches.")
final class ExplainCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private CommonOptions common;
  @Mixin private WhatToBuild what;

  @Parameters(
      paramLabel = "PAGE|FILE",
      description =
          "An address of the site, such as /briefs/2023-07-20-ferry/, or a file of the digest.")
  private String wanted;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where the site was written (default: site).")
  private Path output;

  @Option(names = "--json", description = "Say it as one JSON object on standard output.")
  private boolean json;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ProgressLine progress = ProgressLine.of(terminal, common.quiet);
    Optional<Explanation> explanation =
        new SiteBuilder(terminal.environment(), progress)
            .explain(
                what.options(common.root, Optional.ofNullable(output), Optional.empty()), wanted);
    progress.clear();
    if (explanation.isEmpty()) {
      terminal
          .err()
          .println(
              "sitrep explain: the site has no page "
                  + SafeText.of(wanted)
                  + ", and the digest no such file; addresses are those of the pages, such as"
                  + " /briefs/");
      return Sitrep.PROBLEMS;
    }
    new Report(common.root, common.colour(terminal))
        .print(explanation.get().problems(), terminal.err());
    ExplanationText text = new ExplanationText(explanation.get());
    if (json) {
      text.json(terminal.out());
    } else {
      text.print(terminal.out());
    }
    return Sitrep.CLEAN;
  }
}
