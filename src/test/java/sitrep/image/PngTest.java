package sitrep.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sitrep.image.TestImages.bytes;
import static sitrep.image.TestImages.chunk;
import static sitrep.image.TestImages.directories;
import static sitrep.image.TestImages.encoded;
import static sitrep.image.TestImages.holds;
import static sitrep.image.TestImages.insert;
import static sitrep.image.TestImages.pixels;
import static sitrep.image.TestImages.png;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PngTest {

  @Test
  void nothingHiddenIsLeft() throws BadImageException {
    byte[] dirty = png();
    assertTrue(
        directories(dirty).containsAll(Set.of("PNG-tEXt", "PNG-tIME", "XMP", "GPS", "Exif IFD0")),
        () -> directories(dirty).toString());

    byte[] clean = Images.clean(dirty);

    assertEquals(Set.of("PNG-IHDR", "PNG-gAMA", "File Type"), directories(clean));
    assertFalse(holds(clean, TestImages.SECRET));
    assertArrayEquals(pixels(encoded("png")), pixels(clean));
  }

  @Test
  void aCleanImageComesBackByteForByte() throws BadImageException {
    assertArrayEquals(encoded("png"), Images.clean(encoded("png")));
  }

  @Test
  void theSizeIsThatOfTheHeader() {
    assertEquals(
        Optional.of(new ImageSize(TestImages.WIDTH, TestImages.HEIGHT)), Images.size(png()));
  }

  @Test
  void anAnimationKeepsItsFrames() throws BadImageException {
    byte[] animated = insert(encoded("png"), 33, chunk("acTL", bytes(0, 0, 0, 1, 0, 0, 0, 0)));
    assertArrayEquals(animated, Images.clean(animated));
  }

  @Test
  void aDamagedPartIsReported() {
    byte[] damaged = encoded("png");
    damaged[20] ^= 1;
    BadImageException e = assertThrows(BadImageException.class, () -> Images.clean(damaged));
    assertEquals("its part IHDR is damaged", e.getMessage());
    assertEquals(Optional.empty(), Images.size(damaged));
  }
}
