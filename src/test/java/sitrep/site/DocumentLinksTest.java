package sitrep.site;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sitrep.prose.Slug;

/** What documents link to is there, in the source and in a distribution. */
class DocumentLinksTest {

  private static final Pattern CODE =
      Pattern.compile("^(`{3,})\\w*\n.*?^\\1$|`[^`\n]+`", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]*)(?:#([^)]+))?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  static List<Path> packed() throws IOException {
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      return Stream.concat(
              Stream.of(Path.of("README.md"), Path.of("LICENSE")),
              docs.filter(file -> file.toString().endsWith(".md")))
          .sorted()
          .toList();
    }
  }

  private static String withoutCode(Path document) throws IOException {
    return CODE.matcher(Files.readString(document)).replaceAll("");
  }

  @ParameterizedTest
  @MethodSource("packed")
  void leadToPackedFilesAndTheirSections(Path document) throws IOException {
    for (Matcher link = LINK.matcher(withoutCode(document)); link.find(); ) {
      if (link.group(1).startsWith("https://")) {
        continue;
      }
      Path to =
          link.group(1).isEmpty()
              ? document
              : Path.of("").resolve(document).resolveSibling(link.group(1)).normalize();
      assertTrue(packed().contains(to), document + ": " + link.group());
      assertFalse(link.group(2) != null && !sections(to).contains(link.group(2)), link.group());
    }
  }

  private static List<String> sections(Path document) throws IOException {
    return HEADING
        .matcher(withoutCode(document))
        .results()
        .map(heading -> Slug.of(heading.group(1)))
        .toList();
  }
}
