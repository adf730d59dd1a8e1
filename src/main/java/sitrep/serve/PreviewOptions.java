package sitrep.serve;

import java.util.Objects;
import java.util.OptionalInt;
import sitrep.config.BuildOptions;

/**
 * What is previewed, and how.
 *
 * @param digest what the site is made of
 * @param bind the address that is listened on
 * @param port the one to take, or nothing; empty for the first free one from {@link #FIRST_PORT} on
 * @param editor the address by which a browser opens an editor, with {@code {file}}, {@code {line}}
 *     and {@code {column}} in it
 * @param navigate whether browsers go to the page that was last changed
 */
public record PreviewOptions(
    BuildOptions digest, String bind, OptionalInt port, String editor, boolean navigate) {

  /** The port that is tried first. */
  public static final int FIRST_PORT = 4000;

  /** The machine itself, which nobody else reaches. */
  public static final String LOOPBACK = "127.0.0.1";

  /** Visual Studio Code and what descends from it. */
  public static final String VS_CODE = "vscode://file{file}:{line}:{column}";

  public PreviewOptions {
    Objects.requireNonNull(digest);
    Objects.requireNonNull(bind);
    Objects.requireNonNull(port);
    Objects.requireNonNull(editor);
  }
}
