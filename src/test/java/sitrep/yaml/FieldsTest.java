package sitrep.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.problem.Place;
import sitrep.problem.Placed;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

final class FieldsTest {

  private final List<Problem> problems = new ArrayList<>();

  private Fields fields(String yaml) {
    var outcome = YamlReader.read("a.md", 1, "a brief", yaml);
    problems.addAll(outcome.problems());
    return new Fields("a brief", outcome.value(), problems);
  }

  private void assertProblem(ProblemKind kind, int line, int column, String message, String hint) {
    assertEquals(1, problems.size(), problems.toString());
    assertEquals(
        new Problem(kind, new Place("a.md", line, column), message, hint), problems.get(0));
  }

  @Test
  void unknownKeyIsReportedWithItsPlaceAndTheKeyThatWasMeant() {
    Fields fields = fields("title: x\nsumary: y\n");
    fields.text("title");
    fields.text("summary");
    fields.finish();
    assertProblem(
        ProblemKind.UNKNOWN_KEY,
        2,
        1,
        "unknown key \"sumary\" in a brief",
        "Did you mean \"summary\"?");
  }

  @Test
  void keyThatHasAnotherNameElsewhereIsAnsweredWithOurs() {
    Fields fields = fields("Tags: [x]\ntlp: amber\n");
    fields.texts("topics");
    fields.finish();
    assertEquals(
        List.of("The key for that is called topics.", "Known keys are: topics."),
        problems.stream().map(Problem::hint).toList());
  }

  @Test
  void listThatIsWrittenAsOneTextIsReported() {
    Fields fields = fields("topics: ports, ships\nauthors: [\"Roe, Jo\"]\naliases: A,B\n");
    assertEquals("ports, ships", fields.texts("topics").get(0).value());
    fields.texts("authors");
    fields.texts("aliases");
    assertProblem(
        ProblemKind.LIST_IN_TEXT,
        1,
        9,
        "\"ports, ships\" is one text, not a list",
        "Write topics: [ports, ships], or [\"ports, ships\"] if it is one.");
  }

  @Test
  void unknownKeyThatIsLikeNoneIsReportedWithAllKnownOnes() {
    Fields fields = fields("colour: red\n");
    fields.text("title");
    fields.texts("topics");
    fields.finish();
    assertProblem(
        ProblemKind.UNKNOWN_KEY,
        1,
        1,
        "unknown key \"colour\" in a brief",
        "Known keys are: title, topics.");
  }

  @Test
  void everyUnknownKeyIsReported() {
    fields("a1: x\nb2: y\n").finish();
    assertEquals(2, problems.size());
  }

  @Test
  void missingKeyIsReportedAtTheMap() {
    assertEquals(Optional.empty(), fields("a: x\n").required("title"));
    assertProblem(ProblemKind.MISSING_KEY, 1, 1, "a brief needs a title", "Add the key: title: …");
  }

  @ParameterizedTest
  @ValueSource(strings = {"title:\n", "title: ~\n"})
  void emptyValueOfANeededKeyIsReported(String yaml) {
    assertEquals(Optional.empty(), fields(yaml).required("title"));
    assertEquals(1, problems.size(), problems.toString());
  }

  @Test
  void listWhereATextIsDueIsReportedAtItsPlace() {
    assertEquals(Optional.empty(), fields("title: [a, b]\n").text("title"));
    assertProblem(
        ProblemKind.WRONG_TYPE,
        1,
        8,
        "\"title\" must be text, but is a list",
        "Write title: …, as one value.");
  }

  @Test
  void mapWhereATextIsDueIsReportedOnceEvenIfTheKeyIsNeeded() {
    assertEquals(Optional.empty(), fields("title: {a: b}\n").required("title"));
    assertEquals(List.of(ProblemKind.WRONG_TYPE), problems.stream().map(Problem::kind).toList());
  }

