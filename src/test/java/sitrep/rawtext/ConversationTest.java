package sitrep.rawtext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.digest.RawText;

/** Who speaks in transcripts and interviews, and what only looks like one. */
final class ConversationTest {

  private static RawText read(String text) {
    return RawTextReader.read("f.txt", text, Optional.empty());
  }

  private static List<String> said(String text) {
    return read(text).quotations().stream()
        .map(q -> q.speaker() + " " + q.certainty().word() + ": " + q.text())
        .toList();
  }

  @Test
  void turnsAreTheirSpeakersWords() {
    assertEquals(
        List.of(
            "Ann Lee certain: The dredging begins on Monday.",
            "Ann Lee certain: It will, and soon.",
            "Smith certain: We told the board so."),
        said(
            "Briefing by Harbour Commissioner Ann Lee, May 2023\n\n"
                + "MS. LEE: The dredging begins on Monday.\n\n"
                + "QUESTION: Will it close the channel?\n\n"
                + "MS. LEE: It will, and soon.\n\n"
                + "SECRETARY SMITH: We told the board so.\n\n"
                + "Q Thank you.\n"));
  }

  @Test
  void whoeverSpokeGoesOnUntilTheNextLabelAndNoFurther() {
    assertEquals(
        List.of(
            "Ann Lee certain: The boats are counted by hand.",
            "Ann Lee probable: The camera misses the small ones.",
            "Tom Harker certain: How many are there?",
            "Ann Lee certain: Thank you, Tom. Fewer than before.",
            "Tom Harker certain: Goodbye."),
        said(
            "Ann Lee: The boats are counted by hand.\n"
                + "The camera misses the small ones.\n"
                + "[The telephone rings.]\n"
                + "She goes out and comes back.\n"
                + "Tom Harker: How many are there?\n"
                + "Lee: Thank you, Tom. Fewer than before.\n"
                + "Harker: Goodbye.\n"
                + "This interview was shortened.\n"));
  }

  @Test
  void answersBelongToTheOneWhoIsIntroduced() {
    String talk =
        "Q: Why by hand?\n\nA: The camera is blind in fog.\n\nQ: And then?\n\nA: I wait.\n";
    assertEquals(
        List.of(
            "Peter Brodt probable: The camera is blind in fog.", "Peter Brodt probable: I wait."),
        said("The man who counts\n\nPeter Brodt has counted boats since 1998.\n\n" + talk));
    assertEquals(
        List.of(" unattributed: The camera is blind in fog.", " unattributed: I wait."),
        said("The men who count\n\nPeter Brodt and Jan Lee count boats by hand.\n\n" + talk));
  }

  @Test
  void anOfficeSpeaksForItself() {
    List<String> said =
        said(
            "Moderator: Two questions, please.\n\nQuestion (Courier): Will ships be sent?\n\n"
                + "Secretary General Karl Brodt: Nothing is decided.\n\n"
                + "Question: When will it be?\n\nSecretary General Karl Brodt: In autumn.\n");
    assertEquals("Moderator certain: Two questions, please.", said.get(0));
    assertEquals("Karl Brodt certain: In autumn.", said.get(2));
  }

  @Test
  void aNameInCapitalsIsSpeltAsTheTextSpellsIt() {
    RawText raw =
        read(
            "ANN MCLEE: Good evening.\n\n"
                + "JAN BRODT: Good evening, Ann.\n\n"
                + "MCLEE: How is the sea?\n\n"
                + "BRODT: Rough, Ms. McLee.\n");
    assertEquals("Ann McLee", raw.quotations().get(2).speaker());
    assertTrue(raw.lines().stream().allMatch(line -> line.kind().word().equals("body")));
  }

  @Test
  void aLabelMayStandAboveTheWords() {
    String text =
        "Ann Lee (00:03):\nWelcome back. We talk with Peter Brodt.\n\nPeter Brodt (00:15):\n"
            + "Thank you, Ann.\n\nAnn Lee (00:20):\nWell?\n\nPeter Brodt (00:22):\nWell.\n\n"
            + "This talk was shortened.\n";
    assertEquals(
        List.of(
            "Ann Lee probable: Welcome back. We talk with Peter Brodt.",
            "Peter Brodt probable: Thank you, Ann.",
            "Ann Lee probable: Well?",
            "Peter Brodt probable: Well."),
        said(text));
    assertEquals("Welcome back", read(text).title());
  }

  @Test
  void aTitleMakesALabelThatStandsOnce() {
    assertEquals(
        List.of(
            "Brodt certain: Order.",
            "Harker certain: Thank you, Mr. Chairman.",
            "Brodt certain: Ms. Lee?",
            "Lee certain: Who paid, Mr. Harker?",
            "Harker certain: The town."),
        said(
            "Chairman Brodt: Order.\n\nMr. Harker: Thank you, Mr. Chairman.\n\n"
                + "Chairman Brodt: Ms. Lee?\n\nMs. Lee: Who paid, Mr. Harker?\n\n"
                + "Mr. Harker: The town.\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Myth: The bridge is closed.\nFact: It is open.\nMyth: It is old.\nFact: It is new.\n",
        "CLAIM: The bridge is closed.\nTHE FACTS: It is open.\nCLAIM: It is old.\nTHE FACTS: No.\n",
        "Opening Hours: 9 to 5.\n"
            + "Ticket Price: Two crowns.\n"
            + "Opening Hours: 8 to 4.\n"
            + "Ticket Price: Three.\n",
        "Odrin: Rain at noon.\n"
            + "Lowmere: Wind and rain.\n"
            + "Odrin: Sun later.\n"
            + "Lowmere: Fog in Odrin Bay.\n",
        "He wrote: The bridge is closed.\nShe wrote: It is open.\nHe wrote: So be it.\n",
      })
  void otherLabelsAreNoSpeakers(String text) {
    assertEquals(List.of(), said(text));
  }
}
