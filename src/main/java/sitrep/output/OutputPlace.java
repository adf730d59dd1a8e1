package sitrep.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where a site must not be written: over the digest that it is made of, over a home folder, over a
 * whole file system. Links, {@code ..} and the case of letters are no way around it.
 */
public final class OutputPlace {

  private static final Set<String> NEVER = Set.of(WorkFolder.PARENT, ".git");

  private final Path output;
  private final Path real;

  private OutputPlace(Path output) throws IOException {
    this.output = output;
    this.real = RealPath.of(output);
  }

  /**
   * @param digest the folder of the digest
   * @param inputs names of the folders in it that hold its files
   * @param home of whoever builds
   * @throws OutputException if the output would swallow what it must not
   */
  public static void refuseHarmful(Path output, Path digest, List<String> inputs, Path home)
      throws IOException {
    OutputPlace place = new OutputPlace(output);
    place.refuseIf(place.real.getParent() == null, "that is a whole file system");
    place.refuseIf(place.isAtOrAbove(digest), "the digest itself lies there");
    place.refuseIf(place.isInAny(inputs, digest), "the digest itself lies there");
    place.refuseIf(place.isAtOrAbove(home), "your home folder lies there");
    place.refuseIf(
        place.goesThrough(NEVER), "Sitrep and Git keep files of their own in such folders");
    place.refuseIf(
        Files.isSymbolicLink(output) && !Files.exists(output), "it is a link that leads nowhere");
  }

  /**
   * Makes the folder that builds into an output folder need beside it, so that what can't be begun
   * fails before the digest is read, and not by the first file of many.
   *
   * @throws OutputException if nothing can be put there
   */
  public static void prepare(Path output) throws IOException {
    OutputPlace place = new OutputPlace(output);
    try {
      Files.createDirectories(WorkFolder.of(place.real).path());
    } catch (IOException e) {
      throw place.refused(
          "nothing can be put into "
              + place.real.getParent()
              + "; name another folder with --output DIR");
    }
  }

  private void refuseIf(boolean harmful, String why) {
    if (harmful) {
      throw refused(why);
    }
  }

  private OutputException refused(String why) {
    return new OutputException("the site can't be written to " + output + ": " + why);
  }

  private boolean isAtOrAbove(Path other) throws IOException {
    for (Path at = RealPath.of(other); at != null; at = at.getParent()) {
      if (isSame(at, real)) {
        return true;
      }
    }
    return false;
  }

  private boolean isInAny(List<String> inputs, Path digest) throws IOException {
    Path root = RealPath.of(digest);
    for (Path at = real; at.getParent() != null; at = at.getParent()) {
      if (isSame(at.getParent(), root) && inputs.contains(lower(at))) {
        return true;
      }
      for (String input : inputs) {
        if (isSame(at, root.resolve(input))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean goesThrough(Set<String> names) {
    for (Path part : real) {
      if (names.contains(lower(part))) {
        return true;
      }
    }
    return false;
  }

  private static String lower(Path path) {
    return path.getFileName().toString().toLowerCase(Locale.ROOT);
  }

  /** The file system knows whether two names are one folder; of what is missing, the names tell. */
  private static boolean isSame(Path a, Path b) throws IOException {
    return a.equals(b) || (Files.exists(a) && Files.exists(b) && Files.isSameFile(a, b));
  }
}
