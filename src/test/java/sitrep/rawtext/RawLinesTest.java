package sitrep.rawtext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sitrep.digest.Block;
import sitrep.digest.RawLine;
import sitrep.digest.RawText;

final class RawLinesTest {

  private static final String PROSE =
      "The ferry left the harbour at noon with some four hundred people aboard, the company said.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "related | MAYOR DENIES THAT THE BRIDGE WAS EVER CLOSED TO LORRIES",
        "cta | CLICK HERE TO GET THE HARBOUR NEWS APP",
        "cta | Sign up for our daily newsletter.",
        "related | Read more: How the ferry was built",
        "ad | ADVERTISEMENT",
        "ad | Story continues below advertisement",
        "copyright | © 2024 The Lowmere Courier. All rights reserved.",
        "credit | The Associated Press contributed to this report.",
        "credit | Reporting by Ann Lee; Editing by Tom Harker",
        "caption | FILE PHOTO: The ferry at the quay of Odrin, May 3, 2021. REUTERS/Ann Lee",
        "social | Follow Ann Lee on Twitter",
        "correction | Correction: An earlier version of this article misnamed the ferry.",
        "embed | https://example.org/video/12",
        "embed | ___",
        "body | More in the region have fled.",
        "body | Three more cases were reported in Odrin on Monday.",
        "body | Corrections officers found the letter in a cell.",
        "body | Material from the wreck was sent to the laboratory.",
        "body | The author of the study said that the sea was warmer.",
        "body | This video has been seen by millions, and he is on Twitter every day.",
        "body | The captain had 15 years at sea and NATO had trained him in the U.S. and the U.K.",
      })
  void aLineIsKnownByItsForm(String kind, String line) {
    RawText raw = read(PROSE + "\n" + PROSE + " Again.\n" + line + "\n" + PROSE);
    assertEquals(kind, raw.lines().get(2).kind().word());
    assertTrue(!raw.lines().get(2).why().isEmpty());
  }

  @Test
  void capitalsAreOnlyACrossheadWhereTheAgencyWritesThemSo() {
    String head = "A HARBOUR IN THE NIGHT";
    RawText reuters = read("ODRIN (Reuters) - " + PROSE + "\n" + head + "\n" + PROSE);
    RawText other = read(PROSE + "\n" + head + "\n" + PROSE);
    assertEquals("crosshead", reuters.lines().get(1).kind().word());
    assertEquals("related", other.lines().get(1).kind().word());
  }

  @Test
  void aNulAndACharacterOfTwoUnitsShiftNoOffset() {
    RawText raw = read("a\0b \uD83D\uDE00 c.\r\n\r\nNext one, she said.");
    assertEquals(List.of(0, 12), raw.lines().stream().map(RawLine::start).toList());
    assertEquals(List.of(8, 31), raw.lines().stream().map(RawLine::end).toList());
  }

  @Test
  void markdownSignsAreJustText() {
    RawText raw = read("# A\n> *b* [c](d)\n```\n- e\n<div>");
    assertEquals(
        List.of("# A", "> *b* [c](d)", "```", "- e", "<div>"),
        raw.lines().stream().map(RawLine::text).toList());
  }

  @Test
  void wrappedLinesBecomeOneBlock() {
    RawText raw =
        read(
            "The ferry left the harbour at noon with some four\n"
                + "hundred people aboard, and came to the island when\n"
                + "the lamps were lit.\n\nNobody had seen it come.");
    assertEquals(4, raw.lines().size());
    assertEquals(2, raw.body().blocks().size());
  }

  @Test
  void onlyShownKindsReachTheBody() {
    RawText raw =
        read(PROSE + "\nADVERTISEMENT\n" + PROSE + "\nAnn Lee contributed to this report.");
    assertEquals(
        List.of(Block.Kind.PARAGRAPH, Block.Kind.PARAGRAPH, Block.Kind.CREDIT),
        raw.body().blocks().stream().map(Block::kind).toList());
    assertEquals(1, raw.setAside().size());
  }

  private static RawText read(String text) {
    return RawTextReader.read("f.txt", text, Optional.empty());
  }
}
