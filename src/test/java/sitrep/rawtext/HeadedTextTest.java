package sitrep.rawtext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.digest.PartialDate;
import sitrep.digest.RawLine;
import sitrep.digest.RawText;
import sitrep.digest.Said;

/** E-mails, cables, memoranda and press releases: what their heads say. */
final class HeadedTextTest {

  private static final String PROSE =
      "The north quay will be closed from Monday on, and ships are asked to use the south quay.\n";

  private static RawText read(String text) {
    return RawTextReader.read("f.txt", text, Optional.empty());
  }

  private static String told(RawText raw) {
    String day = raw.imprint().published().map(d -> d.value().iso()).orElse("?");
    return raw.title() + " | " + raw.byline().orElse("?") + " | " + day;
  }

  private static List<String> body(RawText raw) {
    return raw.lines().stream()
        .filter(line -> line.kind().word().equals("body"))
        .map(RawLine::text)
        .toList();
  }

  @Test
  void anEmailHasItsSubjectSenderAndDay() {
    RawText raw =
        read(
            "---------- Forwarded message ---------\n"
                + "From: Ann Lee <lee@harbour.example>\nDate: Tue, 14 Mar 2023 09:12:44 +0100\n"
                + "Subject: Fwd: Re: The north quay\nTo: <tom@courier.example>\n\n"
                + PROSE);
    assertEquals("The north quay | Ann Lee | 2023-03-14", told(raw));
    assertFalse(raw.titleDerived());
    assertEquals(List.of(PROSE.strip()), body(raw));
    assertEquals(
        Optional.of(new Said<>(new PartialDate(2023, 3, 14), 3)), raw.imprint().published());
  }

  @Test
  void aSenderWithADayMakeAHeadWithoutASubject() {
    RawText raw =
        read("From:\tBrodt, Karl\nSent:\tFriday, July 14, 2023 6:02 PM\n\nThe quay\n\n" + PROSE);
    assertEquals("The quay | Brodt, Karl | 2023-07-14", told(raw));
  }

  @Test
  void aCableHasItsSubjectAndPost() {
    RawText raw =
        read(
            "UNCLASSIFIED ODRIN 00214\n\n"
                + "SIPDIS\n\n"
                + "FM AMEMBASSY ODRIN\n"
                + "TO RUEHC/SECSTATE WASHDC 4417\n"
                + "INFO RUEHLO/AMEMBASSY LONDON 0312\n"
                + "RUEHPA/AMEMBASSY PARIS 0119\n\n"
                + "E.O. 12958: N/A\n"
                + "TAGS: EWWT, SL\n"
                + "SUBJECT: CLOSING OF THE NORTH QUAY\n"
                + "REF: A. ODRIN 198\n"
                + "     B. LONDON 77\n\n"
                + "1. (U) "
                + PROSE);
    assertEquals("CLOSING OF THE NORTH QUAY | AMEMBASSY ODRIN | ?", told(raw));
    assertEquals(List.of("1. (U) " + PROSE.strip()), body(raw));
  }

  @Test
  void theHeadEndsWhereTheTextBegins() {
    RawText raw =
        read(
            "From: Ann Lee\nSubject: The quay\n\n"
                + PROSE
                + "\nSubject: to wind and weather, the quay opens in May.\n\nDate: to be told.\n");
    assertEquals(3, body(raw).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Re: your quay\n\n",
        "Date: to be told\n\nInfo: none\n\n",
        "From: the harbour\n\nTo: the hills\n\n",
      })
  void aLineOrTwoMakeNoHead(String text) {
    RawText raw = read(text + PROSE);
    assertEquals(Optional.empty(), raw.byline());
    assertEquals(text.substring(0, text.indexOf('\n')), raw.title());
  }

  @Test
  void aPressReleaseIsNamedByItsHeadline() {
    RawText raw =
        read(
            "FOR IMMEDIATE RELEASE\nJuly 14, 2023\n\nContact: Ann Lee\nPhone: 555-0142\n\n"
                + "Harbour Board Closes North Quay\n\n"
                + PROSE
                + "\n###\n\nMedia contact: Tom Harker, 555-0143\n");
    assertEquals("Harbour Board Closes North Quay | ? | 2023-07-14", told(raw));
    assertEquals(List.of(PROSE.strip()), body(raw));
  }

  @Test
  void anEmbargoIsTheDayOfPublication() {
    RawText raw =
        read(
            "PRESS RELEASE\nEmbargoed until 00:01 GMT, Friday 14 July 2023\n\n"
                + "Harbour Board: north quay closes\n\n"
                + PROSE
                + "\n– ENDS –\n");
    assertEquals("Harbour Board: north quay closes | ? | 2023-07-14", told(raw));
    assertEquals(List.of(PROSE.strip()), body(raw));
  }
}
