package sitrep.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sitrep.digest.RawText;
import sitrep.input.InputFile;
import sitrep.input.InputFile.Role;
import sitrep.input.Inputs;
import sitrep.parse.FormsParser;
import sitrep.parse.SourceParser;
import sitrep.problem.Outcome;
import sitrep.problem.Problem;
import sitrep.rawtext.RawTextReader;

/** {@code sitrep read}: shows what a raw text holds. */
@Command(name = "read", description = "Shows what a raw text holds.")
final class ReadCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Raw texts, or - for standard input.")
  private List<String> files;

  @Option(names = "--json", description = "Say it as JSON Lines on standard output.")
  private boolean json;

  ReadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    for (String file : files) {
      if (Files.isDirectory(common.root.resolve(file))) {
        throw new ParameterException(
            spec.commandLine(), file + " is a folder; name the files in it that are to be read");
      }
    }
    List<Problem> problems = new ArrayList<>();
    SourceParser parser = SourceParser.withDefaults(reader(problems), problems);
    try (JsonLines lines = json ? new JsonLines(terminal.out()) : null) {
      for (String file : files) {
        RawText raw = read(file, parser);
        if (json) {
          lines.object(j -> Reading.write(file, raw, j));
        } else {
          Reading.print(file, raw, terminal.out());
        }
      }
    }
    new Report(common.root, common.colour(terminal)).print(problems, terminal.err());
    return Problem.anyError(problems) ? Sitrep.PROBLEMS : Sitrep.CLEAN;
  }

  /** One that knows the forms of the digest's own list. */
  private RawTextReader reader(List<Problem> problems) {
    Outcome<RawTextReader> reader = FormsParser.parse(Inputs.lineForms(common.root));
    problems.addAll(reader.problems());
    return reader.value();
  }

  private RawText read(String file, SourceParser parser) throws IOException {
    if (file.equals("-")) {
      InputFile input = new InputFile("-", Role.SOURCE, Path.of("-"), Optional.empty());
      return parser.alone(input, terminal.in().readAllBytes());
    }
    Path path = common.root.resolve(file);
    Path sidecar =
        path.resolveSibling(path.getFileName().toString().replaceFirst("\\.[^.]*$", "") + ".yaml");
    Optional<InputFile> beside =
        Files.isRegularFile(sidecar) && !sidecar.equals(path)
            ? Optional.of(
                new InputFile(sidecar.toString(), Role.SIDECAR, sidecar, Optional.empty()))
            : Optional.empty();
    InputFile input = new InputFile(file, Role.SOURCE, path, beside);
    return parser.alone(input, input.bytes());
  }
}
