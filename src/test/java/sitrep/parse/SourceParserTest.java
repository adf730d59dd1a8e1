package sitrep.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.digest.Credibility;
import sitrep.digest.Item;
import sitrep.digest.Marking;
import sitrep.digest.PartialDate;
import sitrep.digest.Reliability;
import sitrep.digest.Source;
import sitrep.input.InputFile.Role;
import sitrep.problem.Outcome;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

final class SourceParserTest {

  private static final String KEYS =
      """
      title: The speech
      publisher: SIS
      author: R. Moore
      published: 2023-07
      retrieved: 2023-07-20
      url: https://example.org/a?b=c
      archived: https://archive.org/x
      reliability: B
      credibility: 2
      type: speech
      language: en
      marking: TLP:AMBER
      descriptor: A speech
      aliases: [/old/]
      """;

  @TempDir Path folder;
  private Parsing parsing;

  @BeforeEach
  void setUp() {
    parsing = new Parsing(folder);
  }

  private Source source(String name, String text) {
    return parsing.item(Source.class, Role.SOURCE, name, text);
  }

  private static void assertEveryKey(Source source) {
    assertEquals("prague", source.id());
    assertEquals(Optional.of("The speech"), source.givenTitle());
    assertEquals("The speech", source.title());
    assertEquals(Optional.of("SIS"), source.publisher());
    assertEquals(Optional.of("R. Moore"), source.author());
    assertEquals(Optional.of(new PartialDate(2023, 7, 0)), source.published());
    assertEquals(Optional.of(new PartialDate(2023, 7, 20)), source.retrieved());
    assertEquals(Optional.of("https://example.org/a?b=c"), source.url());
    assertEquals(Optional.of("https://archive.org/x"), source.archived());
    assertEquals(Optional.of(Reliability.B), source.reliability());
    assertEquals(Optional.of(Credibility.PROBABLY_TRUE), source.credibility());
    assertEquals(Optional.of("speech"), source.type());
    assertEquals(Optional.of("en"), source.language());
    assertEquals(Marking.AMBER, source.marking());
    assertEquals(Optional.of("A speech"), source.descriptor());
    assertEquals("/old/", source.formerAddresses().get(0).value());
  }

  @Test
  void everyKeyOfFrontMatterIsReadIntoItsPlace() {
    assertEveryKey(source("seeds/prague.txt", "---\n" + KEYS + "---\nThe words.\n"));
    assertEveryKey(source("seeds/prague.md", "---\r\n" + KEYS + "---\r\nThe words.\r\n"));
  }

  @Test
  void everyKeyOfAFileBesideIsReadIntoItsPlace() {
    Outcome<Optional<Item>> outcome = parsing.parse("seeds/prague.txt", "The words.\n", KEYS);
    assertEquals(List.of(), outcome.problems());
    assertEveryKey((Source) outcome.value().orElseThrow());
  }

  @Test
  void ofAProtectedSourceOnlyTheDescriptorIsKept() {
    Source source = source("seeds/prague.txt", "---\n" + KEYS + "protected: true\n---\nWords.\n");
    assertTrue(source.isProtected());
    assertEquals(source.withoutIdentity(), source);
    assertEquals(Optional.of("A speech"), source.descriptor());
    assertEquals(Marking.AMBER, source.marking());
    String told = source.toString();
    for (String word :
        List.of("speech,", "SIS", "Moore", "2023", "example.org", "archive.org", "/old", "Words")) {
      assertFalse(told.contains(word), word + " in " + told);
    }
  }

  @Test
  void textWithoutAnyKeysStillWorks() {
    Source source = source("seeds/a.txt", "Moore spoke in Prague.\n\nHe said a lot.\n");
    assertEquals(Optional.empty(), source.givenTitle());
    assertFalse(source.title().isBlank());
    assertEquals(Marking.GREEN, source.marking());
    assertFalse(source.isProtected());
    assertEquals("Moore spoke in Prague.\n\nHe said a lot.\n", source.raw().text());
  }

