package sitrep.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

final class FrontMatterTest {

  private final List<Problem> problems = new ArrayList<>();

  private FrontMatter split(String text) {
    return FrontMatter.split("a.md", "a brief", text, problems);
  }

  @Test
  void keysStandBetweenTheFirstTwoDashedLines() {
    FrontMatter matter = split("---\na: x\n---\nText\n---\nmore\n");
    assertEquals(1, matter.keys().entries().size());
    assertEquals("Text\n---\nmore\n", matter.body());
    assertEquals(4, matter.bodyLine());
    assertTrue(matter.present());
  }

  @Test
  void keysKnowTheirLinesInTheFile() {
    Place place = split("---\n\na: x\n---\n").keys().entries().keySet().iterator().next().place();
    assertEquals(new Place("a.md", 3, 1), place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"---  \na: x\n---\t\nText", "---\na: x\n---   \nText"})
  void blanksBehindTheDashesAreFine(String text) {
    assertEquals("Text", split(text).body());
    assertEquals(1, split(text).keys().entries().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Text\n",
        "----\na: x\n----\n",
        "--- x\na: x\n---\n",
        "\n---\nWords of a text\n---\n",
        "-- -\n"
      })
  void textThatDoesNotBeginWithDashesHasNone(String text) {
    FrontMatter matter = split(text);
    assertFalse(matter.present());
    assertEquals(text, matter.body());
    assertEquals(1, matter.bodyLine());
    assertEquals(List.of(), problems);
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "'\n---\na: x\n---\n', 2:1",
        "' ---\na: x\n---\n', 1:2",
        "'\r\n\r\n---\r\na: x\r\n---\r\n', 3:1",
        "'\n\u200B\n---\n# a note\n\n\"a\": x\n---\n', 3:1",
        "'https://example.org/\n---\ntitle: x\nmarking: TLP:RED\n---\n', 2:1",
        "'\n---\nWords of a text\nMarking: TLP:RED\n---\n', 2:1"
      })
  void frontMatterThatStandsTooLateIsNotTakenForText(String text, String place) {
    assertFalse(split(text).present());
    assertEquals(1, problems.size());
    assertEquals(ProblemKind.LATE_FRONT_MATTER, problems.get(0).kind());
    assertEquals("a.md:" + place.strip(), problems.get(0).place().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"---\ra: x\r---\rText", "---\r\na: x\r\n---\r\nText"})
  void lineBreaksMayBeOfAnyKind(String text) {
    assertEquals("Text", split(text).body());
    assertEquals(1, split(text).keys().entries().size());
    assertEquals(4, split(text).bodyLine());
  }

  @ParameterizedTest
  @ValueSource(strings = {"---\n---\nText", "---\n\n---\nText", "---\n# a comment\n---\nText"})
  void frontMatterMayBeEmpty(String text) {
    FrontMatter matter = split(text);
    assertTrue(matter.present());
    assertEquals("Text", matter.body());
    assertEquals(List.of(), problems);
  }

  @ParameterizedTest
  @ValueSource(strings = {"---", "---\n", "---\na: x\n", "---\na: x\n--- y\n", "---\na: x\n ---\n"})
  void frontMatterWithoutAnEndIsAProblemAtItsBeginning(String text) {
    split(text);
    assertEquals(
        List.of(Problem.of(ProblemKind.UNCLOSED_FRONT_MATTER, new Place("a.md", 1, 1))), problems);
  }

  @Test
  void dashesInsideABlockOfTextDoNotEndItUnlessTheyStandAlone() {
    assertEquals("Text", split("---\na: |\n  ---\n  b\nc: ---x\n---\nText").body());
    assertEquals(List.of(), problems);
  }

  @Test
  void bodyMayBeMissing() {
    assertEquals("", split("---\na: x\n---").body());
    assertEquals(List.of(), problems);
  }

  @Test
  void brokenYamlIsReportedWithItsLineInTheFile() {
    split("---\na: x\nb: [\n---\nText");
    assertEquals(ProblemKind.BAD_YAML, problems.get(0).kind());
    assertTrue(problems.get(0).place().line() >= 3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: x~date: y~---~Words. | NO_FENCE",
        "title: x~date: y~~Words. | NO_FENCE",
        "title: x | NO_FENCE",
        "----~title: x~---~Words. | NO_FENCE",
        "\u2014~title: x~---~Words. | NO_FENCE",
        "+++~title: x~+++~Words. | NO_FENCE",
        "~---~title: x~---~Words. | LATE_FRONT_MATTER"
      })
  void keysBelowAnotherFenceAreUnreadAndNotMissing(String text, ProblemKind kind) {
    FrontMatter matter = FrontMatter.due("a.md", "a brief", text.replace('~', '\n'), problems);
    assertEquals(List.of(kind), problems.stream().map(Problem::kind).toList());
    assertFalse(matter.keys().whole());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Words.~~---~~More.",
        "note: that is so~~---~~More.",
        "see: here~Words go on.~---~",
        "note: that is so~~Words.",
        "title: that is so~Words go on.",
        "***~~note: x~"
      })
  void textWithoutKeysNeedsNoFence(String text) {
    FrontMatter.due("a.md", "an edition", text.replace('~', '\n'), problems);
    assertEquals(List.of(), problems);
  }
}
