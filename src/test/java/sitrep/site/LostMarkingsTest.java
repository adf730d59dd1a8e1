package sitrep.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sitrep.build.BuildResult;

/**
 * A marking that an author wrote never goes unheard: either it holds, or nothing is built for
 * whoever may not see what it was meant for.
 */
class LostMarkingsTest {

  @TempDir private Path folder;

  /** A vertical bar stands for a line break, an exclamation mark for a bar. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '`',
      delimiterString = " => ",
      textBlock =
          """
          second line => One.|(TLP:AMBER) Kanari.
          second line of an item => - One|  (TLP:AMBER) kanari
          lower case => (tlp:amber) Kanari.
          with a blank => (TLP: AMBER) Kanari.
          unknown => (TLP:ORANGE) Kanari.
          inline html => <em>(TLP:AMBER)</em> Kanari.
          struck => ~~(TLP:AMBER)~~ Kanari.
          escaped => \\\\(TLP:AMBER) Kanari.
          entity => &#40;TLP:AMBER) Kanari.
          table header => ¦(TLP:AMBER) kanari¦b¦|¦---¦---¦|¦1¦2¦
          indented => One.||   (TLP:AMBER) Kanari.
          note => One.[^n]||[^n]: (TLP:AMBER) Kanari.
          note on its second line => One.[^n]||[^n]: Note.|    (TLP:AMBER) Kanari.
          """)
  void markingHoldsOrForbidsTheBuild(String form, String body) {
    TestDigest digest =
        CanaryDigest.open(folder.resolve("digest"))
            .file(
                "content/assets/x.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"></svg>")
            .file(
                "content/briefs/harbour.md",
                "---\ntitle: The harbour\ndate: 2023-05-04\n---\n"
                    + body.replace("\\\\", "\\").replace('|', '\n').replace('¦', '|')
                    + "\n");
    BuildResult result = digest.build(folder.resolve("out"));
    Set<String> leaks =
        result.written().isEmpty()
            ? Set.of()
            : CanaryDigest.canaries(TestDigest.files(folder.resolve("out")));
    assertEquals(Set.of(), leaks, () -> new TreeMap<>(java.util.Map.of(form, body)).toString());
  }

  /** A key of front matter can't carry a marking of its own. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          title => title: (TLP:AMBER) Kanari
          summary => summary: (TLP:AMBER) Kanari
          correction => corrections: [{date: 2023-05-07, note: (TLP:AMBER) Kanari}]
          event => events: [{date: 2023-05-07, what: (TLP:AMBER) Kanari}]
          judgment => judgments: [{statement: (TLP:AMBER) Kanari}]
          """)
  void markedKeyForbidsTheBuild(String key, String line) {
    String title = line.startsWith("title") ? "" : "title: The harbour\n";
    TestDigest digest =
        CanaryDigest.open(folder.resolve("digest"))
            .file(
                "content/briefs/harbour.md",
                "---\n" + title + "date: 2023-05-04\n" + line + "\n---\nWords.\n");
    BuildResult result = digest.build(folder.resolve("out"));
    Set<String> leaks =
        result.written().isEmpty()
            ? Set.of()
            : CanaryDigest.canaries(TestDigest.files(folder.resolve("out")));
    assertEquals(Set.of(), leaks, key);
  }
}
