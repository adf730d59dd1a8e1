package sitrep.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sitrep completion}: prints a completion script. */
@Command(
    name = "completion",
    description = {
      "Prints a completion script for a shell.",
      "bash: source <(sitrep completion bash)",
      "zsh:  source <(sitrep completion zsh)",
      "fish: sitrep completion fish | source"
    })
final class CompletionCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "bash|zsh|fish", description = "The shell.")
  private Shell shell;

  /** The shells, named as users write them. */
  enum Shell {
    bash,
    zsh,
    fish
  }

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    CommandLine root = Sitrep.commandLine(terminal);
    // picocli's script for bash switches on zsh's own emulation of it where it runs in zsh.
    String script =
        shell == Shell.fish ? FishCompletion.script(root) : AutoComplete.bash("sitrep", root);
    terminal.out().print(script);
    return Sitrep.CLEAN;
  }
}
