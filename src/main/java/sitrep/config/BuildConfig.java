package sitrep.config;

import java.nio.file.Path;
import java.util.Objects;
import sitrep.digest.Release;

/**
 * All that a build depends on beside the digest's own files. The clock is read here and nowhere
 * else.
 *
 * @param root the digest's folder
 * @param output the folder to write
 */
public record BuildConfig(Path root, Path output, SiteConfig site, Release release) {

  public BuildConfig {
    Objects.requireNonNull(root);
    Objects.requireNonNull(output);
    Objects.requireNonNull(site);
    Objects.requireNonNull(release);
  }
}
