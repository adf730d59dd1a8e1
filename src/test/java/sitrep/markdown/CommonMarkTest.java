package sitrep.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The examples of CommonMark's specification, which others' test libraries bring along, by our
 * parser without the extensions that Sitrep adds to CommonMark, and Flexmark's own renderer.
 */
final class CommonMarkTest {

  private static final Pattern EXAMPLE =
      Pattern.compile(
          "^`{32} example\\n(.*?)^\\.\\n(.*?)^`{32}$|^#{1,6} (.*?)$",
          Pattern.DOTALL | Pattern.MULTILINE);

  private static final MutableDataSet PLAIN =
      new MutableDataSet()
          .set(Parser.EXTENSIONS, List.of(new Headings(), new Inlines.Extension()))
          .set(HtmlRenderer.PERCENT_ENCODE_URLS, true);

  private record Example(String section, String markdown, String html) {}

  /** Both libraries have a file by this name, of different versions. */
  private static String specification(String version) throws IOException {
    for (URL url : Collections.list(ClassLoader.getSystemResources("spec.txt"))) {
      try (InputStream in = url.openStream()) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        if (text.lines().limit(8).anyMatch(line -> line.matches("version: '?" + version + "'?"))) {
          return text;
        }
      }
    }
    throw new IOException("no specification " + version);
  }

  private static List<Example> examples(String version) throws IOException {
    String spec = specification(version).replace('→', '\t');
    List<Example> examples = new ArrayList<>();
    String section = "";
    for (Matcher m = EXAMPLE.matcher(spec); m.find(); ) {
      if (m.group(3) == null) {
        examples.add(new Example(section, m.group(1), m.group(2)));
      } else {
        section = m.group(3);
      }
    }
    return examples;
  }

  /** Sections with the number of examples that come out otherwise. */
  private static Map<String, Integer> failed(List<Example> examples) {
    Parser parser = Parser.builder(PLAIN).build();
    HtmlRenderer renderer = HtmlRenderer.builder(PLAIN).build();
    Map<String, Integer> failed = new TreeMap<>();
    for (Example example : examples) {
      String html = renderer.render(parser.parse(example.markdown()));
      if (!html.equals(example.html())) {
        failed.merge(example.section(), 1, Integer::sum);
      }
    }
    return failed;
  }

  @Test
  void allExamplesOfVersion028() throws IOException {
    List<Example> examples = examples("0.28");
    assertEquals(624, examples.size());
    assertEquals(Map.of(), failed(examples));
  }

  @Test
  void allButSomeExamplesOfVersion0312() throws IOException {
    List<Example> examples = examples("0.31.2");
    assertEquals(652, examples.size());
    Map<String, Integer> otherwise =
        new TreeMap<>(
            Map.of(
                "Code spans", 6,
                "Emphasis and strong emphasis", 3,
                "Entity and numeric character references", 1,
                "Fenced code blocks", 2,
                "HTML blocks", 1,
                "Hard line breaks", 1,
                "Link reference definitions", 4,
                "Links", 4,
                "Lists", 2,
                "Raw HTML", 2));
    assertEquals(otherwise, failed(examples));
  }
}
