package sitrep.config;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What is asked for on the command line, before site.yaml is read.
 *
 * @param looking whether nobody but the editor will see it: then what is under embargo belongs to
 *     the future like the rest
 * @param clean whether to forget earlier builds
 * @param processorTime whether that is measured, which takes time itself
 */
public record BuildOptions(
    Path root,
    Optional<Path> output,
    Optional<String> audience,
    Optional<String> url,
    boolean drafts,
    boolean future,
    boolean looking,
    boolean clean,
    boolean processorTime) {

  public BuildOptions {
    Objects.requireNonNull(root);
    Objects.requireNonNull(output);
    Objects.requireNonNull(audience);
    Objects.requireNonNull(url);
  }

  /** Options of a build that makes use of earlier ones. */
  public BuildOptions(
      Path root,
      Optional<Path> output,
      Optional<String> audience,
      Optional<String> url,
      boolean drafts,
      boolean future) {
    this(root, output, audience, url, drafts, future, false, false, false);
  }

  /** The same, but for earlier builds. */
  public BuildOptions cleanly() {
    return new BuildOptions(
        root, output, audience, url, drafts, future, looking, true, processorTime);
  }

  /** The same, of which nothing is written. */
  public BuildOptions forLooking() {
    return new BuildOptions(
        root, output, audience, url, drafts, future, true, clean, processorTime);
  }

  /** The same, into another folder. */
  public BuildOptions into(Path folder) {
    return new BuildOptions(
        root, Optional.of(folder), audience, url, drafts, future, looking, clean, processorTime);
  }

  /** The same, of the digest in this folder. */
  public BuildOptions at(Path otherRoot) {
    return new BuildOptions(
        otherRoot, output, audience, url, drafts, future, looking, clean, processorTime);
  }

  /** The same, for another audience. */
  public BuildOptions forAudience(String name) {
    return new BuildOptions(
        root, output, Optional.of(name), url, drafts, future, looking, clean, processorTime);
  }

  /** The same, with the processor's time. */
  public BuildOptions timed() {
    return new BuildOptions(root, output, audience, url, drafts, future, looking, clean, true);
  }

  /** Everything by default, for the digest in this folder. */
  public static BuildOptions of(Path root) {
    return new BuildOptions(
        root, Optional.empty(), Optional.empty(), Optional.empty(), false, false);
  }
}
