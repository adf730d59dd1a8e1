package sitrep.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Where a digest's own files lie, by their names: nothing is written there. */
public final class InputFolders {

  /** In the digest's folder. */
  public static final List<String> NAMES = List.of("content", "seeds", "templates");

  private InputFolders() {}

  /** Where a path of the settings leads. */
  static Path at(Path root, String written) {
    Path digest = root.toAbsolutePath().normalize();
    try {
      return digest.resolve(written).normalize();
    } catch (InvalidPathException e) {
      return digest;
    }
  }

  /** Whether the path lies in the digest's input, or has all of the digest in it. */
  static boolean swallows(Path root, String written) {
    Path digest = root.toAbsolutePath().normalize();
    Path at = at(root, written);
    return digest.startsWith(at)
        || NAMES.stream().anyMatch(name -> at.startsWith(digest.resolve(name)));
  }
}
