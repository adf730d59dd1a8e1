package sitrep.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Programs of this machine that tests need. */
final class Tool {

  private Tool() {}

  /** Where there is none the test is skipped; on a machine that says that it is CI it fails. */
  static Path find(String... paths) {
    for (String path : paths) {
      if (Files.isExecutable(Path.of(path))) {
        return Path.of(path);
      }
    }
    if (System.getenv("CI") != null) {
      throw new AssertionError("CI has none of " + List.of(paths));
    }
    Assumptions.abort("this machine has none of " + List.of(paths));
    throw new IllegalStateException();
  }

  /** Runs a program that must succeed, and returns what it said. */
  static String run(Path folder, String... command) {
    return run(folder, Map.of(), command);
  }

  static String run(Path folder, Map<String, String> environment, String... command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().putAll(environment);
      Process process = builder.redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new AssertionError(List.of(command) + ": " + said);
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
