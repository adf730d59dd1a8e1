package sitrep.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.site.TestDigest;
import sitrep.theme.Theme;

/** The sample has the same bytes whether its templates are compiled or left to Thymeleaf. */
class BothRoadsTest {

  /** Writes nothing, and the compiler does not know it. */
  private static final String NOT_COMPILED = "<th:block th:remove=\"all\"></th:block></body>";

  @TempDir private Path folder;

  @Test
  void compiledTemplatesGiveTheBytesThatThymeleafGives() throws IOException {
    Path digest = folder.resolve("digest");
    copy(TestDigest.SAMPLE.resolve("content"), digest.resolve("content"));
    copy(TestDigest.SAMPLE.resolve("seeds"), digest.resolve("seeds"));
    Map<String, String> compiled = TestDigest.in(digest).site(folder.resolve("compiled"), "public");
    for (String name : new String[] {"layout.html", "redirect.html"}) {
      String template = Files.readString(TestDigest.SAMPLE.resolve("templates").resolve(name));
      Path own = digest.resolve("templates").resolve(name);
      Files.createDirectories(own.getParent());
      Files.writeString(own, template.replace("</body>", NOT_COMPILED));
    }
    Templates templates = new Templates(Theme.of(digest, "en").value());
    for (String name : new String[] {"brief", "source", "home", "redirect"}) {
      assertFalse(templates.compile(name).isPresent(), name);
    }
    Map<String, String> left = TestDigest.in(digest).site(folder.resolve("left"), "public");
    assertEquals(left.keySet(), compiled.keySet());
    left.forEach((name, bytes) -> assertEquals(bytes, compiled.get(name), name));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }
}
