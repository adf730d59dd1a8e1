package sitrep.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import sitrep.site.TestDigest;

/** Runs commands as a user would, and keeps what they answered. */
final class Shell {

  private final Map<String, String> environment = new HashMap<>(TestDigest.ENVIRONMENT);
  private byte[] input = {};
  private boolean interactive;

  /** What a command answered. */
  record Answer(int code, String out, String err) {}

  Shell with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Shell reading(byte[] bytes) {
    input = bytes.clone();
    return this;
  }

  Shell watched() {
    interactive = true;
    return this;
  }

  Answer run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment,
            interactive);
    int code = Sitrep.run(terminal, args);
    return new Answer(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
