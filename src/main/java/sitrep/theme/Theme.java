package sitrep.theme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import sitrep.hash.Sha256;

/**
 * The files of the theme. A file in the digest's own {@code templates/} goes before the one of the
 * same name in the jar, so that an author overrides just what should look different.
 */
public final class Theme {

  private static final String PACKED = "/templates/";
  private static final List<String> WITH_SCRIPTS = List.of("layout.html", "redirect.html");

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
    return held == null ? packed(name) : held.clone();
  }

  private static byte[] packed(String name) throws IOException {
    try (InputStream packed = Theme.class.getResourceAsStream(PACKED + name)) {
      if (packed == null) {
        throw new IOException("the theme has no file " + name);
      }
      return packed.readAllBytes();
    }
  }

  /** A style sheet or script as it is served: ours in as few characters as it can be said in. */
  public ThemeAsset asset(String name) throws IOException {
    int dot = name.lastIndexOf('.');
    String small = name.substring(0, dot) + ".min" + name.substring(dot);
    byte[] held = read(name);
    byte[] bytes = isPacked(small) && Arrays.equals(held, packed(name)) ? packed(small) : held;
    String text = new String(bytes, StandardCharsets.UTF_8);
    return new ThemeAsset(
        name.substring(0, dot) + "-" + Sha256.hex(bytes).substring(0, 10) + name.substring(dot),
        text,
        "sha256-" + Sha256.base64(text));
  }

  /** What browsers may load and run on the site's pages: a value of Content-Security-Policy. */
  public String policy() throws IOException {
    return Policy.of(this);
  }

  /** The templates of whole pages that hold scripts or styles, and all of the digest's own. */
  SortedSet<String> templates() {
    SortedSet<String> names = new TreeSet<>(own.keySet());
    names.removeIf(name -> !name.endsWith(".html"));
    names.addAll(WITH_SCRIPTS);
    return names;
  }

  private static boolean isPacked(String name) {
    return Theme.class.getResource(PACKED + name) != null;
  }
}
