package sitrep.rawtext;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sitrep.digest.DateMention;
import sitrep.digest.Imprint;
import sitrep.digest.LineKind;
import sitrep.digest.PartialDate;
import sitrep.digest.RawLine;
import sitrep.digest.Said;
import sitrep.line.Ruling;
import sitrep.line.Rulings;

/** What a text says of its origin, and in which line. */
final class ImprintTest {

  private static final String PROSE =
      "The ferry left the harbour at noon with some four hundred people aboard, they said.\n";

  private static String prose(int paragraphs) {
    return IntStream.range(0, paragraphs)
        .mapToObj(i -> PROSE.replace("ferry", "ferry number " + i))
        .collect(Collectors.joining());
  }

  private static Imprint read(String text, Map<Integer, LineKind> kinds) {
    Map<Integer, Ruling> rulings = new java.util.HashMap<>();
    kinds.forEach((n, kind) -> rulings.put(n, new Ruling(kind, "so", RawLine.By.AUTHOR)));
    return RawTextReader.standard()
        .read("f.txt", text, Optional.empty(), new Rulings(rulings))
        .imprint();
  }

  private static Imprint read(String text) {
    return read(text, Map.of());
  }

  @Test
  void eachThingIsKnownWithItsLine() {
    Imprint imprint =
        read(
            "Ferry Leaves The Harbour\n\nBy Ann Lee\nPublished 4 May 2023\n\n"
                + "ODRIN, May 3 (Tide Office) — "
                + PROSE
                + PROSE
                + "Correction: It left at one.\nTom Harker contributed to this report.\n");
    assertEquals(Optional.of(new Said<>("Ferry Leaves The Harbour", 1)), imprint.title());
    assertEquals(Optional.of(new Said<>("Ann Lee", 3)), imprint.byline());
    assertEquals(Optional.of(new Said<>(new PartialDate(2023, 5, 4), 4)), imprint.published());
    assertEquals(Optional.of(new Said<>("ODRIN", 6)), imprint.place());
    assertEquals(Optional.of(new Said<>("Tide Office", 6)), imprint.agency());
    assertEquals(List.of(new Said<>("Correction: It left at one.", 8)), imprint.corrections());
    assertEquals(
        Optional.of(new Said<>("Tom Harker contributed to this report.", 9)), imprint.credit());
  }

  @Test
  void aTitleThatIsMadeNamesTheLineItIsMadeOf() {
    assertEquals(2, read("ADVERTISEMENT\n" + PROSE).title().orElseThrow().line());
    assertEquals(Optional.empty(), read("").title());
  }

  @Test
  void aDayOfChangeIsNoDayOfPublication() {
    assertEquals(Optional.empty(), read("Updated May 4, 2023\n" + prose(2)).published());
  }

