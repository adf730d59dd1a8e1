package sitrep.output;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import sitrep.hash.Content;
import sitrep.hash.Sha256;
import sitrep.output.Difference.Kind;

/**
 * Holds a finished site against its manifest. Both are read in the order of their names, so memory
 * does not grow with the site.
 */
public final class SiteVerifier {

  private final Path site;
  private final Path manifest;
  private final Consumer<Difference> found;
  private final Hashing hashing;
  private long files;

  private SiteVerifier(Path site, Path manifest, Hashing hashing, Consumer<Difference> found) {
    this.site = site;
    this.manifest = manifest;
    this.hashing = hashing;
    this.found = found;
  }

  /** The SHA-256 of a file; empty where there is none. */
  public static String hash(Path file) throws IOException {
    return Files.isRegularFile(file) ? Sha256.hex(file) : "";
  }

  /** Knows the SHA-256 of the site's files, by their names; empty for what is none. */
  private interface Hashing {
    String of(String name) throws IOException;
  }

  /**
   * The manifest of a site: the copy that the build kept outside it, else the one in it.
   *
   * @throws OutputException if there is none
   */
  public static Path manifestOf(Path site) throws IOException {
    Path folder = RealPath.of(site);
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException("there is no folder " + site);
    }
    Optional<Path> record =
        Optional.ofNullable(folder.getParent()).map(p -> WorkFolder.of(folder).record());
    Path inSite = site.resolve(Manifest.FILE);
    Path manifest = record.filter(Files::isRegularFile).orElse(inSite);
    if (!Files.isRegularFile(manifest)) {
      throw new OutputException(
          "the folder " + site + " has no " + Manifest.FILE + ", so it is no site of Sitrep's");
    }
    return manifest;
  }

  /** Whether a build into this folder is going on, or was broken off. */
  public static boolean isUnfinished(Path site) throws IOException {
    Path folder = RealPath.of(site);
    return folder.getParent() != null && Files.exists(WorkFolder.of(folder).journal());
  }

  /**
   * Tells of every difference in the order of the files' names.
   *
   * @return how many files the manifest lists
   */
  public static long verify(Path site, Path manifest, Consumer<Difference> found)
      throws IOException {
    SiteWalk walk = new SiteWalk(site, name -> false);
    return verify(site, manifest, name -> hash(site.resolve(name)), walk, found);
  }

  /** The same, by what somebody knows of the files already. */
  public static long verify(
      Path site, Path manifest, Map<String, Content> known, Consumer<Difference> found)
      throws IOException {
    Hashing hashing = name -> known.containsKey(name) ? known.get(name).sha256() : "";
    SiteWalk walk = new SiteWalk(site, known::containsKey);
    return verify(site, manifest, hashing, walk, found);
  }

  private static long verify(
      Path site, Path manifest, Hashing hashing, SiteWalk walk, Consumer<Difference> found)
      throws IOException {
    SiteVerifier verifier = new SiteVerifier(site, manifest, hashing, found);
    try (ManifestReader lines = new ManifestReader(manifest)) {
      verifier.merge(lines, walk);
    } catch (MalformedInputException e) {
      throw new OutputException(manifest + " is not a manifest that Sitrep wrote");
    }
    return verifier.files;
  }

  private void merge(ManifestReader lines, SiteWalk walk) throws IOException {
    boolean manifestSeen = false;
    Manifest.Line line = next(lines);
    String name = walk.next();
    while (line != null || name != null) {
      int order = name == null ? -1 : line == null ? 1 : line.name().compareTo(name);
      if (order > 0 && name.equals(Manifest.FILE)) {
        manifestSeen = true;
        compareManifest();
      } else if (order != 0) {
        tell(order < 0 ? Kind.MISSING : Kind.FOREIGN, order < 0 ? line.name() : name);
      } else if (!isRight(line)) {
        tell(Kind.CHANGED, name);
      }
      line = order <= 0 ? next(lines) : line;
      name = order >= 0 ? walk.next() : name;
    }
    if (!manifestSeen) {
      tell(Kind.MISSING, Manifest.FILE);
    }
  }

  private Manifest.Line next(ManifestReader lines) throws IOException {
    Manifest.Line line = lines.next();
    files += line == null ? 0 : 1;
    return line;
  }

  private boolean isRight(Manifest.Line line) throws IOException {
    return hashing.of(line.name()).equals(line.hash());
  }

  private void compareManifest() throws IOException {
    Path inSite = site.resolve(Manifest.FILE);
    if (!Files.isRegularFile(inSite) || Files.mismatch(inSite, manifest) >= 0) {
      tell(Kind.CHANGED, Manifest.FILE);
    }
  }

  private void tell(Kind kind, String name) {
    found.accept(new Difference(kind, name));
  }
}
