package sitrep.rawtext;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import sitrep.digest.PartialDate;
import sitrep.digest.RawText;

/**
 * Each text of {@code src/test/resources/rawtext} reads as the file beside it says. To write these
 * anew after a wanted change, run with {@code -Drawtext.write=true} and read the difference.
 */
final class GoldenRawTextTest {

  private static final Path FOLDER = Path.of("src/test/resources/rawtext");
  private static final Optional<PartialDate> PUBLISHED = PartialDate.parse("2025-03-05");

  @TestFactory
  Stream<DynamicTest> eachTextReadsAsExpected() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> texts = files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
      return texts.stream()
          .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> check(f)));
    }
  }

  private static void check(Path file) throws IOException {
    String name = file.getFileName().toString();
    Path expected = FOLDER.resolve(name.replace(".txt", ".expected"));
    RawText raw = RawTextReader.read(name, Files.readString(file), PUBLISHED);
    if (Boolean.getBoolean("rawtext.write")) {
      Files.writeString(expected, Transcript.of(raw));
    }
    assertEquals(Files.readString(expected), Transcript.of(raw));
  }
}
