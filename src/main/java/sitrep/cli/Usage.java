package sitrep.cli;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import sitrep.problem.DidYouMean;

/**
 * Tells a mistake in the command line: what is wrong, what was probably meant, and where to read
 * on. All of the help would push that out of sight.
 */
final class Usage implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    line.getErr().println("sitrep: " + SafeText.of(message(e)));
    line.getErr().println("See: " + line.getCommandSpec().qualifiedName() + " --help");
    return Sitrep.USAGE;
  }

  /** A word that is none of the known ones, with the one that is near, or else with them all. */
  static String unknown(String fault, String word, Collection<String> known) {
    return fault + ". " + DidYouMean.hint(word, known, "There are: " + String.join(", ", known));
  }

  private static String message(ParameterException e) {
    CommandSpec command = e.getCommandLine().getCommandSpec();
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched.getUnmatched().get(0), command);
    }
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return missing(missing.getMissing().get(0), command);
    }
    if (e.getArgSpec() == null && e.getValue() != null) {
      return unmatched(e.getValue(), command);
    }
    boolean misread = e.getArgSpec() != null && e.getValue() != null;
    return misread ? misread(e.getArgSpec(), e.getValue()) : e.getMessage();
  }

  private static String missing(ArgSpec argument, CommandSpec command) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " needs a value: " + option.paramLabel()
        : command.qualifiedName() + " needs one more word: " + argument.paramLabel();
  }

  private static String unmatched(String word, CommandSpec command) {
    if (word.startsWith("-")) {
      String option = word.replaceFirst("=.*", "");
      return "there is no option " + option + guess(option, command.optionsMap().keySet());
    }
    return command.subcommands().isEmpty()
        ? "the word \"" + word + "\" is one too many"
        : "there is no command \"" + word + "\"" + guess(word, command.subcommands().keySet());
  }

  private static String guess(String word, Collection<String> known) {
    List<String> whole = known.stream().filter(name -> name.length() > 2).toList();
    return DidYouMean.nearest(word, whole).map(near -> "; did you mean " + near + "?").orElse("");
  }

  private static String misread(ArgSpec argument, String value) {
    Optional<String> option =
        argument instanceof OptionSpec spec ? Optional.of(spec.longestName()) : Optional.empty();
    String name = option.orElse(argument.paramLabel());
    Class<?> type = argument.auxiliaryTypes()[0];
    if (type == boolean.class || type == Boolean.class) {
      return name + " takes no value: write it alone, or leave it out";
    }
    return name + " must be " + wanted(type) + ", but is \"" + value + "\"";
  }

  private static String wanted(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(Object::toString)
          .collect(Collectors.joining(", ", "one of ", ""));
    } else if (type == LocalDate.class) {
      return "a day such as 2023-07-19";
    }
    return type == Path.class || type == File.class ? "a path" : "a whole number";
  }
}
