package sitrep.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.build.Progress;
import sitrep.build.Workers;
import sitrep.config.SiteConfig.RawHtml;
import sitrep.digest.Body;
import sitrep.problem.Outcome;
import sitrep.problem.ProblemKind;

/** Texts that are made to be slow or deep are read in good time or refused. */
final class HostileMarkdownTest {

  static Stream<Arguments> texts() {
    return Stream.of(
        text("open angles", "<".repeat(20_000)),
        text("open images", "![".repeat(20_000)),
        text("open brackets", "[".repeat(20_000)),
        text("closed brackets", "]".repeat(20_000)),
        text("bracket pairs", "[]".repeat(20_000)),
        text("links in links", "[a](".repeat(5_000)),
        text("mixed emphasis", "a**b" + "c* ".repeat(20_000)),
        text("open emphasis", "*a ".repeat(20_000)),
        text("closing emphasis", "a* ".repeat(20_000)),
        text("strikethrough", "~~a ".repeat(20_000)),
        text("backtick runs", backticks(120)),
        text("5,000 underscores", "_".repeat(5_000) + "a"),
        text("50,000 underscores", "_".repeat(50_000) + "a"),
        text("50,000 stars", "*".repeat(50_000) + "a"),
        text("quotes in quotes", "> ".repeat(2_000) + "a"),
        text("lists in lists", "- ".repeat(1_000) + "a"),
        text("indented lists", indented(500)),
        text("open names", "[[".repeat(20_000)),
        text("names with bars", "[[a|".repeat(20_000)),
        text("open citations", "[@".repeat(20_000)),
        text("citations", "[@a; ".repeat(20_000)),
        text("semicolons", "[@" + ";".repeat(900) + "]"),
        text("2,000 columns", "|a".repeat(2_000) + "|\n" + "|-".repeat(2_000) + "|\n"),
        text("footnotes", "[^a]".repeat(20_000) + "\n\n[^a]: b\n"),
        text("open footnotes", "[^".repeat(20_000)),
        text("entities", "&".repeat(50_000)),
        text("backslashes", "\\".repeat(50_000)),
        text("blank lines", "\n".repeat(200_000)),
        text("one long line", "word ".repeat(200_000)),
        text("many paragraphs", "word\n\n".repeat(20_000)),
        text("hard breaks", "a\\\n".repeat(20_000)),
        text("comments", "<!--".repeat(20_000)),
        text("declarations", "<!A ".repeat(20_000)),
        text("instructions", "<?".repeat(20_000)),
        text("tags", "<a ".repeat(20_000)),
        text("open tags", "<b>".repeat(5_000)),
        text("markings", "(TLP:".repeat(20_000)),
        text("blanks in a marking", "(" + " ".repeat(50_000) + "TLP"),
        text("blanks behind a marking's colon", "(TLP:" + " ".repeat(50_000) + "x"),
        text("open markings of a heading", "# a" + " {TLP:".repeat(50_000) + "b"),
        text("one long line of other than Latin-1", "“" + "*a* b ".repeat(100_000)),
        text("definitions", "a\n: b\n\n".repeat(5_000)),
        text("admonitions", "!!! note\n    a\n\n".repeat(5_000)));
  }

  private static Arguments text(String name, String text) {
    return Arguments.of(name, text);
  }

  private static String backticks(int longest) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= longest; i++) {
      text.append("e").append("`".repeat(i));
    }
    return text.toString();
  }

  private static String indented(int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      text.append(String.join("", Collections.nCopies(i, "  "))).append("- a\n");
    }
    return text.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void textIsReadInTime(String name, String text) {
    assertNotNull(
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Reading.readDeep(text)), name);
  }

  /**
   * 100 kB of these took Flexmark six to eleven seconds of a processor, and 200 kB four times that.
   */
  @ParameterizedTest
  @ValueSource(strings = {"[]", "[a](", "`a``", "![a](", "<b>", "[a]: b\n", "1. ", "[ (](", "c* "})
  void paragraphThatWouldTakeTheSquareOfItsLengthIsRefusedAtItsPlace(String unit) {
    String text = "One.\n\n" + unit.repeat(100_000 / unit.length()) + "\n\nTwo.\n";
    var outcome = MarkdownReader.read("a.md", 5, text, RawHtml.SANITISE);
    assertEquals(
        List.of("TOO_TANGLED a.md:7:1"),
        outcome.problems().stream().map(p -> p.kind() + " " + p.place()).toList());
  }

  @Test
  void tableWithTooManyLinksIsRefusedWithWhatHelpsATable() {
    String row = "| [a](https://example.org/) | b |\n";
    String half = "| A | B |\n|---|---|\n" + row.repeat(1_000) + "\n";
    String whole = half.replace(row.repeat(1_000), row.repeat(2_000));
    var refused = MarkdownReader.read("a.md", 1, "One.\n\n" + whole, RawHtml.SANITISE).problems();
    assertEquals(ProblemKind.TOO_TANGLED, refused.get(0).kind());
    assertEquals(3, refused.get(0).place().line());
    assertEquals(
        "End the table with a blank line, and begin another one, with its own heading row.",
        refused.get(0).hint());
    var split = MarkdownReader.read("a.md", 1, half + half, RawHtml.SANITISE);
    assertEquals(List.of(), split.problems());
    assertEquals(2, split.value().blocks().size());
  }

  @Test
  void longTextWithManyLinksIsNoTangle() {
    String text = "See [[Somebody]] and [it](https://example.org/) in `code`.\n\n".repeat(10_000);
    var outcome = MarkdownReader.read("a.md", 1, text, RawHtml.SANITISE);
    assertEquals(List.of(), outcome.problems());
    assertEquals(10_000, outcome.value().blocks().size());
  }

  @Test
  void longListOfLinksAndLongLineOfDashesAreNoTangles() throws IOException {
    String text = "- [a](https://example.org/) *b*\n".repeat(20_000) + "\n" + "-".repeat(2_000);
    // The threads of a build have a larger stack than others.
    List<Outcome<Body>> read =
        Workers.ofMachine(Progress.NONE)
            .map(
                "reading", List.of(text), t -> MarkdownReader.read("a.md", 1, t, RawHtml.SANITISE));
    assertEquals(List.of(), read.get(0).problems());
  }

  /** Flexmark leaves such a link without a way up to its document. */
  @Test
  void linkWithinWhatIsNoLinkAfterAllIsRead() {
    String text = "[a]: b\n</b>[## **- [a]: b\\[a](b)<b>[@[a](b)[[[a]: b";
    assertFalse(MarkdownReader.read("a.md", 1, text, RawHtml.SANITISE).value().blocks().isEmpty());
  }
}
