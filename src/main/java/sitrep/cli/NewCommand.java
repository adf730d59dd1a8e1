package sitrep.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sitrep.config.BuildConfig;
import sitrep.config.BuildOptions;
import sitrep.config.ConfigReader;
import sitrep.digest.Dossier;
import sitrep.starter.Starter;

/** {@code sitrep new}: starts a digest, or adds to one. */
@Command(
    name = "new",
    description = {
      "Starts a digest (new DIR), or adds to one:",
      "new brief TITLE, new dossier NAME, new source FILE. Nothing is ever written over."
    })
final class NewCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;

  @Parameters(
      index = "0",
      paramLabel = "DIR|brief|dossier|source",
      description = "A folder, or what to add.")
  private String what;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "TITLE|NAME|FILE",
      description = "Its title, name or file.")
  private String name;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Of a dossier: person, organisation, place, event or thing.")
  private String kind = "person";

  @Option(names = "--date", paramLabel = "DATE", description = "Instead of today.")
  private LocalDate date;

  NewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    date = date == null ? today() : date;
    try {
      List<Path> written = write(new Starter(common.root));
      if (!common.quiet) {
        written.forEach(file -> terminal.err().println("wrote " + file));
      }
      return Sitrep.CLEAN;
    } catch (FileAlreadyExistsException e) {
      terminal.err().println("sitrep: " + e.getFile() + " exists already and was left as it is");
      return Sitrep.USAGE;
    }
  }

  /** The day by the digest's own clock; a digest that is only started has that of UTC. */
  private LocalDate today() throws IOException {
    BuildConfig config =
        ConfigReader.read(BuildOptions.of(common.root), terminal.environment()).value();
    return LocalDate.ofInstant(config.release().now(), config.site().zone());
  }

  private List<Path> write(Starter starter) throws IOException {
    return switch (what) {
      case "brief" -> List.of(starter.brief(named("title"), date));
      case "dossier" -> List.of(starter.dossier(named("name"), dossierKind()));
      case "source" -> starter.source(Path.of(named("file")), date);
      default -> new Starter(common.root.resolve(what)).digest(date);
    };
  }

  private String named(String part) {
    if (name == null || name.isBlank()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "new " + what + " needs a " + part);
    }
    return name.strip();
  }

  private Dossier.Kind dossierKind() {
    return Dossier.Kind.parse(kind)
        .orElseThrow(
            () ->
                new CommandLine.ParameterException(
                    spec.commandLine(),
                    "--kind must be person, organisation, place, event or thing, but is \""
                        + kind
                        + "\""));
  }
}