  @Test
  void numbersAreTakenAsTextAsTheyAreWritten() {
    assertEquals(Optional.of("007"), fields("title: 007").text("title"));
    assertEquals(Optional.of("1.50"), fields("title: 1.50").text("title"));
  }

  @Test
  void singleTextCountsAsAListOfOne() {
    assertEquals(
        List.of(new Placed<>("Ukraine war", new Place("a.md", 1, 9))),
        fields("topics: Ukraine war").texts("topics"));
  }

  @Test
  void membersOfAListKnowTheirPlaces() {
    assertEquals(
        List.of(
            new Placed<>("One", new Place("a.md", 2, 5)),
            new Placed<>("Two", new Place("a.md", 3, 5))),
        fields("topics:\n  - One\n  - Two\n").texts("topics"));
  }

  @Test
  void mapInAListOfTextsIsReportedAndTheOthersAreKept() {
    Fields fields = fields("topics: [One, {a: b}, Two]");
    assertEquals(
        List.of("One", "Two"), fields.texts("topics").stream().map(Placed::value).toList());
    assertEquals(new Place("a.md", 1, 15), problems.get(0).place());
  }

  @Test
  void textInAListOfMapsIsReported() {
    assertEquals(List.of(), fields("events: [soon]").maps("events", "an event"));
    assertEquals(ProblemKind.WRONG_TYPE, problems.get(0).kind());
    assertEquals(new Place("a.md", 1, 10), problems.get(0).place());
  }

  @Test
  void unknownKeyOfAnInnerMapIsReportedAsOfThat() {
    Fields event = fields("events: {whaat: x}").maps("events", "an event").get(0);
    event.text("what");
    event.finish();
    assertProblem(
        ProblemKind.UNKNOWN_KEY,
        1,
        10,
        "unknown key \"whaat\" in an event",
        "Did you mean \"what\"?");
  }

  @Test
  void flagIsTrueOnlyWhereItSaysTrue() {
    assertTrue(fields("protected: true").flag("protected"));
    assertTrue(fields("protected: True").flag("protected"));
    assertFalse(fields("protected: false").flag("protected"));
    assertFalse(fields("other: true").flag("protected"));
    assertEquals(List.of(), problems);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "1", "on", "'true'", "[true]"})
  void flagThatIsNotTrueOrFalseIsReported(String written) {
    fields("protected: " + written).flag("protected");
    assertEquals(List.of(ProblemKind.WRONG_TYPE), problems.stream().map(Problem::kind).toList());
    assertEquals(new Place("a.md", 1, 12), problems.get(0).place());
  }

  @Test
  void valueThatIsNotUnderstoodIsReportedWithWhatIsDue() {
    assertEquals(
        Optional.empty(),
        fields("confidence: medium")
            .value("confidence", "confidence", "Write low.", text -> Optional.empty()));
    assertProblem(ProblemKind.BAD_VALUE, 1, 13, "\"medium\" is no confidence", "Write low.");
  }

  @Test
  void numbersMustBeNumbers() {
    assertEquals(List.of(50.09, 14.42), fields("at: [50.09, 14.42]").numbers("at"));
    assertEquals(List.of(), problems);
    fields("at: [50.09, north]").numbers("at");
    assertEquals(new Place("a.md", 1, 13), problems.get(0).place());
  }

  @Test
  void mapOfMapsGivesEachByItsName() {
    var maps = fields("audiences:\n  staff: {ceiling: x}\n  all: y\n");
    assertEquals(List.of("staff"), List.copyOf(maps.mapOfMaps("audiences", "x").keySet()));
    assertEquals(new Place("a.md", 3, 8), problems.get(0).place());
  }

  @Test
  void placeOfAnAbsentKeyIsThatOfTheMap() {
    assertEquals(new Place("a.md", 1, 1), fields("a: x\n").place("title"));
    assertEquals(new Place("a.md", 1, 4), fields("a: x\n").place("a"));
  }
}
