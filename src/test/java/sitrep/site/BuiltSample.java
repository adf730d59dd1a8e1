package sitrep.site;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import sitrep.build.BuildResult;
import sitrep.config.BuildOptions;

/**
 * The project's own digest, built once for each audience and address that a test asks for, and
 * shared by all of them.
 */
public final class BuiltSample {

  /** Under a path of its host, as on a project's page. */
  public static final String BELOW = "https://example.org/digest/";

  /** At its host's root. */
  public static final String ROOT = "https://example.org/";

  private static final Map<String, BuiltSample> BUILT = new LinkedHashMap<>();

  private final Path folder;
  private final URI url;
  private final Map<String, String> files;
  private final Map<String, Document> pages = new LinkedHashMap<>();

  private BuiltSample(Path folder, String url) {
    this.folder = folder;
    this.url = URI.create(url);
    this.files = TestDigest.files(folder);
    files.forEach(
        (name, bytes) -> {
          if (name.endsWith(".html")) {
            String text = text(bytes);
            pages.put(name, Jsoup.parse(text, address(name).toString()));
          }
        });
  }

  public static BuiltSample forPublic(String url) {
    return BUILT.computeIfAbsent(url, u -> build(u, "public"));
  }

  public static BuiltSample forPartners() {
    return BUILT.computeIfAbsent("partners", name -> build(ROOT, "partners"));
  }

  private static BuiltSample build(String url, String audience) {
    try {
      Path folder = Files.createTempDirectory("sitrep-sample").resolve("site");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder.getParent())));
      BuildResult result =
          TestDigest.run(
              new BuildOptions(
                  TestDigest.SAMPLE,
                  Optional.of(folder),
                  Optional.of(audience),
                  Optional.of(url),
                  false,
                  false),
              false);
      if (result.written().isEmpty()) {
        throw new AssertionError("the sample has errors: " + result.problems());
      }
      return new BuiltSample(folder, url);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (var all = Files.walk(folder)) {
      all.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  public Path folder() {
    return folder;
  }

  public URI url() {
    return url;
  }

  /** Every file, by its name. */
  public Map<String, String> files() {
    return files;
  }

  /** Every HTML page by the name of its file, with its own address as base. */
  public Map<String, Document> pages() {
    return pages;
  }

  /** The page at an address such as {@code briefs/prague/}. */
  public Document page(String path) {
    Document page = pages.get(path + "index.html");
    if (page == null) {
      throw new AssertionError("there is no page " + path);
    }
    return page;
  }

  public String file(String name) {
    String bytes = files.get(name);
    if (bytes == null) {
      throw new AssertionError("there is no file " + name);
    }
    return text(bytes);
  }

  private static String text(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** The address at which a host serves the file. */
  public URI address(String file) {
    return url.resolve(file.replaceFirst("(^|/)index\\.html$", "$1"));
  }

  /** The file that a host serves for an address of this site; empty if there is none. */
  public Optional<String> fileAt(URI address) {
    String root = url.toString();
    String whole = address.toString().replaceFirst("[?#].*", "");
    if (!whole.startsWith(root)) {
      return Optional.empty();
    }
    String name =
        java.net.URLDecoder.decode(
            whole.substring(root.length()).replace("+", "%2B"), StandardCharsets.UTF_8);
    String file = name.isEmpty() || name.endsWith("/") ? name + "index.html" : name;
    return files.containsKey(file) ? Optional.of(file) : Optional.empty();
  }
}
