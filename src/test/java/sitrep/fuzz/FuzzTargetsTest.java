package sitrep.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What fuzzing begins with, and what it found, one file an input. */
final class FuzzTargetsTest {

  private static final Path INPUTS = Path.of("src/test/resources/fuzz");

  /** A class that a fuzzer calls. */
  private interface Target {
    void take(byte[] data) throws IOException;
  }

  private static Target target(String name) {
    return switch (name) {
      case "Markdown" -> MarkdownTarget::fuzzerTestOneInput;
      case "RawText" -> RawTextTarget::fuzzerTestOneInput;
      case "FrontMatter" -> FrontMatterTarget::fuzzerTestOneInput;
      case "Address" -> AddressTarget::fuzzerTestOneInput;
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static List<Path> inputs() throws IOException {
    try (Stream<Path> all = Files.walk(INPUTS)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  static Stream<Arguments> all() throws IOException {
    return inputs().stream()
        .map(file -> INPUTS.relativize(file))
        .map(file -> Arguments.of(file.getName(0).toString(), file));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("all")
  void inputBreaksNoLaw(String target, Path file) throws IOException {
    target(target).take(Files.readAllBytes(INPUTS.resolve(file)));
  }

  @Test
  void eachTargetHasInputs() throws IOException {
    Set<String> found = new TreeSet<>();
    inputs().forEach(file -> found.add(INPUTS.relativize(file).getName(0).toString()));
    assertEquals(Set.of("Address", "FrontMatter", "Markdown", "RawText"), found);
  }
}
