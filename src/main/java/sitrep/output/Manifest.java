package sitrep.output;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which files a site consists of, each with its SHA-256. It lies in the site, in the format of
 * {@code sha256sum}, so that anybody can verify a copy with {@code sha256sum -c manifest.sha256},
 * and so that a site which was copied or cloned is still known to be one; and in the work folder.
 */
public record Manifest(Map<String, String> hashes) {

  /** The name of its file in the site. */
  public static final String FILE = "manifest.sha256";

  /** Every site has these, so a list of other files by the same name is not taken for ours. */
  private static final Set<String> ALWAYS =
      Set.of("index.html", "404.html", "feed.xml", "sitemap.xml", "robots.txt");

  private static final String SEPARATOR = "  ";
  private static final int HASH = 64;

  public Manifest {
    hashes = new TreeMap<>(hashes);
  }

  /** A line of a manifest. */
  record Line(String hash, String name) {

    /** The line in the format of {@code sha256sum}. */
    static String text(String hash, String name) {
      return hash + SEPARATOR + name + "\n";
    }

    /** Null where the text is no such line. */
    static Line parse(String text) {
      boolean sound =
          text.length() > HASH + SEPARATOR.length()
              && text.startsWith(SEPARATOR, HASH)
              && !hasControl(text);
      return sound
          ? new Line(text.substring(0, HASH), text.substring(HASH + SEPARATOR.length()))
          : null;
    }
  }

  /** That of a site of these files. */
  static Manifest of(List<StagedFile> files) {
    SortedMap<String, String> hashes = new TreeMap<>();
    files.forEach(file -> hashes.put(file.name(), file.sha256()));
    return new Manifest(hashes);
  }

  private static boolean hasControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The lines of a list of files; none where there is no list. Others are passed over. */
  static List<Line> lines(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try {
      return Files.readString(file).lines().map(Line::parse).filter(Objects::nonNull).toList();
    } catch (CharacterCodingException e) {
      return List.of();
    }
  }

  /** The lines of the manifest in a site; none if it is not the manifest of a site of Sitrep's. */
  static List<Line> ofSite(Path folder) throws IOException {
    List<Line> lines = lines(folder.resolve(FILE));
    long known = lines.stream().map(Line::name).filter(ALWAYS::contains).distinct().count();
    return known == ALWAYS.size() ? lines : List.of();
  }

  /**
   * The manifest that lies in a finished site.
   *
   * @throws OutputException if the folder is no site of Sitrep's
   */
  public static Manifest in(Path site) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    ofSite(site).forEach(line -> hashes.put(line.name(), line.hash()));
    if (hashes.isEmpty()) {
      throw new OutputException(
          "the folder " + site + " holds no site of Sitrep's; write one with: sitrep build");
    }
    return new Manifest(hashes);
  }

  /** The file's text. */
  public String text() {
    StringBuilder text = new StringBuilder();
    hashes.forEach((name, hash) -> text.append(Line.text(hash, name)));
    return text.toString();
  }
}
