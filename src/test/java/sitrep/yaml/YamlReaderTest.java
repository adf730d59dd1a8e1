package sitrep.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.problem.Outcome;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

final class YamlReaderTest {

  private static Outcome<YamlValue.Mapping> read(String text) {
    return YamlReader.read("a.md", 2, "a brief", text);
  }

  private static YamlValue valueOf(String key, String text) {
    return read(text).value().entries().entrySet().stream()
        .filter(entry -> entry.getKey().value().equals(key))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static YamlValue.Scalar scalar(String text) {
    return (YamlValue.Scalar) valueOf("key", "key: " + text + "\n");
  }

  private static List<String> kinds(Outcome<?> outcome) {
    return outcome.problems().stream().map(p -> p.kind() + " " + p.place()).toList();
  }

  @Test
  void keysAndValuesKnowTheirPlaces() {
    String text = "title: A title\nlist:\n  - one\n  - {a: 1}\n";
    assertEquals(new Place("a.md", 2, 8), valueOf("title", text).place());
    YamlValue.Sequence list = (YamlValue.Sequence) valueOf("list", text);
    assertEquals(new Place("a.md", 4, 5), list.items().get(0).place());
    YamlValue.Mapping map = (YamlValue.Mapping) list.items().get(1);
    assertEquals(new Place("a.md", 5, 6), map.entries().keySet().iterator().next().place());
    assertEquals(new Place("a.md", 5, 9), map.entries().values().iterator().next().place());
  }

  @Test
  void columnsCountCodePoints() {
    assertEquals(new Place("a.md", 2, 8), valueOf("😀é", "{😀é:   x}").place());
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "no", "on", "off", "Yes", "NO", "y", "2023-07-19", "12:30:45"})
  void whatYaml11TookForSomethingElseIsText(String word) {
    assertEquals(new YamlValue.Scalar(word, "text", new Place("a.md", 2, 6)), scalar(word));
  }

  @ParameterizedTest
  @CsvSource({
    "true, true or false",
    "False, true or false",
    "12, a number",
    "0o17, a number",
    "0x1F, a number",
    "1.5e3, a number",
    "'\"12\"', text",
    "1_000, text",
    "word, text"
  })
  void scalarIsKeptAsWrittenWithItsTypeOfTheCoreSchema(String written, String type) {
    assertEquals(type, scalar(written).type());
    assertEquals(written.replace("\"", ""), scalar(written).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "null", "NULL"})
  void keyWithoutAValueIsEmpty(String written) {
    assertTrue(valueOf("key", "key: " + written + "\n") instanceof YamlValue.Nothing);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# only a comment\n", "~\n", "\uFEFF", "{}", "\uFEFF\n"})
  void emptyDocumentIsAnEmptyMap(String text) {
    assertEquals(List.of(), read(text).problems());
    assertTrue(read(text).value().entries().isEmpty());
  }

  @Test
  void byteOrderMarkIsNotPartOfTheFirstKey() {
    assertEquals("x", ((YamlValue.Scalar) valueOf("key", "\uFEFFkey: x")).text());
  }

  @Test
  void keyThatStandsTwiceIsReportedAtItsSecondPlaceAndTheFirstCounts() {
    String text = "key: one\nkey: two\n";
    assertEquals(List.of("DOUBLE_KEY a.md:3:1"), kinds(read(text)));
    assertEquals("one", ((YamlValue.Scalar) valueOf("key", text)).text());
  }

  @Test
  void keyThatStandsTwiceInAnInnerMapIsReported() {
    assertEquals(List.of("DOUBLE_KEY a.md:2:13"), kinds(read("key: {a: 1, a: 2}")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"- one\n- two\n", "just words\n", "12\n"})
  void documentThatIsNoMapIsReported(String text) {
    assertEquals(List.of("NOT_A_MAP a.md:2:1"), kinds(read(text)));
  }

  @Test
  void valueWithABareColonIsReportedWhereItStands() {
    Problem problem = read("date: 2023\ntitle: One: two\n").problems().get(0);
    assertEquals(ProblemKind.BAD_YAML, problem.kind());
    assertEquals(3, problem.place().line());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\tkey: value\n",
        "key: [one, two\n",
        "key: \"open\n",
        "key: value\n other: value\n",
        "key: @handle\n",
        "key: `code`\n",
        "? [a\n",
        "key: !!java.io.File x\n--- y: &a",
        "%YAML 9.9\n---\nkey: x\n",
        "key: *nobody\n",
        "a: \u0000\n"
      })
  void whatIsNotYamlIsAProblemInsideTheFileAndNotAnException(String text) {
    List<Problem> problems = read(text).problems();
    assertEquals(ProblemKind.BAD_YAML, problems.get(0).kind());
    assertTrue(problems.get(0).place().line() >= 2, problems.toString());
    assertTrue(problems.get(0).message().length() > "this is not YAML: ".length());
  }

  @Test
  void secondDocumentIsNotPassedOver() {
    assertEquals(ProblemKind.BAD_YAML, read("a: 1\n--- \nb: 2\n").problems().get(0).kind());
  }

  @Test
  void deepNestingIsAProblem() {
    for (int depth : new int[] {60, 100}) {
      String text = "key: " + "[".repeat(depth) + "]".repeat(depth);
      Outcome<YamlValue.Mapping> outcome =
          assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(text));
      assertTrue(
          outcome.problems().stream()
              .anyMatch(p -> p.kind() == ProblemKind.TOO_DEEP || p.kind() == ProblemKind.BAD_YAML),
          depth + ": " + outcome.problems());
    }
  }

  @Test
  void aliasOfAScalarStandsForIt() {
    assertEquals("x", ((YamlValue.Scalar) valueOf("b", "a: &name x\nb: *name\n")).text());
  }

  @Test
  void aliasesCannotMakeALittleTextLarge() {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String list = String.join(", ", java.util.Collections.nCopies(9, "*a" + (i - 1)));
      text.append("a").append(i).append(": &a").append(i).append(" [").append(list).append("]\n");
    }
    Outcome<YamlValue.Mapping> outcome =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(text.toString()));
    assertEquals(ProblemKind.BAD_YAML, outcome.problems().get(0).kind());
  }

  @Test
  void listThatHoldsItselfIsAProblem() {
    Outcome<YamlValue.Mapping> outcome =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read("a: &a [*a]\n"));
    assertEquals(1, outcome.problems().size(), outcome.problems().toString());
  }

  @Test
  void manyKeysAreReadInTimeThatGrowsWithThem() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append("key").append(i).append(": x\n");
    }
    Outcome<YamlValue.Mapping> outcome =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(text.toString()));
    assertEquals(20_000, outcome.value().entries().size());
  }

  @Test
  void carriageReturnsAreNotPartOfValues() {
    assertEquals("x", ((YamlValue.Scalar) valueOf("a", "a: x\r\nb: y\r\n")).text());
  }
}
