package sitrep.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sitrep.digest.NamedEntity.Kind;

/** What stands around a name says who that is, or nothing is taken for it. */
class DescribingTest {

  private static String behind(String text, String name, Kind kind) {
    return Apposition.behind(text, text.indexOf(name) + name.length(), kind, Set.of()).orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ann Lee, the head of the Harbour Service, spoke. | the head of the Harbour Service
          So said Ann Lee, a former customs officer who left. | a former customs officer
          So said Ann Lee, chief executive of U.S. Steelworks Ltd. | chief executive of U.S. Steelworks Ltd
          Ann Lee, 45, a teacher from Lowmere, left. | a teacher from Lowmere
          Ann Lee, Lowmere's envoy to the islands, left. | Lowmere's envoy to the islands
          Ann Lee, a lawyer and activist, left. | a lawyer and activist
          Ann Lee (the boat) left. |
          Ann Lee, the war on everybody's mind, left. |
          Ann Lee, the mayor said, had left. |
          With Ann Lee, the prime minister and the king, he left. |
          He met Ann Lee, the mayor, and the governor. |
          After seeing Ann Lee, the president flew home. |
          Ann Lee, her brother and a friend, left. |
          Ann Lee, the founder of “Quay”, left. |
          Ann Lee left |
          """)
  void wordsBehindAPersonSayWhoThatIs(String text, String expected) {
    assertEquals(expected == null ? "" : expected, behind(text, "Ann Lee", Kind.PERSON));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Quay Watch, a think tank in Lowmere, says so. | a think tank in Lowmere
          Quay Watch, the largest union of the port. | the largest union of the port
          Quay Watch, a more radical group, says so. |
          Quay Watch, head of the port, says so. |
          Quay Watch, the mayor's friend, says so. |
          """)
  void wordsBehindABodySayWhatItIs(String text, String expected) {
    assertEquals(expected == null ? "" : expected, behind(text, "Quay Watch", Kind.ORGANISATION));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          On Monday Estonian Defence Minister Ann Lee spoke. | Estonian Defence Minister
          Then the former harbour master Ann Lee spoke. |
          It was the former police chief Ann Lee. | former police chief
          It was White House press secretary Ann Lee. | White House press secretary
          It was Housing and Urban Development Secretary Ann Lee. | Housing and Urban Development Secretary
          It was Secretary of State Ann Lee. |
          But President Ann Lee spoke. | President
          At last Mr. Ann Lee spoke. |
          In the end, said Ann Lee. |
          It was the man Ann Lee. |
          He saw the tall Ann Lee. |
          """)
  void wordsBeforeAPersonSayWhoThatIs(String text, String expected) {
    assertEquals(
        expected == null ? "" : expected, Title.before(text, text.indexOf("Ann Lee")).orElse(""));
  }

  @ParameterizedTest
  @CsvSource({
    "HCB, Harbour Control Board, true",
    "H.C.B., Harbour Control Board, true",
    "MoD, Ministry of Defence, false",
    "HB, Harbour Control Board, true",
    "BC, Harbour Control Board, false",
    "H, Harbour, false"
  })
  void acronymIsMadeOfFirstLetters(String letters, String name, boolean expected) {
    assertEquals(expected, StatedNames.isAcronym(letters, name));
  }

  @org.junit.jupiter.api.Test
  void wordsThatMayBelongToThePersonBehindThemAreNotTaken() {
    String text = "With Ann Lee, the mayor of Lowmere, Bo Kemp left.";
    int end = text.indexOf("Ann Lee") + 7;
    Set<Integer> persons = Set.of(text.indexOf("Ann"), text.indexOf("Bo"));
    assertTrue(Apposition.behind(text, end, Kind.PERSON, persons).isEmpty());
  }
}
