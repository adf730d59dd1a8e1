package sitrep.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BodyTest {

  private static String under(String markdown, Marking ceiling) {
    return Samples.body("a.md", markdown.replace("\\n", "\n")).under(ceiling).words();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "a\\n\\n(TLP:RED) b\\n\\nc ~ a c",
        "- a\\n- (TLP:RED) b ~ a",
        "- a\\n  - (TLP:RED) b ~ a",
        "- (TLP:RED) a\\n  - b\\n- c ~ c",
        "> a\\n>\\n> (TLP:RED) b ~ a",
        "| a | b |\\n|---|---|\\n| (TLP:RED) c | d |\\n| e | f | ~ a b e f",
        "## a {TLP:RED}\\n\\nb\\n\\n## c\\n\\nd ~ c d",
        "- (TLP:RED) a\\n- (TLP:RED) b ~ ''"
      })
  void onlyWhatIsMarkedIsTakenAway(String markdown, String left) {
    assertEquals(left, under(markdown, Marking.CLEAR).replaceAll("\\s+", " "));
  }

  @Test
  void listOfWhichNothingIsLeftIsGoneAltogether() {
    Body body = Samples.body("a.md", "- (TLP:RED) a\n\n> (TLP:RED) b\n\nc");
    assertEquals(1, body.under(Marking.CLEAR).blocks().size());
  }

  @Test
  void markingIsThatOfTheHighestBlock() {
    assertEquals(Marking.AMBER, Samples.body("a.md", "- (TLP:AMBER) a\n\n(TLP:GREEN) b").highest());
    assertEquals(Marking.CLEAR, Body.EMPTY.highest());
  }

  @Test
  void mapReachesEveryPieceAndDropsWhatIsAnsweredEmpty() {
    Body body = Samples.body("a.md", "a [@b]\n\n> - c [@d]");
    Body mapped = body.map(f -> f instanceof Citation ? Optional.empty() : Optional.of(f));
    List<Fragment> left = new ArrayList<>();
    mapped.forEachFragment(left::add);
    assertTrue(left.stream().noneMatch(Citation.class::isInstance));
    assertEquals(body.words(), mapped.words());
  }

  @Test
  void textPartsBlocksByLineBreaks() {
    assertEquals("a\nb\nc", Samples.body("a.md", "a\n\n- b\n- c").words());
  }

  @Test
  void notesThatLeadToEachOtherAreFollowedInTimeThatGrowsWithThem() {
    int count = 10_000;
    StringBuilder text = new StringBuilder("(TLP:RED) canary\n\nx[^0]\n\n");
    for (int i = 0; i < count; i++) {
      text.append("[^").append(i).append("]: n [^").append(i + 1).append("]\n\n");
    }
    Body body = Samples.body("a.md", text.toString());
    Body left = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> body.under(Marking.CLEAR));
    assertEquals(count + 1, left.blocks().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "free\n\n(TLP:RED) x[^1]\n\n[^1]: canary [^1]",
        "free\n\n(TLP:RED) x[^1]\n\n[^1]: canary [^2]\n\n[^2]: see [^1]"
      })
  void noteOfAMarkedBlockIsGoneEvenIfNotesReferToEachOther(String markdown) {
    assertEquals("free", under(markdown, Marking.CLEAR));
  }
}
