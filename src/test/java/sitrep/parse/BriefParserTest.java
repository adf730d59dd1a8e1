package sitrep.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.digest.Brief;
import sitrep.digest.Confidence;
import sitrep.digest.Correction;
import sitrep.digest.DatedEvent;
import sitrep.digest.Item;
import sitrep.digest.Judgment;
import sitrep.digest.LikelihoodScale;
import sitrep.digest.Marking;
import sitrep.digest.PartialDate;
import sitrep.digest.Status;
import sitrep.input.InputFile.Role;
import sitrep.problem.Outcome;
import sitrep.problem.Place;
import sitrep.problem.Placed;
import sitrep.problem.Problem;

final class BriefParserTest {

  private static final String NAME = "content/briefs/prague.md";

  @TempDir Path folder;
  private Parsing parsing;

  @BeforeEach
  void setUp() {
    parsing = new Parsing(folder);
  }

  private Brief brief(String keys) {
    return parsing.item(Brief.class, Role.BRIEF, NAME, "---\ntitle: T\n" + keys + "---\nText.\n");
  }

  private Outcome<Optional<Item>> parse(String keys) {
    return parsing.parse(Role.BRIEF, NAME, "---\n" + keys + "---\nText.\n");
  }

  private static Place at(int line, int column) {
    return new Place(NAME, line, column);
  }

  @Test
  void everyKeyIsReadIntoItsPlace() {
    Brief brief =
        parsing.item(
            Brief.class,
            Role.BRIEF,
            NAME,
            """
            ---
            title: MI6 chief appeals
            date: 2023-07-19T14:00+02:00
            summary: The bottom line.
            topics: [Espionage, Ukraine war]
            entities: [Richard Moore]
            sources: [prague-speech]
            confidence: moderate
            marking: TLP:AMBER
            status: withdrawn
            embargo: 2023-07-20T06:00Z
            updated: 2023-07-21
            corrections: [{date: 2023-07-21, kind: update, note: It was Wednesday.}]
            events: [{date: 2023-07, what: Moore speaks, place: Prague}]
            judgments:
              - {id: recruits, statement: It will work, likelihood: likely, by: 2024-07-19, outcome: came true}
            aliases: [/old/address/]
            authors: [A. One, B. Two]
            language: cs
            image: /assets/a.png
            slug: Other Slug
            ---
            Text.
            """);
    assertEquals("other-slug", brief.id());
    assertEquals("MI6 chief appeals", brief.title());
    assertEquals(LocalDate.of(2023, 7, 19), brief.date());
    assertEquals(Instant.parse("2023-07-19T12:00:00Z"), brief.published());
    assertEquals("The bottom line.", brief.summary());
    assertEquals(
        List.of(new Placed<>("Espionage", at(5, 10)), new Placed<>("Ukraine war", at(5, 21))),
        brief.topics());
    assertEquals(List.of(new Placed<>("Richard Moore", at(6, 12))), brief.entities());
    assertEquals(List.of(new Placed<>("prague-speech", at(7, 11))), brief.sources());
    assertEquals(Optional.of(Confidence.MODERATE), brief.confidence());
    assertEquals(Marking.AMBER, brief.marking());
    assertEquals(Status.WITHDRAWN, brief.status());
    assertEquals(Optional.of(Instant.parse("2023-07-20T06:00:00Z")), brief.embargo());
    assertEquals(Optional.of(LocalDate.of(2023, 7, 21)), brief.updated());
    assertEquals(
        List.of(new Correction(LocalDate.of(2023, 7, 21), "update", "It was Wednesday.")),
        brief.corrections());
    assertEquals(
        List.of(
            new DatedEvent(
                new PartialDate(2023, 7, 0),
                "Moore speaks",
                Optional.of(new Placed<>("Prague", at(14, 53))))),
        brief.events());
    assertEquals(
        List.of(
            new Judgment(
                "recruits",
                "It will work",
                LikelihoodScale.ICD_203.band("likely"),
                Optional.of(LocalDate.of(2024, 7, 19)),
                "came true")),
        brief.judgments());
    assertEquals(List.of(new Placed<>("/old/address/", at(17, 11))), brief.formerAddresses());
    assertEquals(List.of("A. One", "B. Two"), brief.authors());
    assertEquals(Optional.of("cs"), brief.language());
    assertEquals(Optional.of(new Placed<>("/assets/a.png", at(20, 8))), brief.image());
    assertEquals("Text.", brief.body().words());
    assertEquals(at(23, 1), brief.body().blocks().get(0).place());
    assertEquals(at(1, 1), brief.place());
  }

  @Test
  void whatIsLeftOutHasADefault() {
    Brief brief = brief("date: 2023-07-19\n");
    assertEquals("prague", brief.id());
    assertEquals(Marking.GREEN, brief.marking());
    assertEquals(Status.PUBLISHED, brief.status());
    assertEquals(Optional.empty(), brief.embargo());
    assertEquals("", brief.summary());
    assertEquals(LocalDate.of(2023, 7, 19), brief.lastChanged());
  }

