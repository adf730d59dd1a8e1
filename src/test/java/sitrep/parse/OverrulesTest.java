package sitrep.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sitrep.digest.Block;
import sitrep.digest.Item;
import sitrep.digest.RawLine;
import sitrep.digest.RawText;
import sitrep.digest.Source;
import sitrep.problem.Outcome;
import sitrep.problem.Problem;

/** What an author says of the lines of a source holds. */
final class OverrulesTest {

  private static final String TEXT =
      """
      Low Water

      The pier at Odrin was closed on Monday, and nobody could say for how long it would be.
      SEE OUR TABLE OF TIDES AND WEATHER
      Ann Lee, Odrin
      The harbour master said that the timber had rotted, and that the work would take a month.
      Read more about the harbour in the reports that the town has published since spring.
      """;

  @TempDir Path folder;

  private Outcome<Optional<Item>> parse(String lines) {
    return new Parsing(folder).parse("seeds/a.txt", TEXT, "lines: " + lines + "\n");
  }

  private RawText read(String lines) {
    Outcome<Optional<Item>> outcome = parse(lines);
    assertEquals(List.of(), outcome.problems());
    return ((Source) outcome.value().orElseThrow()).raw();
  }

  private static String kinds(RawText raw) {
    return String.join(" ", raw.lines().stream().map(l -> l.kind().word()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | title body related crosshead body body",
        "{4: crosshead} | title body crosshead crosshead body body",
        "{\"SEE OUR TABLE\": cta} | title body cta crosshead body body",
        "{\"  SEE OUR  TABLE OF TIDES AND WEATHER \": ad} | title body ad crosshead body body",
        "{3-6: bio} | title bio bio bio bio body",
        "{3 – 4: bio, 3: body} | title body bio crosshead body body",
        "{\"The\": bio, \"The harbour\": caption} | title bio related crosshead caption body",
        "{\"The\": bio, 3: body} | title body related crosshead bio body",
        "{1: body} | body body related crosshead body body"
      })
  void aLineIsWhatItsAuthorSays(String lines, String kinds) {
    assertEquals(kinds, kinds(read(lines)));
  }

  @Test
  void theReasonNamesTheAuthor() {
    RawLine line = read("{4: crosshead}").lines().get(2);
    assertEquals("the author of this digest says so", line.why());
    assertEquals(RawLine.By.AUTHOR, line.by());
    assertEquals(RawLine.By.RULE, read("{4: crosshead}").lines().get(1).by());
  }

  @Test
  void aTitleAndABylineAreThoseThatTheAuthorNames() {
    RawText raw = read("{4: title, 5: byline}");
    assertEquals("SEE OUR TABLE OF TIDES AND WEATHER", raw.title());
    assertEquals(4, raw.imprint().title().orElseThrow().line());
    assertEquals(Optional.of("Ann Lee, Odrin"), raw.byline());
    assertEquals(5, raw.imprint().byline().orElseThrow().line());
    assertEquals("body body title byline body body", kinds(raw));
  }

  @Test
  void whatDependsOnTheBodyFollows() {
    RawText raw = read("{3: caption, \"Read more\": related}");
    assertEquals(
        List.of(Block.Kind.CAPTION, Block.Kind.HEADING, Block.Kind.PARAGRAPH),
        raw.body().blocks().stream().map(Block::kind).toList());
    assertTrue(raw.body().blocks().get(1).text().startsWith("Ann Lee"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{4: crosshed} | BAD_VALUE 1:12 | Did you mean \"crosshead\"?",
        "{4: [body]} | BAD_VALUE 1:12 | Write one of: title, body",
        "{4: } | BAD_VALUE 1:11 | Write one of: title, body",
        "{9: body} | NO_LINE 1:9 | Its last line is 7.",
        "{0: body} | NO_LINE 1:9 | Its last line is 7.",
        "{6-3: body} | NO_LINE 1:9 | Its last line is 7.",
        "{2: body} | BLANK_LINE 1:9 | Count all lines",
        "{\"Reed more\": body} | NO_SUCH_WORDS 1:9 | Did you mean \"Read more\"?",
        "{\"Th\": body} | NO_SUCH_WORDS 1:9 | Did you mean \"The\"?",
        "{\"\": body} | BLANK_LINE 1:9 | Count all lines",
        "{\"harbour master\": body} | NO_SUCH_WORDS 1:9 | Write the line's number",
        "[4] | WRONG_TYPE 1:8 | Write lines: {13: caption}",
        "{4: body, 4: ad} | DOUBLE_KEY 1:18 | Remove one"
      })
  void whatCannotBeIsToldWithItsPlace(String lines, String told, String hint) {
    Outcome<Optional<Item>> outcome = parse(lines);
    assertEquals(List.of(told), Parsing.told(outcome));
    Problem problem = outcome.problems().get(0);
    assertEquals("seeds/a.yaml", problem.place().file());
    assertTrue(problem.hint().startsWith(hint), problem.hint());
  }

  @Test
  void linesBelowFrontMatterAreCountedFromTheTopOfTheFile() {
    String text = "---\nlines: {5: caption}\n---\nLow Water\nThe pier.\n";
    Source source =
        new Parsing(folder)
            .item(Source.class, sitrep.input.InputFile.Role.SOURCE, "seeds/a.txt", text);
    assertEquals("body caption", kinds(source.raw()));
    Outcome<?> outcome =
        new Parsing(folder)
            .parse(
                sitrep.input.InputFile.Role.SOURCE,
                "seeds/a.txt",
                "---\nlines: {2: caption}\n---\nLow Water\n");
    assertEquals(List.of("BLANK_LINE 2:9"), Parsing.told(outcome));
  }

  @Test
  void aLineOfAWrappedParagraphStandsByItselfWhereTheAuthorSaysWhatItIs() {
    String text =
        "The ferry left the harbour at noon with some four\n"
            + "hundred people aboard, and came to the island when\n"
            + "the lamps were lit. Nobody had seen it come, for the\n"
            + "harbour was dark.\n";
    Parsing parsing = new Parsing(folder);
    Source one = (Source) parsing.parse("seeds/a.txt", text, "lines: {2: ad}\n").value().get();
    assertEquals(2, one.raw().body().blocks().size());
    Source two =
        (Source) parsing.parse("seeds/a.txt", text, "lines: {2-3: caption}\n").value().get();
    assertEquals(3, two.raw().body().blocks().size());
  }

  @Test
  void manyKeysForManyLinesAreReadInTime() {
    StringBuilder lines = new StringBuilder("lines:\n");
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 10_000; i++) {
      text.append("Word ").append("and word ".repeat(i % 7)).append(i).append('\n');
      lines.append("  ").append(i).append("-20000: ad\n");
      lines.append("  Word nobody ").append(i).append(": ad\n");
    }
    text.append("end\n".repeat(10_000));
    Outcome<?> outcome =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> new Parsing(folder).parse("seeds/a.txt", text.toString(), lines.toString()));
    assertEquals(10_000, outcome.problems().size());
  }
}
