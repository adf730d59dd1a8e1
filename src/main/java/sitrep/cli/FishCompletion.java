package sitrep.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** A completion script for the shell fish, which picocli does not write. */
final class FishCompletion {

  private FishCompletion() {}

  static String script(CommandLine root) {
    StringBuilder script = new StringBuilder("complete -c sitrep -f\n");
    root.getSubcommands()
        .forEach(
            (name, command) -> {
              line(script, "__fish_use_subcommand", "-a " + name, command);
              String condition = "__fish_seen_subcommand_from " + name;
              command
                  .getCommandSpec()
                  .options()
                  .forEach(option -> option(script, condition, option));
              command.getSubcommands().forEach((sub, c) -> line(script, condition, "-a " + sub, c));
            });
    return script.toString();
  }

  private static void line(
      StringBuilder script, String condition, String what, CommandLine command) {
    String[] description = command.getCommandSpec().usageMessage().description();
    append(script, condition, what, description.length == 0 ? "" : description[0]);
  }

  private static void option(StringBuilder script, String condition, OptionSpec option) {
    StringBuilder what = new StringBuilder();
    for (String name : option.names()) {
      what.append(what.length() == 0 ? "" : " ")
          .append(name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1));
    }
    if (option.arity().max() > 0) {
      what.append(" -r");
      Class<?> type = option.type();
      if (type.isEnum()) {
        what.append(" -a '").append(String.join(" ", option.completionCandidates())).append('\'');
      } else if (type == java.nio.file.Path.class) {
        what.append(" -F");
      }
    }
    append(
        script,
        condition,
        what.toString(),
        option.description().length == 0 ? "" : option.description()[0]);
  }

  private static void append(
      StringBuilder script, String condition, String what, String description) {
    script.append("complete -c sitrep -n '").append(condition).append("' ").append(what);
    script
        .append(" -d '")
        .append(description.replace("\\", "\\\\").replace("'", "\\'"))
        .append("'\n");
  }
}
