package sitrep.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sitrep.digest.Marking;
import sitrep.hash.Sha256;

/** Social cards, as Java's own reader of pictures sees them. */
class CardTest {

  private static final Card CARD =
      new Card(
          "MI6 chief appeals to disaffected Russians from Prague",
          "The Long View",
          "19 July 2023",
          Marking.AMBER);

  private static BufferedImage read(Card card) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(card.png()));
  }

  private static int colour(BufferedImage picture, int x, int y) {
    return picture.getRGB(x, y) & 0xffffff;
  }

  /** Whether any point of the rectangle has the colour. */
  private static boolean has(
      BufferedImage picture, int x, int y, int width, int height, int colour) {
    for (int here : picture.getRGB(x, y, width, height, null, 0, width)) {
      if ((here & 0xffffff) == colour) {
        return true;
      }
    }
    return false;
  }

  @Test
  void cardIsAPictureOfTheSizeThatSitesAskForAndSmall() throws IOException {
    BufferedImage picture = read(CARD);
    assertEquals(List.of(1200, 630), List.of(picture.getWidth(), picture.getHeight()));
    assertTrue(CARD.png().length < 30_000, CARD.png().length + " bytes");
    assertEquals(0xfcfbf8, colour(picture, 5, 5));
    assertTrue(has(picture, 80, 150, 1040, 300, 0x1d1b18), "no title");
    assertTrue(has(picture, 80, 480, 300, 50, 0x1d1b18), "no date");
  }

  /** The only proof that all machines draw alike is that each draws this. */
  @Test
  void bytesAreTheSameOnEveryMachine() {
    assertEquals(
        "81d19a34f6eb8b1d5be6556bd680815c414f26b47f2848096d0de6ac5f3f79f5", Sha256.hex(CARD.png()));
    assertArrayEquals(CARD.png(), CARD.png());
  }

  @ParameterizedTest
  @EnumSource
  void markingStandsOnBlackInItsOwnColour(Marking marking) throws IOException {
    BufferedImage picture = read(new Card("T", "S", "", marking));
    int wanted =
        switch (marking) {
          case CLEAR -> 0xffffff;
          case GREEN -> 0x33ff00;
          case AMBER, AMBER_STRICT -> 0xffc000;
          case RED -> 0xff2b2b;
        };
    assertEquals(0, colour(picture, 5, 620));
    assertTrue(has(picture, 600, 541, 520, 88, wanted), "no marking");
    assertFalse(has(picture, 1121, 541, 78, 88, wanted), "it leaves the edge");
  }

  @Test
  void endlessTitlesAndWordsStayWithinTheEdgesAndAboveTheFoot() throws IOException {
    for (String title : List.of("Words and ".repeat(200), "W".repeat(5_000), "W ".repeat(900))) {
      BufferedImage picture =
          read(new Card(title.strip(), title.strip(), title.strip(), Marking.RED));
      assertFalse(has(picture, 1125, 0, 75, 540, 0x1d1b18), "beyond the right edge");
      assertFalse(has(picture, 0, 0, 75, 540, 0x1d1b18), "beyond the left edge");
      assertTrue(has(picture, 80, 150, 1040, 300, 0x1d1b18), "no title");
    }
  }

  @Test
  void lettersOfEuropeAreKnownAndOthersAreOwnedUpTo() {
    assertTrue(
        new Card("Dubček, Łódź, Σύρος, Київ – „Ő“ № 1 …", "S", "", Marking.CLEAR).isLegible());
    assertFalse(new Card("東京", "S", "", Marking.CLEAR).isLegible());
    assertFalse(new Card("T", "ميناء", "", Marking.CLEAR).isLegible());
  }

  @Test
  void titleOfOneWordWithoutEndIsCutInTimeThatGrowsWithIt() throws IOException {
    String part = "MI6chiefappealstodisaffectedRussians";
    Card cut = new Card(part.repeat(4), "S", "", Marking.AMBER);
    byte[] expected = cut.png();
    Card endless = new Card(part.repeat(10_000), "S", "", Marking.AMBER);
    byte[] png = assertTimeoutPreemptively(Duration.ofSeconds(10), endless::png);
    assertArrayEquals(expected, png);
  }
}
