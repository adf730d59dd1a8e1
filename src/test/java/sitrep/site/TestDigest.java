package sitrep.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import sitrep.build.BuildResult;
import sitrep.build.Progress;
import sitrep.build.SiteBuilder;
import sitrep.build.Timings;
import sitrep.config.BuildOptions;

/** A digest in a folder, to be written, changed and built by a test. */
public final class TestDigest {

  /** The project's own digest; tests run with the project's root as working directory. */
  public static final Path SAMPLE = Path.of("").toAbsolutePath();

  /** Noon of 1 January 2026: the clock of every build in these tests. */
  public static final Map<String, String> ENVIRONMENT = Map.of("SOURCE_DATE_EPOCH", "1767268800");

  private final Path root;

  private TestDigest(Path root) {
    this.root = root;
  }

  /** The digest that is or will be in this folder. */
  public static TestDigest in(Path root) {
    return new TestDigest(root);
  }

  /** A digest with a title and nothing else. */
  public static TestDigest empty(Path root) {
    return in(root)
        .file(
            "content/site.yaml",
            """
            title: A digest
            url: https://example.org/digest/
            default-marking: TLP:CLEAR
            audiences:
              public: {ceiling: "TLP:CLEAR"}
              partners: {ceiling: "TLP:AMBER", url: "https://partners.example.org/"}
            """);
  }

  /** A copy of a site under {@code src/test/resources/sites/}. */
  public static TestDigest copyOf(String name, Path root) {
    return in(root).with(name);
  }

  /** Lays another site of the test resources over this one. */
  public TestDigest with(String name) {
    copy(Path.of("src/test/resources/sites").resolve(name), root);
    return this;
  }

  public Path root() {
    return root;
  }

  public TestDigest file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public TestDigest file(String name, byte[] bytes) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public TestDigest delete(String name) {
    try {
      Files.delete(root.resolve(name));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String read(String name) {
    try {
      return Files.readString(root.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts {@code after} in the place of {@code before}, which must be there. */
  public TestDigest replace(String name, String before, String after) {
    String text = read(name);
    if (!text.contains(before)) {
      throw new IllegalArgumentException(name + " holds no " + before);
    }
    return file(name, text.replace(before, after));
  }

  /** Builds for the public. */
  public BuildResult build(Path output) {
    return build(output, "public");
  }

  public BuildResult build(Path output, String audience) {
    return run(options(output, audience), false);
  }

  /** Builds and notes what is said meanwhile to whoever waits. */
  public BuildResult build(Path output, String audience, List<String> words) throws IOException {
    Progress listening =
        new Progress() {
          @Override
          public void report(String work, int done, int total) {}

          @Override
          public void say(String said) {
            words.add(said);
          }
        };
    return new SiteBuilder(ENVIRONMENT, listening).run(options(output, audience), false);
  }

  private BuildOptions options(Path output, String audience) {
    return new BuildOptions(
        root, Optional.of(output), Optional.of(audience), Optional.empty(), false, false);
  }

  /** How many files of a kind a build has made. */
  public static int made(String kind, BuildResult result) {
    return result.timings().templates().stream()
        .filter(rendering -> rendering.name().equals(kind))
        .mapToInt(Timings.Rendering::pages)
        .sum();
  }

  public BuildResult check() {
    return run(BuildOptions.of(root), true);
  }

  public static BuildResult run(BuildOptions options, boolean checkOnly) {
    try {
      return new SiteBuilder(ENVIRONMENT, Progress.NONE).run(options, checkOnly);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Builds for an audience without a fault and returns what was written. */
  public Map<String, String> site(Path output, String audience) {
    BuildResult result = build(output, audience);
    if (result.written().isEmpty()) {
      throw new AssertionError("not built: " + result.problems());
    }
    return files(output);
  }

  /**
   * All files below a folder by name, each as text in which every byte is a character, so that
   * nothing is lost in comparing.
   */
  public static Map<String, String> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      Map<String, String> files = new TreeMap<>();
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        files.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of {@link #files} as the text that it is. */
  public static String text(Map<String, String> files, String name) {
    String bytes = files.get(name);
    if (bytes == null) {
      throw new AssertionError("there is no file " + name + ", but " + files.keySet());
    }
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** The page at an address such as {@code briefs/prague/}. */
  public static Document page(Map<String, String> files, String path) {
    return Jsoup.parse(text(files, path + "index.html"));
  }

  /** Writes a file anywhere, and the folders above it. */
  public static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Deletes a folder with all that it holds. */
  public static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies all files below one folder into another. */
  public static void copy(Path from, Path to) {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.write(target, Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
