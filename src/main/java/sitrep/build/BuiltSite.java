package sitrep.build;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sitrep.config.BuildConfig;
import sitrep.config.BuildOptions;
import sitrep.digest.Audience;
import sitrep.digest.Marking;
import sitrep.digest.Release;
import sitrep.output.WrittenState;

/**
 * For whom a finished site was built, and of what. It is told beside the site, in {@code
 * .sitrep/NAME/built}, and holds only while the site's manifest is the one that was written then.
 *
 * @param url the address that it was built for
 * @param until when something falls due that was not yet out
 * @param digest the state of the digest's files; empty where the system tells too little of files
 */
public record BuiltSite(
    Audience audience,
    URI url,
    boolean drafts,
    boolean future,
    Instant until,
    Optional<String> digest) {

  private static final String UNTOLD = "untold";

  /**
   * Tells of a build that has just been done; writes nothing where that is told already.
   *
   * @param manifest the SHA-256 of the site's manifest
   */
  static void tell(BuildResult result, Optional<DigestState> digest, String manifest)
      throws IOException {
    Release release = result.config().release();
    BuiltSite site =
        new BuiltSite(
            release.audience(),
            result.config().site().url(),
            release.drafts(),
            release.future(),
            result.due(),
            digest.map(BuiltSite::text));
    Path file = WrittenState.record(result.config().output());
    String text = site.text(manifest);
    if (!Files.isRegularFile(file) || !Files.readString(file).equals(text)) {
      Path part = Files.writeString(file.resolveSibling("built.part"), text);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** What to build the same again with. */
  public BuildOptions options(Path root) {
    return new BuildOptions(
        root,
        Optional.empty(),
        Optional.of(audience.name()),
        Optional.of(url.toString()),
        drafts,
        future);
  }

  private String text(String manifest) {
    return String.join(
            "\n",
            manifest,
            audience.name(),
            audience.ceiling().label(),
            url.toString(),
            String.valueOf(drafts),
            String.valueOf(future),
            until.toString(),
            digest.orElse(UNTOLD))
        + "\n";
  }

  /**
   * What is told of the site in this folder; empty if nothing is, or nothing that still holds.
   *
   * @param manifest the SHA-256 of the site's manifest
   */
  public static Optional<BuiltSite> in(Path output, String manifest) throws IOException {
    Path file = WrittenState.record(output);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.size() != 8 || !lines.get(0).equals(manifest)) {
      return Optional.empty();
    }
    return Marking.parse(lines.get(2))
        .map(
            ceiling ->
                new BuiltSite(
                    new Audience(lines.get(1), ceiling),
                    URI.create(lines.get(3)),
                    Boolean.parseBoolean(lines.get(4)),
                    Boolean.parseBoolean(lines.get(5)),
                    Instant.parse(lines.get(6)),
                    Optional.of(lines.get(7)).filter(text -> !text.equals(UNTOLD))));
  }

  /**
   * Whether a build now would be of the same files, at a moment at which nothing more is due. Where
   * the system tells too little of files, only the moment counts.
   *
   * @param files those of the digest as they are
   */
  public boolean isCurrent(BuildConfig config, Optional<DigestFiles> files) throws IOException {
    Optional<DigestState> now = files.map(DigestFiles::state);
    boolean same = now.isEmpty() || digest.isEmpty() || isOf(config.root(), now.get());
    return same && config.release().now().isBefore(until);
  }

  private boolean isOf(Path root, DigestState now) throws IOException {
    String[] words = digest.orElseThrow().split("\t", -1);
    Map<String, String> young = new TreeMap<>();
    for (int i = 1; i + 1 < words.length; i += 2) {
      young.put(words[i + 1], words[i]);
    }
    return new DigestState(words[0], young).isThatOf(root, now);
  }

  private static String text(DigestState state) {
    StringBuilder text = new StringBuilder(state.states());
    new TreeMap<>(state.young())
        .forEach((name, hash) -> text.append('\t').append(hash).append('\t').append(name));
    return text.toString();
  }
}
