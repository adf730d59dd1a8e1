package sitrep.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import sitrep.config.SiteConfig.RawHtml;

/**
 * Each text of {@code src/test/resources/markdown} reads as the file beside it says; one whose name
 * ends in {@code -escape} or {@code -allow} is read with that way with HTML. To write these anew
 * after a wanted change, run with {@code -Dmarkdown.write=true} and read the difference.
 */
final class GoldenMarkdownTest {

  private static final Path FOLDER = Path.of("src/test/resources/markdown");

  @TestFactory
  Stream<DynamicTest> eachTextReadsAsExpected() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> texts = files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
      return texts.stream()
          .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> check(f)));
    }
  }

  private static void check(Path file) throws IOException {
    String name = file.getFileName().toString();
    Path expected = FOLDER.resolve(name.replace(".md", ".expected"));
    String dump = Dump.of(MarkdownReader.read(name, 1, Files.readString(file), wayOf(name)));
    if (Boolean.getBoolean("markdown.write")) {
      Files.writeString(expected, dump);
    }
    assertEquals(Files.readString(expected), dump);
  }

  private static RawHtml wayOf(String name) {
    if (name.endsWith("-escape.md")) {
      return RawHtml.ESCAPE;
    }
    return name.endsWith("-allow.md") ? RawHtml.ALLOW : RawHtml.SANITISE;
  }
}
