package sitrep.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sitrep.image.TestImages.directories;
import static sitrep.image.TestImages.encoded;
import static sitrep.image.TestImages.gif;
import static sitrep.image.TestImages.holds;
import static sitrep.image.TestImages.pixels;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GifTest {

  @Test
  void nothingHiddenIsLeft() throws BadImageException {
    assertTrue(directories(gif()).contains("GIF Comment"), () -> directories(gif()).toString());

    byte[] clean = Images.clean(gif());

    assertFalse(directories(clean).contains("GIF Comment"));
    assertFalse(directories(clean).contains("Error"));
    assertFalse(holds(clean, TestImages.SECRET));
    assertFalse(holds(clean, "XMP"));
    assertArrayEquals(pixels(encoded("gif")), pixels(clean));
  }

  @Test
  void anAnimationKeepsHowOftenItRuns() throws BadImageException {
    assertTrue(holds(Images.clean(gif()), "!\u00FF\u000BNETSCAPE2.0\u0003\u0001\u0005\0\0"));
  }

  @Test
  void theControlOfADroppedTextIsDroppedWithIt() throws BadImageException {
    assertFalse(holds(Images.clean(gif()), "!\u00F9\u0004\0\u0009"));
  }

  @Test
  void aCleanImageComesBackByteForByte() throws BadImageException {
    assertArrayEquals(encoded("gif"), Images.clean(encoded("gif")));
  }

  @Test
  void theSizeIsThatOfTheScreen() {
    assertEquals(
        Optional.of(new ImageSize(TestImages.WIDTH, TestImages.HEIGHT)), Images.size(gif()));
  }
}
