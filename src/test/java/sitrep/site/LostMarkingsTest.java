package sitrep.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sitrep.build.BuildResult;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

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
          heading that begins with it => ## (TLP:AMBER) Kanari||Kanari.
          bold heading => ## **Kanari {TLP:AMBER}**||Kanari.
          heading with it in brackets => ## Kanari (TLP:AMBER)||Kanari.
          heading with a word behind it => ## Kanari {TLP:AMBER} today||Kanari.
          paragraph that ends in braces => Kanari. {TLP:AMBER}
          second line behind bold words => **One.**|(TLP:AMBER) Kanari.
          second line behind a link => A [link](https://example.com/) here|(TLP:AMBER) kanari.
          second line behind a hard break => One.\\\\|(TLP:AMBER) Kanari.
          middle of a line => One. (TLP:AMBER) Kanari.
          in square brackets => [TLP:AMBER] Kanari.
          in a link => [(TLP:AMBER) Kanari](https://example.com/)
          as a link => [(TLP:AMBER)](https://example.com/) Kanari.
          behind an image => ![x](/assets/x.svg) (TLP:AMBER) Kanari.
          title of an admonition => !!! note "(TLP:AMBER) Kanari"|    Open.
          term of a definition => (TLP:AMBER) Kanari|: kanari
          html paragraph => <p>(TLP:AMBER) Kanari.</p>
          html block => <div>|(TLP:AMBER) Kanari.|</div>
          table of one dash => ¦a¦b¦|¦-¦-¦|¦(TLP:AMBER) kanari¦3¦
          caption => ![x](/assets/x.svg "(TLP:AMBER) Kanari")
          label of a name => [[Ada Quill|(TLP:AMBER) Kanari]] is.
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
          topic => topics: [(TLP:AMBER) Kanari]
          author => authors: [(TLP:AMBER) Kanari]
          place of an event => events: [{date: 2023-05-07, what: x, place: (TLP:AMBER) Kanari}]
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

  @Test
  void markingOfAnAssetUnderAWrongNameForbidsTheBuild() {
    TestDigest digest =
        CanaryDigest.open(folder.resolve("digest"))
            .file(
                "content/assets/x.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"></svg>")
            .file("content/assets/x.yaml", "marking: TLP:AMBER\n")
            .file(
                "content/briefs/harbour.md",
                "---\ntitle: The harbour\ndate: 2023-05-04\n---\n![x](/assets/x.svg)\n");
    BuildResult result = digest.build(folder.resolve("out"));
    assertTrue(result.written().isEmpty());
    assertEquals(
        List.of(ProblemKind.STRAY_SIDECAR),
        result.problems().stream()
            .filter(p -> Problem.anyError(List.of(p)))
            .map(Problem::kind)
            .toList());
  }
}
