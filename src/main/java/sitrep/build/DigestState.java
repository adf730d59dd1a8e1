package sitrep.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import sitrep.hash.Sha256;
import sitrep.input.Inputs;

/**
 * What the file system says of all files of a digest. Of those that have changed just now it says
 * too little: these are read.
 *
 * @param states a checksum of the states of all files
 * @param young the SHA-256 of each file that had just changed, by its name
 */
record DigestState(String states, Map<String, String> young) {

  DigestState {
    young = Map.copyOf(young);
  }

  /** Whether files that were in this state are the same as those that now are in that one. */
  boolean isThatOf(Path root, DigestState now) throws IOException {
    boolean same = states.equals(now.states);
    for (Map.Entry<String, String> file : young.entrySet()) {
      same = same && content(root.resolve(file.getKey())).equals(file.getValue());
    }
    return same;
  }

  /** The SHA-256 of a file; empty where there is none, or one that no build reads. */
  static String content(Path file) throws IOException {
    return Files.isRegularFile(file) && Files.size(file) <= Inputs.LARGEST_ASSET
        ? Sha256.hex(file)
        : "";
  }
}