  @ParameterizedTest
  @CsvSource({
    "2023-07-19, 2023-07-18T22:00:00Z, 2023-07-19",
    "2023-01-19, 2023-01-18T23:00:00Z, 2023-01-19",
    "2023-07-19T14:00, 2023-07-19T12:00:00Z, 2023-07-19",
    "2023-07-19 14:00, 2023-07-19T12:00:00Z, 2023-07-19",
    "2023-07-19T14:00:30, 2023-07-19T12:00:30Z, 2023-07-19",
    "2023-07-19T14:00Z, 2023-07-19T14:00:00Z, 2023-07-19",
    "2023-07-19T23:30Z, 2023-07-19T23:30:00Z, 2023-07-20",
    "2023-07-19T14:00-05:00, 2023-07-19T19:00:00Z, 2023-07-19",
    "2023-07-19T00:30+05:30, 2023-07-18T19:00:00Z, 2023-07-18"
  })
  void dateIsOfTheSitesTimeZone(String written, Instant published, LocalDate day) {
    Brief brief = brief("date: " + written + "\n");
    assertEquals(published, brief.published());
    assertEquals(day, brief.date());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-30",
        "2023-13-01",
        "2023-7-19",
        "19.07.2023",
        "July 19, 2023",
        "2023-07",
        "2023",
        "soon",
        "2023-07-19T25:00",
        "2023-07-19T14",
        "1689775200"
      })
  void dateThatIsNoneIsReportedAtItsValue(String written) {
    assertEquals(
        List.of("BAD_DATE 3:7"), Parsing.told(parse("title: T\ndate: '" + written + "'\n")));
  }

  @Test
  void dateMayStandInTheFilesName() {
    Brief brief =
        parsing.item(
            Brief.class, Role.BRIEF, "content/briefs/2023-07-19-prague.md", "---\ntitle: T\n---\n");
    assertEquals(LocalDate.of(2023, 7, 19), brief.date());
    assertEquals("prague", brief.id());
  }

  @Test
  void keyGoesBeforeTheFilesName() {
    Brief brief =
        parsing.item(
            Brief.class,
            Role.BRIEF,
            "content/briefs/2023-07-19-prague.md",
            "---\ntitle: T\ndate: 2024-01-01\n---\n");
    assertEquals(LocalDate.of(2024, 1, 1), brief.date());
  }

  @Test
  void briefWithoutAnyDateIsAnErrorAtItsFrontMatter() {
    assertEquals(List.of("MISSING_DATE 2:1"), Parsing.told(parse("title: T\n")));
  }

  @Test
  void fileThatIsOnlyADateKeepsItAsItsId() {
    Brief brief =
        parsing.item(
            Brief.class, Role.BRIEF, "content/briefs/2023-07-19.md", "---\ntitle: T\n---\n");
    assertEquals("2023-07-19", brief.id());
  }

  @Test
  void missingTitleIsReportedAndTheItemIsKept() {
    Outcome<Optional<Item>> outcome = parse("date: 2023-07-19\n");
    assertEquals(List.of("MISSING_KEY 2:1"), Parsing.told(outcome));
    assertTrue(outcome.value().isPresent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "confidence: medium | BAD_VALUE 4:13",
        "confidence: Low | BAD_VALUE 4:13",
        "status: live | BAD_VALUE 4:9",
        "marking: AMBER | BAD_MARKING 4:10",
        "marking: TLP:GREY | BAD_MARKING 4:10",
        "marking: tlp:red | BAD_MARKING 4:10",
        "marking: TLP:WHITE | OLD_MARKING 4:10",
        "marking: [TLP:RED] | WRONG_TYPE 4:10",
        "embargo: later | BAD_DATE 4:10",
        "updated: 2023-02-30 | BAD_DATE 4:10",
        "topics: {a: b} | WRONG_TYPE 4:9",
        "summary: [a] | WRONG_TYPE 4:10",
        "corrections: [{kind: update, note: x}] | MISSING_KEY 4:15",
        "corrections: [{date: 2023-07-21}] | MISSING_KEY 4:15",
        "corrections: [{date: x, note: x}] | BAD_DATE 4:22",
        "corrections: [{date: 2023-07-21, kind: fix, note: x}] | BAD_VALUE 4:40",
        "corrections: [{date: 2023-07-21, note: x, by: me}] | UNKNOWN_KEY 4:43",
        "events: [{date: 2023-07-19}] | MISSING_KEY 4:10",
        "events: [{what: x}] | MISSING_KEY 4:10",
        "events: [{date: 2023-15, what: x}] | BAD_PARTIAL_DATE 4:17",
        "events: soon | WRONG_TYPE 4:9",
        "judgments: [{id: a}] | MISSING_KEY 4:13",
        "judgments: [{statement: s, likelihood: perhaps}] | BAD_VALUE 4:40",
        "judgments: [{statement: s, likelihood: remote chance}] | BAD_VALUE 4:40",
        "judgments: [{statement: s, outcome: won}] | BAD_VALUE 4:37",
        "judgments: [{statement: s, by: 2023}] | BAD_DATE 4:32",
        "entity: [x] | UNKNOWN_KEY 4:1",
        "title: U | DOUBLE_KEY 4:1"
      })
  void wrongValueIsReportedAtItsPlace(String line, String told) {
    assertEquals(List.of(told), Parsing.told(parse("title: T\ndate: 2023-07-19\n" + line + "\n")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: '(TLP:RED) T'\ndate: 2023-07-19\n",
        "title: T\nsummary: '( tlp : red ) x'\ndate: 2023-07-19\n",
        "title: T\ndate: 2023-07-19\ncorrections: [{date: 2023-07-19, note: (TLP:RED) x}]\n",
        "title: T\ndate: 2023-07-19\nevents: [{date: 2023-07-19, what: (TLP:RED) x}]\n",
        "title: T\ndate: 2023-07-19\njudgments: [{statement: (TLP:RED) x}]\n"
      })
  void portionMarkingInAKeyIsAnError(String keys) {
    assertEquals(
        List.of("PORTION_IN_KEY"),
        parse(keys).problems().stream().map(p -> p.kind().name()).toList());
  }

  @Test
  void judgmentsWithoutAnIdAreNumbered() {
    Brief brief = brief("date: 2023-07-19\njudgments: [{statement: a}, {statement: b}]\n");
    assertEquals(List.of("j1", "j2"), brief.judgments().stream().map(Judgment::id).toList());
    assertEquals("pending", brief.judgments().get(0).outcome());
  }

  @Test
  void correctionWithoutAKindIsACorrection() {
    Brief brief = brief("date: 2023-07-19\ncorrections: {date: 2023-07-20, note: x}\n");
    assertEquals("correction", brief.corrections().get(0).kind());
  }

  @Test
  void allProblemsOfAFileAreReportedAtOnce() {
    assertEquals(
        List.of("BAD_DATE 2:7", "BAD_VALUE 3:13", "MISSING_KEY 2:1", "UNKNOWN_KEY 4:1"),
        Parsing.told(parse("date: x\nconfidence: y\nzzz: z\n")).stream().sorted().toList());
  }

  @ParameterizedTest
  @CsvSource({
    "date: '', 3:7",
    "date: ' ', 3:7",
    "date:, 3:6",
    "embargo: '', 4:10",
    "expires: '', 4:10",
    "updated:, 4:9",
    "marking:, 4:9",
    "marking: '', 4:10",
    "status: '', 4:9",
    "confidence: '', 4:13"
  })
  void keyThatIsWrittenForNothingIsAnError(String line, String at) {
    String date = line.startsWith("date") ? "" : "date: 2023-07-19\n";
    Outcome<Optional<Item>> outcome =
        parse("title: T\n" + date + line.replace("' '", "\" \"").replace("''", "\"\"") + "\n");
    assertEquals(List.of("EMPTY_VALUE " + at), Parsing.told(outcome));
  }

  @Test
  void emptyValueIsToldWithWhatToDo() {
    Problem problem = parse("title: T\ndate: \"\"\n").problems().get(0);
    assertEquals("\"date\" is empty", problem.message());
    assertEquals("Write its value, as date: …, or take the key out.", problem.hint());
  }

  @Test
  void wordsMayBeMissing() {
    assertEquals("", brief("date: 2023-07-19\nsummary: \"\"\ntopics: []\naliases:\n").summary());
  }

  @ParameterizedTest
  @CsvSource({
    "expires: 2023-07-18, TOO_EARLY 4:10",
    "expires: 2023-07-19, TOO_EARLY 4:10",
    "expires: 2023-07-20, ''",
    "updated: 2023-07-18, TOO_EARLY 4:10",
    "updated: 2023-07-19, ''",
    "'{embargo: 2023-07-21, expires: 2023-07-20}', TOO_EARLY 5:10",
    "'{embargo: 2023-07-18, expires: 2023-07-20}', ''"
  })
  void timesInTheWrongOrderAreAWarning(String keys, String told) {
    String lines = keys.replaceAll("[{}]", "").replace(", ", "\n");
    Outcome<Optional<Item>> outcome = parse("title: T\ndate: 2023-07-19\n" + lines + "\n");
    assertEquals(told, String.join(" ", Parsing.told(outcome)));
    assertFalse(Problem.anyError(outcome.problems()));
  }

  @Test
  void twoJudgmentsOfOneIdAreAnError() {
    String judgments = "judgments: [{id: a, statement: x},\n  {id: a, statement: y}]\n";
    Outcome<Optional<Item>> outcome = parse("title: T\ndate: 2023-07-19\n" + judgments);
    assertEquals(List.of("DOUBLE_JUDGMENT 5:8"), Parsing.told(outcome));
  }
}
