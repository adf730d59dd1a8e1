package sitrep.hash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a file holds, in short.
 *
 * @param sha256 of its bytes
 * @param size in bytes
 */
public record Content(String sha256, long size) {

  /** That of a file, which is read. */
  public static Content of(Path file) throws IOException {
    return new Content(Sha256.hex(file), Files.size(file));
  }
}
