package sitrep.target;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import sitrep.hash.Content;
import sitrep.hash.Sha256;

/**
 * A file as it is to be at a target.
 *
 * @param name within the site, with slashes
 * @param size in bytes
 * @param source where its bytes come from; empty if the target kept them from an earlier release
 */
public record Upload(
    String name, String sha256, long size, Headers headers, Optional<Source> source) {

  /** Opens the bytes of a file, each time from the beginning. */
  public interface Source {

    /** To be closed by whoever opened it. */
    InputStream open() throws IOException;
  }

  public Upload {
    Objects.requireNonNull(headers);
    if (name.isEmpty() || name.startsWith("/") || ("/" + name + "/").contains("/../")) {
      throw new IllegalArgumentException("not a name within a site: " + name);
    }
  }

  /** A file of a site that lies in a folder. */
  public static Upload of(Path folder, String name, Content content, Headers headers) {
    Source source = () -> Files.newInputStream(folder.resolve(name));
    return new Upload(name, content.sha256(), content.size(), headers, Optional.of(source));
  }

  /** A file that no folder has. */
  public static Upload of(String name, byte[] bytes, Headers headers) {
    Source source = () -> new ByteArrayInputStream(bytes);
    return new Upload(name, Sha256.hex(bytes), bytes.length, headers, Optional.of(source));
  }

  /** Its bytes, at whose end it is an error if they were not those that were promised. */
  public InputStream open() throws IOException {
    return checked(source.orElseThrow().open());
  }

  /** The same of bytes that a target has kept. */
  InputStream checked(InputStream bytes) {
    MessageDigest digest = Sha256.digest();
    return new FilterInputStream(new DigestInputStream(bytes, digest)) {

      private boolean ended;

      @Override
      public int read() throws IOException {
        return ended(super.read());
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        return ended(super.read(buffer, offset, length));
      }

      private int ended(int read) {
        if (read < 0 && !ended) {
          ended = true;
          if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw new TargetException(
                "the file " + name + " is not what it was a moment ago; publish again");
          }
        }
        return read;
      }

      @Override
      public boolean markSupported() {
        return false;
      }
    };
  }
}
