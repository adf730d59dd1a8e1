package sitrep.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sitrep.image.TestImages.bytes;
import static sitrep.image.TestImages.concat;
import static sitrep.image.TestImages.directories;
import static sitrep.image.TestImages.holds;
import static sitrep.image.TestImages.riff;
import static sitrep.image.TestImages.riffChunk;
import static sitrep.image.TestImages.vp8;
import static sitrep.image.TestImages.webp;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class WebPTest {

  @Test
  void nothingHiddenIsLeft() throws BadImageException {
    assertTrue(
        directories(webp()).containsAll(Set.of("Exif IFD0", "GPS", "XMP")),
        () -> directories(webp()).toString());

    byte[] clean = Images.clean(webp());

    assertEquals(Set.of("WebP", "ICC Profile", "File Type"), directories(clean));
    assertFalse(holds(clean, TestImages.SECRET));
  }

  @Test
  void flagsAndLengthsFitWhatIsLeft() throws BadImageException {
    byte[] frame = concat(new byte[16], riffChunk("VP8 ", vp8()));
    byte[] expected =
        riff(
            riffChunk(
                "VP8X",
                bytes(0x22, 0, 0, 0, TestImages.WIDTH - 1, 0, 0, TestImages.HEIGHT - 1, 0, 0)),
            riffChunk("ICCP", bytes(1, 2, 3)),
            riffChunk("VP8 ", vp8()),
            riffChunk("ANMF", frame));
    assertArrayEquals(expected, Images.clean(webp()));
  }

  @Test
  void theSizeIsReadFromEachKindOfHeader() {
    Optional<ImageSize> size = Optional.of(new ImageSize(TestImages.WIDTH, TestImages.HEIGHT));
    int bits = TestImages.WIDTH - 1 | TestImages.HEIGHT - 1 << 14;
    byte[] lossless = bytes(0x2F, bits, bits >> 8, bits >> 16, bits >> 24, 0);

    assertEquals(size, Images.size(webp()));
    assertEquals(size, Images.size(riff(riffChunk("VP8 ", vp8()))));
    assertEquals(size, Images.size(riff(riffChunk("VP8L", lossless))));
  }
}
