package sitrep.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The program. It does nothing but run the command and pass its exit code on. */
public final class Main {

  private Main() {}

  /** Runs the command that the arguments name. */
  public static void main(String[] args) {
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    Terminal terminal =
        new Terminal(System.in, out, err, System.getenv(), System.console() != null);
    int code = Sitrep.run(terminal, args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** UTF-8 whatever the locale: the same input gives the same bytes everywhere. */
  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
