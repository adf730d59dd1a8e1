package sitrep.output;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that is ready to take its place in the site.
 *
 * @param name its path within the site
 * @param size in bytes
 * @param staged where its new bytes wait; empty where the site already has them
 */
public record StagedFile(String name, String sha256, long size, Optional<Path> staged) {

  public StagedFile {
    Objects.requireNonNull(name);
    Objects.requireNonNull(sha256);
    Objects.requireNonNull(staged);
  }
}
