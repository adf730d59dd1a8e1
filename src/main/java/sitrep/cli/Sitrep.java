package sitrep.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import sitrep.output.OutputException;
import sitrep.target.TargetException;

/** The command {@code sitrep}: shows its help, or runs one of its commands. */
@Command(
    name = "sitrep",
    description =
        "Publishes intelligence digests: Markdown briefs and raw-text sources in, a linked static"
            + " site out.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND")
final class Sitrep implements Runnable {

  static final int CLEAN = 0;
  static final int PROBLEMS = 1;
  static final int USAGE = 2;
  static final int FAILURE = 3;

  private static final List<Class<?>> COMMANDS =
      List.of(
          BuildCommand.class,
          CheckCommand.class,
          ServeCommand.class,
          NewCommand.class,
          ReadCommand.class,
          SuggestCommand.class,
          VerifyCommand.class,
          PublishCommand.class,
          ExplainCommand.class,
          CompletionCommand.class,
          CommandLine.HelpCommand.class);

  @Spec private CommandSpec spec;

  /** Runs the command that the arguments name and returns its exit code. */
  static int run(Terminal terminal, String... args) {
    CommandLine line = commandLine(terminal, named(args));
    line.setOut(new PrintWriter(terminal.out(), true));
    line.setErr(new PrintWriter(terminal.err(), true));
    line.setParameterExceptionHandler(new Usage());
    line.setExecutionExceptionHandler((e, command, parsed) -> explain(e, terminal, args));
    try {
      return line.execute(args);
    } catch (OutOfMemoryError e) {
      long most = Runtime.getRuntime().maxMemory() >> 20;
      terminal
          .err()
          .println(
              "sitrep: "
                  + most
                  + " MiB of memory are not enough; allow more in the environment, such as"
                  + " SITREP_MEMORY=4g");
      return FAILURE;
    } catch (Error e) {
      return explain(e, terminal, args);
    }
  }

  /** The command with all commands below it. */
  static CommandLine commandLine(Terminal terminal) {
    return commandLine(terminal, COMMANDS);
  }

  /**
   * The one command that the first word names, where there is one, since reading the options of all
   * of them takes longer than many a command's work.
   */
  private static List<Class<?>> named(String[] args) {
    String name = (args.length == 0 ? "" : args[0]) + "command";
    List<Class<?>> named =
        COMMANDS.stream().filter(type -> type.getSimpleName().equalsIgnoreCase(name)).toList();
    return named.isEmpty() || named.contains(CommandLine.HelpCommand.class) ? COMMANDS : named;
  }

  private static CommandLine commandLine(Terminal terminal, List<Class<?>> commands) {
    IFactory picocli = CommandLine.defaultFactory();
    IFactory factory =
        new IFactory() {
          @Override
          public <K> K create(Class<K> type) throws Exception {
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
              if (Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {Terminal.class})) {
                return type.cast(constructor.newInstance(terminal));
              }
            }
            return picocli.create(type);
          }
        };
    CommandLine line = new CommandLine(new Sitrep(), factory);
    commands.forEach(line::addSubcommand);
    return line;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "name a command, such as: sitrep build");
  }

  /** A user gets a sentence; whoever asks for more with --verbose gets the stack trace. */
  private static int explain(Throwable e, Terminal terminal, String[] args) {
    boolean verbose = Arrays.asList(args).contains("--verbose");
    if (verbose) {
      e.printStackTrace(terminal.err());
    }
    Throwable cause = e instanceof UncheckedIOException io ? io.getCause() : e;
    String more = verbose ? "" : " (--verbose shows where)";
    terminal.err().println("sitrep: " + message(cause) + (isForUsers(cause) ? "" : more));
    return FAILURE;
  }

  private static boolean isForUsers(Throwable cause) {
    return cause instanceof OutputException || cause instanceof TargetException;
  }

  private static String message(Throwable cause) {
    if (cause instanceof NoSuchFileException e) {
      return "there is no file " + e.getFile();
    } else if (cause instanceof AccessDeniedException e) {
      return "permission denied: " + e.getFile();
    } else if (cause instanceof FileSystemException e && e.getReason() == null) {
      return "this can't be read or written: " + e.getFile();
    } else if ((cause instanceof IOException || isForUsers(cause)) && cause.getMessage() != null) {
      return cause.getMessage();
    }
    return "something went wrong inside Sitrep: " + cause;
  }
}
