package sitrep.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
        "slug: (TLP:RED) y"
      })
  void portionMarkingInAKeyOfABriefIsAnError(String line) {
    String text = "---\ntitle: x\ndate: 2023-07-19\n" + line + "\n---\n";
    assertEquals(
        List.of("PORTION_IN_KEY"), kinds(parsing.parse(Role.BRIEF, "content/briefs/a.md", text)));
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

  private static List<String> kinds(Outcome<?> outcome) {
    return outcome.problems().stream().map(p -> p.kind().name()).toList();
  }
}
