package sitrep.theme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import sitrep.hash.Sha256;

/**
 * The files of the theme. A file in the digest's own {@code templates/} goes before the one of the
 * same name in the jar, so that an author overrides just what should look different.
 */
public final class Theme {

  private static final String PACKED = "/templates/";

  private final Path own;

  private Theme(Path own) {
    this.own = own;
  }

  /** The theme of the digest in this folder. */
  public static Theme of(Path root) {
    return new Theme(root.resolve("templates"));
  }

  /**
   * The bytes of a file of the theme.
   *
   * @throws IOException if it can't be read, or there is none of this name
   */
  public byte[] read(String name) throws IOException {
    Path file = own.resolve(name);
    if (Files.isRegularFile(file)) {
      return Files.readAllBytes(file);
    }
    try (InputStream packed = Theme.class.getResourceAsStream(PACKED + name)) {
      if (packed == null) {
        throw new IOException("the theme has no file " + name);
      }
      return packed.readAllBytes();
    }
  }

  /**
   * The file's name with a part that changes with its content, so that a browser may keep it for
   * ever.
   */
  public String fingerprinted(String name) throws IOException {
    int dot = name.lastIndexOf('.');
    return name.substring(0, dot)
        + "-"
        + Sha256.hex(read(name)).substring(0, 10)
        + name.substring(dot);
  }
}
