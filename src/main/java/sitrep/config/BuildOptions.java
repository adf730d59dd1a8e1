package sitrep.config;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** What is asked for on the command line, before site.yaml is read. */
public record BuildOptions(
    Path root,
    Optional<Path> output,
    Optional<String> audience,
    Optional<String> url,
    boolean drafts,
    boolean future) {

  public BuildOptions {
    Objects.requireNonNull(root);
    Objects.requireNonNull(output);
    Objects.requireNonNull(audience);
    Objects.requireNonNull(url);
  }

  /** Everything by default, for the digest in this folder. */
  public static BuildOptions of(Path root) {
    return new BuildOptions(
        root, Optional.empty(), Optional.empty(), Optional.empty(), false, false);
  }
}
