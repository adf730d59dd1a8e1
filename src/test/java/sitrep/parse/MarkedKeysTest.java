package sitrep.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.digest.Item;
import sitrep.digest.Marking;
import sitrep.input.InputFile.Role;
import sitrep.problem.Outcome;
import sitrep.problem.Problem;

/** No marking that an author wrote into front matter is passed over. */
final class MarkedKeysTest {

  @TempDir Path folder;
  private Parsing parsing;

  @BeforeEach
  void setUp() {
    parsing = new Parsing(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\nmarking: TLP:RED\nx: [\n---\nWords.\n",
        "---\nmarking: TLP:RED\n\nWords.\n",
        "---\nmarking: TLP:RED\nmarking: TLP:RED\n---\nWords\n",
        "--- \nmarking: TLP:RED\n----\nWords\n"
      })
  void brokenFrontMatterDoesNotMakeAPlainTextPublic(String text) {
    Outcome<Optional<Item>> outcome = parsing.parse(Role.SOURCE, "seeds/a.txt", text);
    boolean held = outcome.value().map(Item::marking).filter(m -> m == Marking.RED).isPresent();
    assertTrue(held || Problem.anyError(outcome.problems()), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "summary: 'A. (TLP:RED) x'",
        "summary: '**(TLP:RED)** x'",
        "summary: \"a\\n(TLP:RED) x\"",
        "summary: '[TLP:RED] x'",
        "summary: 'x {TLP:RED}'",
        "topics: ['x (TLP:RED) x']",
        "topics: ['(TLP:ORANGE) x']",
        "events: [{date: 2023-07-19, what: x, place: (TLP:RED) y}]",
        "judgments: [{statement: s, id: (TLP:RED) y}]",
        "summary: 'TLP:AMBER The agent met him.'",
        "summary: '(AMBER) The agent met him.'",
        "summary: 'TLP AMBER: The agent met him.'",
        "summary: \"(\\u0422LP:AMBER) The agent\"",
        "judgments: [{statement: 'TLP:AMBER He will go.'}]",
        "slug: (TLP:RED) y"
      })
  void portionMarkingInAKeyOfABriefIsAnError(String line) {
    String text = "---\ntitle: x\ndate: 2023-07-19\n" + line + "\n---\n";
    assertEquals(
        List.of("PORTION_IN_KEY"), kinds(parsing.parse(Role.BRIEF, "content/briefs/a.md", text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          ---~title: x~date: 2023-07-19~# marking: TLP:AMBER~---~Words. => a.md:4:3
          ---~title: x~#marking: TLP:RED~date: 2023-07-19~---~Words. => a.md:3:2
          ---~title: x~date: 2023-07-19~---~marking: TLP:AMBER~~Words. => a.md:5:1
          ---~title: x~date: 2023-07-19~---~~topic: x~embargo: 2099-01-01~Words. => a.md:7:1
          """)
  void keyThatIsNotHeardIsAnError(String text, String place) {
    Outcome<?> outcome = parsing.parse(Role.BRIEF, "content/briefs/a.md", text.replace('~', '\n'));
    assertEquals(List.of("UNHEARD_KEY"), kinds(outcome));
    assertEquals("content/briefs/" + place, outcome.problems().get(0).place().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: x\ndate: 2023-07-19\nmarking: TLP:RED\n# marking: TLP:AMBER\n---\nWords.",
        "---\ntitle: x\ndate: 2023-07-19\n# marking: see the manual\n---\nWords.",
        "---\ntitle: x\ndate: 2023-07-19\nsummary: TLP:AMBER is a level.\n---\nWords.",
        "---\ntitle: x\ndate: 2023-07-19\nsummary: AMBER alerts were sent.\n---\nWords.",
        "---\ntitle: x\ndate: 2023-07-19\n---\nEmbargo: 2099 is far.",
        "---\ntitle: x\ndate: 2023-07-19\n---\nmarking: this is hard.",
        "---\ntitle: x\ndate: 2023-07-19\n---\nWords.\n\nembargo: 2099-01-01"
      })
  void wordsThatSpeakOfKeysAreNoError(String text) {
    assertEquals(List.of(), kinds(parsing.parse(Role.BRIEF, "content/briefs/a.md", text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "protected: true\n\nWords of a source.",
        "title: x\nprotected: yes\nWords.",
        "---\ntitle: x\n---\nprotected: true\nWords."
      })
  void unheardProtectionOfASourceIsAnError(String text) {
    assertEquals(List.of("UNHEARD_KEY"), kinds(parsing.parse(Role.SOURCE, "seeds/a.txt", text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Protected: true love.", "Words.\nprotected: true", "Note: x\n\nWords."})
  void wordsOfASourceAreNoError(String text) {
    assertEquals(List.of(), kinds(parsing.parse(Role.SOURCE, "seeds/a.txt", text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"summary: '(tlp:red) x'", "aliases: ['(TLP: RED) x']", "role: x (TLP:RED)"})
  void portionMarkingInAKeyOfADossierIsAnError(String line) {
    String text = "---\nname: x\n" + line + "\n---\n";
    assertEquals(
        List.of("PORTION_IN_KEY"),
        kinds(parsing.parse(Role.DOSSIER, "content/dossiers/a.md", text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          ["(TLP:AMBER) 50.09", 14.42] => 3:12
          [50.09, "(TLP:AMBER) 14.42"] => 3:19
          ["(TLP:AMBER) 50.09", "(TLP:RED) 14.42"] => 3:12
          """)
  void locationOfWhichOneNumberIsMarkedOtherwiseIsAnError(String location, String place) {
    String text = "---\nname: x\nlocation: " + location + "\n---\n";
    assertEquals(
        List.of("PORTION_IN_KEY " + place),
        Parsing.told(parsing.parse(Role.DOSSIER, "content/dossiers/a.md", text)));
  }

  @Test
  void locationMayBeMarkedAsAWhole() {
    String location = "[\"(TLP:AMBER) 50.09\", \"(TLP:AMBER) 14.42\"]";
    String text = "---\nname: x\nlocation: " + location + "\n---\n";
    assertEquals(List.of(), kinds(parsing.parse(Role.DOSSIER, "content/dossiers/a.md", text)));
  }

  private static List<String> kinds(Outcome<?> outcome) {
    return outcome.problems().stream().map(p -> p.kind().name()).toList();
  }
}
