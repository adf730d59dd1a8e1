package sitrep.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.problem.ProblemKind;

/** Footnotes that stand in a marked section, and who refers to them. */
class NoteSectionsTest {

  private static final String SECTION = "\n\n## Sources {TLP:AMBER}\n\nSecret.[^m]\n\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Public.[^m]" + SECTION + "[^m]: Words.",
        "- a\n- b[^m]" + SECTION + "[^m]: Words.",
        "(TLP:GREEN) Public.[^m]" + SECTION + "[^m]: Words.",
        "Public.[^m]" + SECTION + "### More\n\nx\n\n[^m]: Words.",
        "Public.[^n]\n\n[^n]: See.[^m]" + SECTION + "[^m]: Words."
      })
  void noteOfAMarkedSectionThatIsReferredToFromOutsideIsAnError(String text) {
    assertEquals(List.of(ProblemKind.NOTE_IN_SECTION), Reading.kinds(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Public." + SECTION + "[^m]: Words.",
        "Public.[^m]" + SECTION + "[^m]: (TLP:AMBER) Words.",
        "(TLP:AMBER) Public.[^m]" + SECTION + "[^m]: Words.",
        "Public.[^m]" + SECTION + "## More\n\nx\n\n[^m]: Words.",
        "Public.[^m]\n\n[^m]: Words." + SECTION,
        "Public." + SECTION + "[^m]: See.[^n]\n\n[^n]: Words."
      })
  void otherNotesAreNone(String text) {
    assertEquals(List.of(), Reading.kinds(text));
  }
}
