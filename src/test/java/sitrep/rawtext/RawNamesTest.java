package sitrep.rawtext;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sitrep.digest.PartialDate;
import sitrep.digest.RawText;

final class RawNamesTest {

  @Test
  void shorterFormsAreJoinedToTheFullestName() {
    assertEquals(
        List.of("Richard Halden", "Richard Halden", "Richard Halden"),
        names("Mr. Halden came late. Richard Halden had missed the boat, and Halden said so."));
  }

  @Test
  void kindsAreToldByTitlesAndHeadWords() {
    RawText raw =
        read(
            "President Ana Korda met the Ministry of Transport in Vienna, and the Odrin Ferry"
                + " Company sent a boat down the River Sel.");
    assertEquals(
        List.of("person", "organisation", "place", "organisation", "place"),
        raw.names().stream().map(n -> n.kind().word()).toList());
  }

  @Test
  void anAcronymIsJoinedToTheNameThatItFollows() {
    assertEquals(
        List.of("National Ferry Board", "National Ferry Board", "National Ferry Board"),
        names("The National Ferry Board (NFB) met on Monday. The NFB will meet again."));
  }

  @Test
  void aCapitalLineNamesNobody() {
    assertEquals(
        List.of(), names("It rained all day, and nothing moved.\nJOHN SMITH SAID TO BE IN LONDON"));
  }

  @Test
  void datesAreCountedFromTheDayOfPublication() {
    assertEquals(
        List.of("2023-07-19", "2023-03-30", "2023-06", "1968", "2023-07-24"),
        dates(
            "On Wednesday it came, as on Mar. 30 and last month, and in 1968; it will come next"
                + " Monday."));
  }

  @Test
  void withoutADayOfPublicationARelativeDateHasNoValue() {
    RawText raw = RawTextReader.read("f.txt", "It came on Wednesday.", Optional.empty());
    assertEquals(Optional.empty(), raw.dates().get(0).value());
  }

  private static List<String> dates(String text) {
    return read(text).dates().stream()
        .map(d -> d.value().map(PartialDate::iso).orElse("?"))
        .toList();
  }

  private static List<String> names(String text) {
    return Stream.of(read(text)).flatMap(r -> r.names().stream()).map(n -> n.name()).toList();
  }

  private static RawText read(String text) {
    return RawTextReader.read("f.txt", text, PartialDate.parse("2023-07-20"));
  }
}