  @Test
  void whoWroteAPartDidNotWriteTheWhole() {
    String part = prose(4) + "Analysis by Ann Lee, harbour correspondent\n" + prose(3);
    assertEquals(Optional.empty(), read(part).byline());
    assertEquals("Mary Moore", read("By Mary Moore\n" + part).byline().orElseThrow().value());
    String last = read(part + "By Mary Moore\n").byline().orElseThrow().value();
    assertEquals("Mary Moore", last);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "By Jan Kowalski, 15 July 2023 ; Jan Kowalski ; 2023-07-15",
        "Jan Kowalski | 15 July 2023 ; Jan Kowalski ; 2023-07-15",
        "Jan Kowalski, July 15, 2023 ; Jan Kowalski ; 2023-07-15",
        "By ANN LEE and TOM HARKER | Sat 15 Jul 2023 ; ANN LEE and TOM HARKER ; 2023-07-15",
        "July 15, 2023 by Ann Lee ; Ann Lee ; 2023-07-15",
        "Ann Lee Diplomatic editor ; Ann Lee Diplomatic editor ; ?",
        "Ann Lee in Odrin and Tom Harker in Lowmere ; Ann Lee in Odrin and Tom Harker in Lowmere ;"
            + " ?",
        "Ann Lee ; Ann Lee ; ?",
        "Quay Street ; ? ; ?",
        "The Mole, July 15, 2023 ; ? ; ?",
        "A harbour in fog ; ? ; ?",
      })
  void aLineBelowTheTitleNamesItsAuthorAndDay(String line, String author, String day) {
    Imprint imprint = read("The ferry leaves\n\n" + line + "\n\n" + prose(3));
    assertEquals(author, imprint.byline().map(Said::value).orElse("?"));
    assertEquals(day, imprint.published().map(d -> d.value().iso()).orElse("?"));
  }

  @Test
  void aNameOfWhomTheTextTellsIsNoAuthor() {
    String text = "Two who count\n\nAnn Lee\n\nAt noon Lee counted forty boats. " + prose(3);
    assertEquals(Optional.empty(), read(text).byline());
  }

  @Test
  void theFirstDayOfPublicationCountsInABlockOfAuthorAndDays() {
    Imprint imprint =
        read(
            "The ferry leaves\nAnn Lee\nHarbour correspondent\nSat 15 Jul 2023 10.23 BST\n"
                + "Last modified on Sun 16 Jul 2023 10.23 BST\n"
                + "First published on Fri 14 Jul 2023 21.02 BST\n"
                + prose(3));
    assertEquals(Optional.of(new Said<>("The ferry leaves", 1)), imprint.title());
    assertEquals(Optional.of(new Said<>("Ann Lee", 2)), imprint.byline());
    assertEquals(Optional.of(new Said<>(new PartialDate(2023, 7, 14), 6)), imprint.published());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Gdansk, July 15, 2023 – | Gdansk | ? | 2023-07-15",
        "Odrin Bay, 15 July 2023 - | Odrin Bay | ? | 2023-07-15",
        "GDANSK, Poland, July 15, 2023 /TideWire/ -- | GDANSK, Poland | TideWire | 2023-07-15",
        "ODRIN, Sellia – July 15, 2023 – | ODRIN, Sellia | ? | 2023-07-15",
        "ODRIN (15 July 2023) — | ODRIN | ? | 2023-07-15",
        "Gdansk, its port – | ? | ? | ?",
        "In Gdansk, July 15 | ? | ? | ?",
      })
  void aDatelineTellsPlaceWireAndDay(String line, String place, String agency, String day) {
    Imprint imprint = read(line + " " + PROSE + PROSE);
    assertEquals(place, imprint.place().map(Said::value).orElse("?"));
    assertEquals(agency, imprint.agency().map(Said::value).orElse("?"));
    assertEquals(day, imprint.published().map(d -> d.value().iso()).orElse("?"));
  }

  @Test
  void aCreditOfAPictureIsNotThatOfTheText() {
    String text = PROSE + "Photograph: Ann Lee/AFP\n" + prose(2);
    assertEquals(Optional.empty(), read(text).credit());
  }

  @Test
  void linesThatTheAuthorNamesComeFirst() {
    String text =
        "By Mary Moore\n"
            + prose(5)
            + "Ann Lee, who else\n"
            + "LOWMERE (North Wire) — and so on\n"
            + "ODRIN (Tide Office) — "
            + PROSE;
    Imprint imprint = read(text, Map.of(7, LineKind.BYLINE, 8, LineKind.DATELINE));
    assertEquals(Optional.of(new Said<>("Ann Lee, who else", 7)), imprint.byline());
    assertEquals(Optional.of(new Said<>("LOWMERE", 8)), imprint.place());
  }

  @Test
  void whatTheAuthorGivesWins() {
    Imprint read = read("By Ann Lee\nODRIN (Tide Office) — " + PROSE);
    Imprint given =
        new Imprint(
            Optional.empty(),
            Optional.of(Said.given("M.")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    Imprint both = given.or(read);
    assertEquals("M.", both.byline().orElseThrow().value());
    assertEquals(0, both.byline().orElseThrow().line());
    assertEquals(read.place(), both.place());
    assertEquals(read, Imprint.NONE.or(read));
  }

  @Test
  void relativeDatesCountFromTheDayThatTheTextTells() {
    String text = "ODRIN, July 15, 2023 (Tide Office) - The strike ended on Friday, they said.\n";
    List<DateMention> dates = RawTextReader.read("f.txt", text, Optional.empty()).dates();
    assertEquals("Friday", dates.get(dates.size() - 1).text());
    assertEquals(Optional.of(new PartialDate(2023, 7, 14)), dates.get(dates.size() - 1).value());
    PartialDate given = new PartialDate(2023, 7, 10);
    dates = RawTextReader.read("f.txt", text, Optional.of(given)).dates();
    assertEquals(Optional.of(new PartialDate(2023, 7, 7)), dates.get(dates.size() - 1).value());
  }
}
