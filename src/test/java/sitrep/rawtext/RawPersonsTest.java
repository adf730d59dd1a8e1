package sitrep.rawtext;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sitrep.digest.Quotation;
import sitrep.digest.RawText;

/** Which mentions are of one person, and which pronoun may stand for whom. */
final class RawPersonsTest {

  @Test
  void aSurnameThatIsAlsoAFirmsNameIsThePersons() {
    RawText raw =
        RawTextReader.read(
            "f.txt", "Christine Ford spoke. \"The sea was calm,\" Ford said.", Optional.empty());
    assertEquals("Christine Ford", raw.quotations().get(0).speaker());
  }

  @Test
  void twoPersonsOfOneSurnameAreNotJoined() {
    assertEquals(
        List.of("Richard Halden", "Mary Halden", "Halden"),
        names("Richard Halden rowed with Mary Halden, and then Halden slept."));
  }

  @Test
  void aTitleTellsWhichOfTwoGendersIsMeant() {
    assertEquals(
        List.of("Mary Halden", "Halden", "Mary Halden", "Halden"),
        names("Mary Halden rowed with Mr. Halden. Mrs. Halden was first, said Halden."));
  }

  @Test
  void aSonIsNotHisFather() {
    assertEquals(
        List.of("Peter Halden", "Peter Halden Jr.", "Peter Halden"),
        names("Peter Halden rowed with Peter Halden Jr., and Halden was first."));
  }

  @Test
  void aShortFormIsLearnedFromBothSides() {
    assertEquals(
        List.of("Odrin Ferry Board", "Odrin Ferry Board", "Sel Boat Union", "Sel Boat Union"),
        names("The Odrin Ferry Board, commonly known as OFB, wrote to the SBU (Sel Boat Union)."));
  }

  @Test
  void aRoleBeforeANameTellsItsGender() {
    assertEquals(Optional.of("Robin Korda"), speaker("His wife Robin Korda met Tom Amsel. "));
  }

  @Test
  void aRoleBehindANameTellsItsGender() {
    assertEquals(
        Optional.of("Robin Korda"), speaker("Robin Korda, a ferry spokeswoman, met Tom Amsel. "));
  }

  @Test
  void aCourtesyTitleTellsTheGenderOfTheFullName() {
    assertEquals(
        Optional.of("Robin Korda"),
        speaker("Robin Korda came late. Tom Amsel left before Ms. Korda sat down. "));
  }

  private static Optional<String> speaker(String before) {
    List<Quotation> quotations =
        RawTextReader.read(
                "f.txt",
                before + "“The boat is gone and will not come,” she said.",
                Optional.empty())
            .quotations();
    return Optional.of(quotations.get(0).speaker());
  }

  private static List<String> names(String text) {
    return RawTextReader.read("f.txt", text, Optional.empty()).names().stream()
        .map(n -> n.name())
        .toList();
  }
}
