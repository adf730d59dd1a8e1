package sitrep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.cli.Shell.Answer;

/** The completion scripts. */
class CompletionTest {

  private static String script(String shell) {
    Answer answer = new Shell().run("completion", shell);
    assertEquals(0, answer.code(), answer.err());
    return answer.out();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void everyCommandIsInTheScript(String shell) {
    String script = script(shell);
    for (String command : Sitrep.commandLine(null).getSubcommands().keySet()) {
      assertTrue(script.contains(command), command + " is not in the script for " + shell);
    }
    assertTrue(script.contains("audience"));
  }

  @Test
  void bashFindsNoFaultInItsScript(@TempDir Path folder) throws IOException, InterruptedException {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash here");
    Path file = folder.resolve("sitrep.bash");
    Files.writeString(file, script("bash"));
    Process bash =
        new ProcessBuilder("/bin/bash", "-n", file.toString()).redirectErrorStream(true).start();
    String words = new String(bash.getInputStream().readAllBytes());
    assertEquals(0, bash.waitFor(), words);
  }

  @Test
  void bashCompletesACommand(@TempDir Path folder) throws IOException, InterruptedException {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash here");
    Path file = folder.resolve("sitrep.bash");
    Files.writeString(file, script("bash"));
    String ask =
        "source '%s'; COMP_WORDS=(sitrep bui); COMP_CWORD=1; _complete_sitrep; echo \"${COMPREPLY[@]}\""
            .formatted(file);
    Process bash = new ProcessBuilder("/bin/bash", "-c", ask).redirectErrorStream(true).start();
    String words = new String(bash.getInputStream().readAllBytes());
    assertEquals("build", words.strip());
  }
}
