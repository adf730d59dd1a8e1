package sitrep.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which files a site consists of, each with its SHA-256. It lies in the site, in the format of
 * {@code sha256sum}, so that anybody can verify a copy with {@code sha256sum -c manifest.sha256}.
 */
record Manifest(Map<String, String> hashes) {

  static final String FILE = "manifest.sha256";
  private static final String SEPARATOR = "  ";

  Manifest {
    hashes = new TreeMap<>(hashes);
  }

  /**
   * The manifest of the site in this folder; empty where it has none. A line that can't be
   * understood is passed over.
   */
  static Manifest read(Path folder) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    Path file = folder.resolve(FILE);
    if (Files.isRegularFile(file)) {
      for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n")) {
        int at = line.indexOf(SEPARATOR);
        if (at == 64 && isWithin(folder, line.substring(at + 2))) {
          hashes.put(line.substring(at + 2), line.substring(0, at));
        }
      }
    }
    return new Manifest(hashes);
  }

  private static boolean isWithin(Path folder, String name) {
    Path root = folder.toAbsolutePath().normalize();
    return root.resolve(name).normalize().startsWith(root);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    hashes.forEach((name, hash) -> text.append(hash).append(SEPARATOR).append(name).append('\n'));
    return text.toString();
  }
}
