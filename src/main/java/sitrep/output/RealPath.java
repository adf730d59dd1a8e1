package sitrep.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a path leads once links and {@code ..} are followed, whether or not all of it exists. */
final class RealPath {

  private RealPath() {}

  static Path of(Path path) throws IOException {
    Path wanted = path.toAbsolutePath();
    Path there = wanted;
    while (there.getParent() != null && !Files.exists(there)) {
      there = there.getParent();
    }
    return there.toRealPath().resolve(there.relativize(wanted)).normalize();
  }
}
