package sitrep.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that every command takes. */
final class CommonOptions {

  @Option(
      names = "-C",
      paramLabel = "DIR",
      description = "The digest's folder (default: the current one).")
  Path root = Path.of("");

  @Option(names = "--quiet", description = "Say nothing but what is wrong.")
  boolean quiet;

  @Option(names = "--verbose", description = "Say more, with stack traces where something fails.")
  boolean verbose;

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      description = "Colour messages (default: auto).")
  Colour colour = Colour.auto;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  /** When messages are coloured; named as users write it. */
  enum Colour {
    auto,
    always,
    never
  }

  /** Whether to colour, by the option, NO_COLOR (no-color.org) and the terminal. */
  boolean colour(Terminal terminal) {
    boolean wanted =
        terminal.interactive()
            && terminal.environment().getOrDefault("NO_COLOR", "").isEmpty()
            && !"dumb".equals(terminal.environment().get("TERM"));
    return colour == Colour.always || (colour == Colour.auto && wanted);
  }
}
