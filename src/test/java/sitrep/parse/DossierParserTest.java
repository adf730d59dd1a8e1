package sitrep.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sitrep.digest.Dossier;
import sitrep.digest.Dossier.Kind;
import sitrep.digest.Marking;
import sitrep.digest.PartialDate;
import sitrep.digest.WebLink;
import sitrep.input.InputFile.Role;
import sitrep.problem.Place;
import sitrep.problem.Placed;

final class DossierParserTest {

  private static final String NAME = "content/dossiers/moore.md";

  @TempDir Path folder;
  private Parsing parsing;

  @BeforeEach
  void setUp() {
    parsing = new Parsing(folder);
  }

  private Dossier dossier(String file, String text) {
    return parsing.item(Dossier.class, Role.DOSSIER, file, text);
  }

  private static Place at(int line, int column) {
    return new Place(NAME, line, column);
  }

  @Test
  void everyKeyIsReadIntoItsPlace() {
    Dossier dossier =
        dossier(
            NAME,
            """
            ---
            name: Richard Moore
            kind: person
            aliases: [Moore, C]
            summary: Head of MI6
            role: chief
            part-of: MI6
            born: 1963-05-09
            died: 2063
            location: [50.09, -14.42]
            country: GB
            marking: TLP:AMBER+STRICT
            image: /assets/moore.jpg
            links: [https://www.sis.gov.uk/x, {title: Speech, url: "https://example.org/"}]
            never-link: [C]
            former-addresses: [/people/c/]
            ---
            Text.
            """);
    assertEquals("moore", dossier.id());
    assertEquals(Kind.PERSON, dossier.kind());
    assertEquals(new Placed<>("Richard Moore", at(2, 7)), dossier.name());
    assertEquals(
        List.of(new Placed<>("Moore", at(4, 11)), new Placed<>("C", at(4, 18))), dossier.aliases());
    assertEquals("Head of MI6", dossier.summary());
    assertEquals(Optional.of("chief"), dossier.role());
    assertEquals(Optional.of(new Placed<>("MI6", at(7, 10))), dossier.partOf());
    assertEquals(Optional.of(new PartialDate(1963, 5, 9)), dossier.begin());
    assertEquals(Optional.of(new PartialDate(2063, 0, 0)), dossier.end());
    assertEquals(List.of(50.09, -14.42), dossier.location());
    assertEquals(Optional.of("GB"), dossier.country());
    assertEquals(Marking.AMBER_STRICT, dossier.marking());
    assertEquals("/assets/moore.jpg", dossier.image().orElseThrow().value());
    assertEquals(
        List.of(
            new WebLink("sis.gov.uk", "https://www.sis.gov.uk/x"),
            new WebLink("Speech", "https://example.org/")),
        dossier.links());
    assertEquals(List.of("C"), dossier.neverLink());
    assertEquals("/people/c/", dossier.formerAddresses().get(0).value());
    assertEquals("Text.", dossier.body().words());
  }

  @Test
  void organisationBeginsWhenItIsFounded() {
    Dossier dossier = dossier(NAME, "---\nname: x\nfounded: 1909-07\ndissolved: 2000\n---\n");
    assertEquals(Optional.of(new PartialDate(1909, 7, 0)), dossier.begin());
    assertEquals(Optional.of(new PartialDate(2000, 0, 0)), dossier.end());
  }

  @ParameterizedTest
  @CsvSource({
    "content/dossiers/people/a.md, PERSON",
    "content/dossiers/uk/organisations/a.md, ORGANISATION",
    "content/dossiers/places/a.md, PLACE",
    "content/dossiers/events/a.md, EVENT",
    "content/dossiers/a.md, THING"
  })
  void kindThatIsNotGivenIsThatOfTheFolder(String file, Kind kind) {
    assertEquals(kind, dossier(file, "---\nname: x\n---\n").kind());
    assertEquals(Kind.EVENT, dossier(file, "---\nname: x\nkind: event\n---\n").kind());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind: human | BAD_VALUE 3:7",
        "country: gb | BAD_VALUE 3:10",
        "country: GBR | BAD_VALUE 3:10",
        "location: [50.09] | BAD_VALUE 3:11",
        "location: [91, 0] | BAD_VALUE 3:11",
        "location: [0, 181] | BAD_VALUE 3:11",
        "location: Prague | WRONG_TYPE 3:11",
        "born: May 1963 | BAD_PARTIAL_DATE 3:7",
        "born: 1963-02-30 | BAD_PARTIAL_DATE 3:7",
        "links: [sis.gov.uk] | BAD_VALUE 3:9",
        "links: ['javascript:alert(1)'] | BAD_VALUE 3:9",
        "links: [{title: x}] | MISSING_KEY 3:9",
        "links: [{url: https://a.org, titel: x}] | UNKNOWN_KEY 3:30",
        "aliases: [{a: b}] | WRONG_TYPE 3:11",
        "role: chief (TLP:RED) | PORTION_IN_KEY 3:7",
        "born-in: x | UNKNOWN_KEY 3:1"
      })
  void wrongValueIsReportedAtItsPlace(String line, String told) {
    assertEquals(
        List.of(told),
        Parsing.told(parsing.parse(Role.DOSSIER, NAME, "---\nname: x\n" + line + "\n---\n")));
  }

  @Test
  void nameIsDue() {
    assertEquals(
        List.of("MISSING_KEY 2:1"),
        Parsing.told(parsing.parse(Role.DOSSIER, NAME, "---\nkind: person\n---\n")));
    assertEquals(
        List.of("MISSING_KEY 1:1"), Parsing.told(parsing.parse(Role.DOSSIER, NAME, "Text.\n")));
  }
}
