package sitrep.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import sitrep.theme.Originals;

/** {@code sitrep new}: starts a digest, or adds to one. */
@Command(
    name = "new",
    description = {
      "Starts a digest (new DIR), or adds to one:",
      "new brief TITLE, new dossier NAME, new source FILE,",
      "new template FILE [PART] (a copy of the theme's). Nothing is ever written over."
    })
final class NewCommand implements Callable<Integer> {

  private static final List<String> ADDITIONS = List.of("brief", "dossier", "source", "template");

  private final Terminal terminal;

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;

  @Parameters(
      index = "0",
      paramLabel = "DIR|brief|dossier|source|template",
      description = "A folder, or what to add.")
  private String what;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "TITLE|NAME|FILE",
      description = "Its title, name or file.")
  private String name;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "PART",
      description = "Of a template: the one part to copy.")
  private String part;

  @Option(names = "--print", description = "Of a template: write the copy to standard output only.")
  private boolean print;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Of a dossier: person (default), organisation, place, event or thing.")
  private String kind;

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
        if (what.equals("dossier") && kind == null) {
          terminal
              .err()
              .println(
                  "Its kind is person; for another, delete the file and say --kind organisation,"
                      + " place, event or thing.");
        }
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
    refuseWhatWouldBeLost();
    return switch (what) {
      case "brief" -> List.of(starter.brief(named("title"), date));
      case "dossier" -> List.of(starter.dossier(named("name"), dossierKind()));
      case "source" -> starter.source(Path.of(named("file")), date);
      case "template" -> template(starter);
      default -> digest();
    };
  }

  /** Words that nothing reads, options of something else, and items of no digest. */
  private void refuseWhatWouldBeLost() {
    if (part != null && !what.equals("template")) {
      throw usage("the word \"" + part + "\" is one too many; put several words between quotes");
    }
    if (kind != null && !what.equals("dossier")) {
      throw usage("--kind goes with a dossier only");
    }
    if (ADDITIONS.contains(what)
        && !print
        && !Files.exists(common.root.resolve(ConfigReader.FILE))) {
      throw usage(
          "there is no "
              + ConfigReader.FILE
              + " here: name the digest's folder with -C DIR, or start one with: sitrep new DIR");
    }
  }

  private CommandLine.ParameterException usage(String fault) {
    return new CommandLine.ParameterException(spec.commandLine(), fault);
  }

  private List<Path> digest() throws IOException {
    if (name != null) {
      throw unknown("nothing called \"" + what + "\" can be added to a digest", what, ADDITIONS);
    }
    return new Starter(common.root.resolve(what)).digest(date);
  }

  private List<Path> template(Starter starter) throws IOException {
    String file = named("file").contains(".") || name.startsWith("_") ? name : name + ".html";
    if (!Originals.FILES.contains(file)) {
      throw unknown("the theme has no file " + file, file, Originals.FILES);
    }
    if (part != null && !Originals.parts(file).contains(part)) {
      throw unknown("the theme's " + file + " has no part " + part, part, Originals.parts(file));
    }
    String copy = part == null ? Originals.copy(file) : Originals.copy(file, part);
    if (print) {
      terminal.out().print(copy);
      return List.of();
    }
    return List.of(starter.template(file, Optional.ofNullable(part), copy));
  }

  private CommandLine.ParameterException unknown(String fault, String word, List<String> known) {
    return usage(Usage.unknown(fault, word, known));
  }

  private String named(String needed) {
    if (name == null || name.isBlank()) {
      throw usage("new " + what + " needs a " + needed);
    }
    return name.strip();
  }

  private Dossier.Kind dossierKind() {
    return Dossier.Kind.parse(kind == null ? Dossier.Kind.PERSON.word() : kind)
        .orElseThrow(
            () ->
                usage(
                    "--kind must be person, organisation, place, event or thing, but is \""
                        + kind
                        + "\""));
  }
}