  @Test
  void linesAreCountedFromTheTopOfTheFile() {
    Source source = source("seeds/a.txt", "---\ntitle: T\n---\nThe words.\n");
    assertEquals(1, source.raw().lines().size());
    assertEquals(4, source.raw().lines().get(0).number());
    assertEquals("The words.", source.raw().lines().get(0).text());
  }

  @Test
  void frontMatterWithCharactersOutsideTheBasicPlaneDoesNotShiftTheText() {
    Source source = source("seeds/a.txt", "---\ntitle: 😀😀\n---\nThe words.\n");
    assertEquals("The words.", source.raw().lines().get(0).text());
    assertEquals("😀😀", source.title());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\nBreaking news tonight\n---\nThe words.\n",
        "---\n\nThe words.\n",
        "---\n",
        "---\n---\nThe words.\n",
        "--- The words.\n"
      })
  void dashedLineAtTheTopOfAPlainTextIsPartOfIt(String text) {
    Source source = source("seeds/a.txt", text);
    assertEquals(text, source.raw().text());
  }

  @Test
  void unclosedFrontMatterOfMarkdownIsAProblem() {
    assertEquals(
        List.of("UNCLOSED_FRONT_MATTER 1:1"),
        Parsing.told(parsing.parse(Role.SOURCE, "seeds/a.md", "---\ntitle: T\n\nWords.\n")));
  }

  @Test
  void frontMatterAndAFileBesideAreOneTooMany() {
    assertEquals(
        List.of("DOUBLE_METADATA 2:1"),
        Parsing.told(parsing.parse("seeds/a.txt", "---\ntitle: T\n---\nWords.\n", "title: U\n")));
  }

  @Test
  void problemsOfAFileBesideLieInThatFile() {
    Outcome<Optional<Item>> outcome =
        parsing.parse("seeds/a.txt", "Words.\n", "title: T\nreliability: G\n");
    assertEquals(List.of("BAD_VALUE 2:14"), Parsing.told(outcome));
    assertEquals("seeds/a.yaml", outcome.problems().get(0).place().file());
  }

  @Test
  void windows1252IsReadWithoutComplaint() {
    byte[] bytes = "“Café” he said.\r\n".getBytes(Charset.forName("windows-1252"));
    Outcome<Optional<Item>> outcome = parsing.parse(Role.SOURCE, "seeds/a.txt", bytes);
    assertEquals(List.of(), outcome.problems());
    Source source = (Source) outcome.value().orElseThrow();
    assertEquals("“Café” he said.", source.raw().lines().get(0).text());
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, 'Line.\nHe said: «Порт закрыт».', 2:11, «Ïîðò",
    "KOI8-R, Порт, 1:1, ðÏÒÔ",
    "ISO-8859-7, 'The Λιμάνι', 1:5, ËéìÜíé",
    "windows-1250, Lech Wałęsa, 1:7, Wa³êsa",
    "Shift_JIS, 'The 港', 1:5, \uFFFD`"
  })
  void textThatMakesLittleSenseInWindows1252IsAWarningWithTheWord(
      Charset charset, String text, String place, String word) {
    var outcome = parsing.parse(Role.SOURCE, "seeds/a.txt", text.getBytes(charset));
    assertEquals(List.of("DOUBTFUL_ENCODING " + place), Parsing.told(outcome));
    String message = outcome.problems().get(0).message();
    assertTrue(message.contains("\"" + word), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Œuvre créée l’été à Noël: 5 € le m², n° 7.",
        "¿Qué pasó? ¡Nada! 1ª, 2º, 5½ años, 20°C",
        "Größe überm Fluß, Straße, Žižek don´t…but",
        "“Café” – 5 ‰ ±2 × 3 • Ñandú"
      })
  void textOfTheWestIsReadAsWindows1252InSilence(String text) {
    byte[] bytes = text.getBytes(Charset.forName("windows-1252"));
    var outcome = parsing.parse(Role.SOURCE, "seeds/a.txt", bytes);
    assertEquals(List.of(), outcome.problems());
  }

  /** Else whoever guesses a withheld entry could see that it is the right one. */
  @Test
  void hashTellsNothingOfFrontMatter() {
    String one = source("seeds/a.txt", "---\nauthor: Ann Lee\n---\nx").sha256();
    assertEquals(one, source("seeds/a.txt", "---\nauthor: Tom Oz\n---\nx").sha256());
    assertEquals(source("seeds/a.txt", "x").sha256(), one);
  }

  @Test
  void hashIsThatOfTheBytesOfTheFile() {
    assertEquals(
        "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881",
        source("seeds/a.txt", "x").sha256());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reliability: b | BAD_VALUE 2:14",
        "reliability: G | BAD_VALUE 2:14",
        "credibility: 0 | BAD_VALUE 2:14",
        "credibility: 7 | BAD_VALUE 2:14",
        "credibility: two | BAD_VALUE 2:14",
        "url: example.org | BAD_VALUE 2:6",
        "url: javascript:alert(1) | BAD_VALUE 2:6",
        "archived: ftp://x.org/ | BAD_VALUE 2:11",
        "published: yesterday | BAD_PARTIAL_DATE 2:12",
        "retrieved: 2023-02-29 | BAD_PARTIAL_DATE 2:12",
        "protected: yes | WRONG_TYPE 2:12",
        "marking: secret | BAD_MARKING 2:10",
        "titel: x | UNKNOWN_KEY 2:1",
        "title: (TLP:RED) x | PORTION_IN_KEY 2:8",
        "descriptor: (TLP:RED) x | PORTION_IN_KEY 2:13"
      })
  void wrongValueIsReportedAtItsPlace(String line, String told) {
    String text = "---\n" + line + "\n---\nWords.\n";
    assertEquals(List.of(told), Parsing.told(parsing.parse(Role.SOURCE, "seeds/a.txt", text)));
  }

  @Test
  void timeOfDayInADateOfASourceIsCutToItsDay() {
    Source source = source("seeds/a.txt", "---\npublished: 2023-07-19T23:30Z\n---\nWords.\n");
    assertEquals(Optional.of(new PartialDate(2023, 7, 20)), source.published());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"marking:", "marking: \"\"", "protected:", "published: \"\"", "url: \"\""})
  void keyThatIsWrittenForNothingIsAnError(String line) {
    var outcome = parsing.parse("seeds/a.txt", "Words.\n", "title: T\n" + line + "\n");
    assertEquals(
        List.of(ProblemKind.EMPTY_VALUE), outcome.problems().stream().map(Problem::kind).toList());
    assertEquals("seeds/a.yaml", outcome.problems().get(0).place().file());
  }

  @Test
  void textInUtf16IsRead() {
    byte[] bytes = "\uFEFFThe harbour is closed.\n".getBytes(StandardCharsets.UTF_16LE);
    var outcome = parsing.parse(Role.SOURCE, "seeds/a.txt", bytes);
    assertEquals(List.of(), outcome.problems());
    assertEquals("The harbour is closed", outcome.value().orElseThrow().title());
  }

  @Test
  void documentThatWasOnlyRenamedIsAnError() {
    var outcome = parsing.parse(Role.SOURCE, "seeds/a.txt", "PK\u0003\u0004\u0000x\u0000");
    assertEquals(List.of("NO_TEXT 0:0"), Parsing.told(outcome));
    assertTrue(outcome.problems().get(0).hint().contains("copy its text"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n \n", "\uFEFF"})
  void emptySourceIsAWarning(String text) {
    var outcome = parsing.parse(Role.SOURCE, "seeds/a.txt", text);
    assertEquals(List.of("EMPTY_SOURCE 0:0"), Parsing.told(outcome));
    assertFalse(Problem.anyError(outcome.problems()));
  }
}
