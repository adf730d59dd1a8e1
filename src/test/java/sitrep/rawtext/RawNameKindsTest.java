package sitrep.rawtext;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What kind a name in a raw text is of, and how far it reaches. */
final class RawNameKindsTest {

  @Test
  void aKnownNameMayHoldWordsThatAreNoNames() {
    assertEquals(
        List.of("United States: place", "State Department: organisation"),
        names("Envoys of the United States asked the State Department for boats."));
  }

  @Test
  void theAgencyOfADatelineIsABody() {
    assertEquals(
        List.of("Lisbon: place", "Meridian Wire: organisation"),
        names("LISBON (Meridian Wire) — The boats lay in the harbour all day and did not sail."));
  }

  @Test
  void aBodyMayBeNamedAfterAGroup() {
    assertEquals(
        List.of("Teachers’ Ferry Union: organisation", "People Forward Party: organisation"),
        names("On Monday the Teachers’ Ferry Union wrote to the People Forward Party."));
  }

  @Test
  void aUnitKeepsItsNumber() {
    assertEquals(
        List.of("42nd River Squadron: organisation"),
        names("Boats of the 42nd River Squadron lay at the quay."));
  }

  @Test
  void anOfficeOfABodyIsNoPartOfItsName() {
    assertEquals(
        List.of("Odrin Ferry Company: organisation", "Ana Korda: person"),
        names("Chairwoman of the Odrin Ferry Company Ana Korda left early."));
  }

  @Test
  void aNameWithinACompoundIsFound() {
    assertEquals(
        List.of("Lisbon: place", "France: place", "Spain: place"),
        names("A Lisbon-based painter drew the France-Spain border."));
  }

  @Test
  void aTownIsOneNameWithItsCountry() {
    assertEquals(
        List.of("Odrin, Austria: place", "Odrin, Austria: place"),
        names("The boats left the town of Odrin, Austria, at noon. They came back to Odrin."));
  }

  @Test
  void placesOfAListAreNotJoined() {
    assertEquals(
        List.of("Lisbon: place", "Spain: place", "France: place"),
        names("They sailed to Lisbon, Spain and France."));
  }

  @Test
  void amongPlacesOfAListStandsAPlace() {
    assertEquals(
        List.of("Lisbon: place", "Velmora: place", "Madrid: place"),
        names("The flood reached Lisbon, Velmora and Madrid."));
  }

  @Test
  void aCommonNounBesideANameTellsItsKind() {
    assertEquals(
        List.of("Velmora: place", "Brontal: organisation", "Ferrosa: organisation"),
        names("In the village of Velmora the firm Brontal sued the Ferrosa party."));
  }

  @Test
  void aPlainPairWhoseWordsAreCommonInTheArticleIsNobody() {
    assertEquals(
        List.of(), names("The witch ended the long hunt. A Witch Hunt it was, they felt."));
  }

  @Test
  void aWordThatIsNoNameMayBeOneBesideAnother() {
    assertEquals(
        List.of("Theresa May: person", "Bill Halden: person"),
        names("Yesterday Theresa May met the painter Bill Halden."));
  }

  @Test
  void aCurrencyIsNoCountry() {
    assertEquals(List.of(), names("The boat cost US$900 at the time."));
  }

  @Test
  void aDaysWordsAreNoNames() {
    assertEquals(
        List.of("London: place", "Tide Wire: organisation"),
        names("LONDON, Nov 3 (Tide Wire) - In Dec it snows. Thu said no, Sat 15 Jul was dry."));
  }

  @Test
  void aStreetAndAPartOfAPortAreNoPersons() {
    assertEquals(
        List.of(
            "Fish Quay: place", "Church Lane: place", "Albert Dock: place", "Nathan Lane: person"),
        names(
            "The Fish Quay is shut, the Quay said. They went by Church Lane to Albert Dock and"
                + " found Berth Nine empty. Nathan Lane came too. Kind Regards, he wrote."));
  }

  @Test
  void aShipIsNobodyWhomItIsCalledAfter() {
    assertEquals(
        List.of("Ann Lee: person"),
        names(
            "HMS Queen Elizabeth and the USS John Harker sailed. The M/V Sel and ORP Jan Brodt"
                + " stayed, and so did Ann Lee."));
  }

  @Test
  void aHeadingNamesOnlyWhomTheTextNames() {
    assertEquals(
        List.of("Ana Korda: person", "Ana Korda: person"),
        names(
            "Angry Voters Reject Korda Ferry Plans Again\n\n"
                + "The voters said no on Monday, and Ana Korda went home without a word to"
                + " anybody."));
  }

  private static List<String> names(String text) {
    return RawTextReader.read("f.txt", text, Optional.empty()).names().stream()
        .map(n -> n.name() + ": " + n.kind().word())
        .toList();
  }
}
