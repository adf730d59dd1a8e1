package sitrep.rawtext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.digest.PartialDate;
import sitrep.digest.RawText;

final class RawTitleTest {

  @Test
  void aHeadlineIsTheTitle() {
    RawText raw =
        read("Ferry stays in port\n\nThe ferry stayed in port on Monday, its owner said.");
    assertEquals("Ferry stays in port", raw.title());
    assertFalse(raw.titleDerived());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Home > World > Europe\n\n",
        "News / Asia\n",
        "World | Europe\n",
        "Odrin » Port » Ferries\n\n"
      })
  void theWayToAPageIsNotItsTitle(String way) {
    RawText raw =
        read(way + "Ferry stays in port\n\nThe ferry stayed in port on Monday, its owner said.");
    assertEquals("Ferry stays in port", raw.title());
    assertEquals("embed", raw.lines().get(0).kind().word());
  }

  @Test
  void withoutAHeadlineTheFirstSentenceIsCutAtAClause() {
    RawText raw =
        read(
            "ODRIN, May 3 (Reuters) - The ferry that links the island with the mainland stayed in"
                + " port on Monday, its owner said, because the crew had not been paid since the"
                + " winter. It will sail again.");
    assertEquals(
        "The ferry that links the island with the mainland stayed in port on Monday …",
        raw.title());
    assertTrue(raw.titleDerived());
  }

  @Test
  void aDatelineTellsPlaceAgencyAndDay() {
    RawText raw = read("ODRIN, May 3 (Reuters) - The ferry stayed in port on Monday, it said.");
    assertEquals(Optional.of("ODRIN"), raw.dateline().orElseThrow().place());
    assertEquals(Optional.of("Reuters"), raw.dateline().orElseThrow().agency());
    assertEquals(PartialDate.parse("2023-05-03"), raw.dateline().orElseThrow().date());
    assertEquals("body", raw.lines().get(0).kind().word());
  }

  @Test
  void anAbbreviationInBracketsIsNoDateline() {
    RawText raw = read("The National Ferry Board (NFB) says that the ship stayed in port.");
    assertTrue(raw.dateline().isEmpty());
  }

  @Test
  void aTitleThatIsDerivedCutsNoCharacterInTwo() {
    RawText raw = read("The ferry" + " ".repeat(1990) + "\uD83D\uDE00 sank");
    assertEquals("The ferry", raw.title());
  }

  @Test
  void aTextWithoutRunningTextIsNamedByItsFirstLineOfWords() {
    assertEquals("ADVERTISEMENT", read(".\nADVERTISEMENT\nADVERTISEMENT").title());
  }

  private static RawText read(String text) {
    return RawTextReader.read("f.txt", text, PartialDate.parse("2023-05-04"));
  }
}
