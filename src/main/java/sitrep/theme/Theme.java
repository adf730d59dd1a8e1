package sitrep.theme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import sitrep.hash.Sha256;

/**
 * The files of the theme. A file in the digest's own {@code templates/} goes before the one of the
 * same name in the jar, so that an author overrides just what should look different.
 */
public final class Theme {

  private static final String PACKED = "/templates/";

  /** The digest's own files by name, as they were when the theme was read. */
  private final SortedMap<String, byte[]> own;

  private Theme(SortedMap<String, byte[]> own) {
    this.own = own;
  }

  /** The theme of the digest in this folder. */
  public static Theme of(Path root) throws IOException {
    SortedMap<String, byte[]> own = new TreeMap<>();
    Path folder = root.resolve("templates");
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String name = folder.relativize(file).toString().replace('\\', '/');
          own.put(name, Files.readAllBytes(file));
        }
      }
    }
    return new Theme(own);
  }

  /** Changes with any of the digest's own files. */
  public String fingerprint() {
    List<byte[]> parts = new ArrayList<>();
    own.forEach(
        (name, bytes) -> {
          parts.add(name.getBytes(StandardCharsets.UTF_8));
          parts.add(bytes);
        });
    return HexFormat.of().formatHex(Sha256.of(parts.toArray(new byte[0][])));
  }

  /**
   * The bytes of a file of the theme.
   *
   * @throws IOException if it can't be read, or there is none of this name
   */
  public byte[] read(String name) throws IOException {
    byte[] held = own.get(name);
    if (held != null) {
      return held.clone();
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
