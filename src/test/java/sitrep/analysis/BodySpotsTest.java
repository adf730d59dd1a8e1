package sitrep.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.digest.NamedEntity;
import sitrep.digest.Quotation;
import sitrep.digest.RawText;
import sitrep.digest.Words;
import sitrep.rawtext.RawTextReader;

/** What is found in a raw text is found again in its body. */
class BodySpotsTest {

  private static RawText read(String text) {
    return RawTextReader.read("seeds/x.txt", text, Optional.empty());
  }

  private static List<String> words(RawText raw) {
    List<String> words = new ArrayList<>();
    raw.body()
        .forEachFragment(
            f -> {
              if (f instanceof Words w) {
                words.add(w.text());
              }
            });
    return words;
  }

  private static String at(RawText raw, Optional<Spot> spot) {
    Spot s = spot.orElseThrow();
    return words(raw).get(s.words()).substring(s.start(), s.end());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LOWMERE (Wire) — Ada Quill spoke.\n\n"
            + "“We wait,” said Ada Quill. She saw Ada Quill’s boat.\n",
        "  Ada Quill came.\r\n\r\n\t“We wait,” said Ada Quill.\r\n",
        "🚢 Ada Quill came 🚢🚢.\n\n“We shall 🚢 wait,” said Ada Quill 🚢.\n",
        "Ada Quill came.\n\nCLICK HERE TO GET THE HARBOUR APP NOW\n\n“We wait,” said Ada Quill.\n"
      })
  void namesAndQuotationsStandInTheBodyAsInTheText(String text) {
    RawText raw = read(text);
    BodySpots spots = BodySpots.of(raw);
    assertTrue(raw.names().size() > 1 && raw.quotations().size() == 1, raw.toString());
    for (NamedEntity name : raw.names()) {
      assertEquals(name.text(), at(raw, spots.find(name.start(), name.end())));
    }
    for (Quotation quotation : raw.quotations()) {
      assertEquals(quotation.text(), at(raw, spots.find(quotation.start(), quotation.end())));
    }
  }

  @Test
  void wrappedLinesAreOneParagraph() {
    RawText raw =
        read(
            """
            It rained in the harbour all day long, and in the evening when the boats came
            back the harbour master said only this: "We shall wait for the pilots, and then
            we shall see," said Ada Quill of the harbour board, who had come down from the
            town with her papers under her arm and did not stay to hear the others out.
            """);
    Quotation quotation = raw.quotations().get(0);
    Spot spot = BodySpots.of(raw).find(quotation.start(), quotation.end()).orElseThrow();
    assertEquals(1, spot.paragraph());
    assertEquals(
        quotation.text().replaceAll("\\s+", " "),
        words(raw).get(spot.words()).substring(spot.start(), spot.end()));
  }

  @Test
  void paragraphsAreCountedAsThePageCountsThem() {
    RawText raw = read("It rained.\n\nADVERTISEMENT\n\nThe boats stayed.\n\nAda Quill waited.\n");
    NamedEntity name = raw.names().get(0);
    assertEquals(3, BodySpots.of(raw).find(name.start(), name.end()).orElseThrow().paragraph());
  }

  @Test
  void whatIsSetAsideHasNoSpot() {
    String text = "It rained.\n\nCLICK HERE TO GET THE HARBOUR APP NOW\n\nIt stopped.\n";
    int start = text.indexOf("HARBOUR");
    assertEquals(Optional.empty(), BodySpots.of(read(text)).find(start, start + 7));
  }
}
