package sitrep.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import sitrep.config.BuildOptions;
import sitrep.config.ConfigReader;
import sitrep.problem.Problem;
import sitrep.serve.NoSuchAddress;
import sitrep.serve.Preview;
import sitrep.serve.PreviewOptions;

/** {@code sitrep serve}: previews the site, live. */
@Command(
    name = "serve",
    description = "Previews the site, live, and writes nothing. Ctrl-C stops it.")
final class ServeCommand implements Callable<Integer> {

  private static final int LAST_PORT = 65_535;

  private final Terminal terminal;

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;
  @Mixin private WhatToBuild what;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port (default: 4000, or the next that is free).")
  private Integer port;

  @Option(
      names = "--bind",
      paramLabel = "ADDR",
      description = "The address to listen on (default: 127.0.0.1, this machine alone).")
  private String bind = PreviewOptions.LOOPBACK;

  @Option(names = "--open", description = "Open the site in the browser.")
  private boolean open;

  @Option(
      names = "--navigate",
      description = "Have the browser go to the page that was last changed.")
  private boolean navigate;

  @Option(
      names = "--editor",
      paramLabel = "PATTERN",
      description =
          "The address that opens a file in your editor (default:"
              + " vscode://file{file}:{line}:{column}).")
  private String editor = PreviewOptions.VS_CODE;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    refuseUnusable();
    if (isNoDigest()) {
      return Sitrep.PROBLEMS;
    }
    ProgressLine progress = ProgressLine.of(terminal, common.quiet);
    PreviewOptions options =
        new PreviewOptions(
            what.options(common.root, Optional.empty(), Optional.empty()).forLooking(),
            bind,
            port == null ? OptionalInt.empty() : OptionalInt.of(port),
            editor,
            navigate);
    ServeReport report = new ServeReport(common, terminal, progress);
    try (Preview preview = Preview.start(options, terminal.environment(), progress, report)) {
      report.serving(preview.address());
      if (open) {
        report.opened(WebBrowser.open(preview.address(), terminal.environment()));
      }
      preview.run();
    } catch (NoSuchAddress e) {
      throw usage(
          "--bind must be an address of this machine such as 127.0.0.1 or 0.0.0.0, but is \""
              + bind
              + "\"");
    }
    return Sitrep.CLEAN;
  }

  /** Where there is none, nobody waits for it to be mended; told as a build tells it. */
  private boolean isNoDigest() throws IOException {
    boolean none = Files.notExists(common.root.resolve(ConfigReader.FILE));
    if (none) {
      List<Problem> problems =
          ConfigReader.read(BuildOptions.of(common.root), terminal.environment()).problems();
      new Report(common.root, common.colour(terminal)).print(problems, terminal.err());
    }
    return none;
  }

  private void refuseUnusable() {
    if (port != null && (port < 0 || port > LAST_PORT)) {
      throw usage("--port must be from 1 to " + LAST_PORT + ", but is " + port);
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
