package sitrep.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sitrep.image.TestImages.HEIGHT;
import static sitrep.image.TestImages.WIDTH;
import static sitrep.image.TestImages.concat;
import static sitrep.image.TestImages.directories;
import static sitrep.image.TestImages.encoded;
import static sitrep.image.TestImages.holds;
import static sitrep.image.TestImages.insert;
import static sitrep.image.TestImages.jpeg;
import static sitrep.image.TestImages.pixels;
import static sitrep.image.TestImages.segment;
import static sitrep.image.TestImages.text;
import static sitrep.image.TestImages.tiff;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JpegTest {

  private static final Set<String> HARMLESS =
      Set.of("JPEG", "JFIF", "Huffman", "File Type", "Adobe JPEG", "ICC Profile");

  @ParameterizedTest
  @ValueSource(ints = {1, 6})
  void nothingHiddenIsLeft(int orientation) throws BadImageException {
    byte[] dirty = jpeg(orientation);
    assertTrue(
        directories(dirty).containsAll(Set.of("Exif IFD0", "GPS", "XMP", "IPTC", "JpegComment")),
        () -> directories(dirty).toString());

    byte[] clean = Images.clean(dirty);

    assertTrue(HARMLESS.containsAll(directories(clean)), () -> directories(clean).toString());
    assertFalse(holds(clean, "SEC"));
  }

  @Test
  void thePixelsOfAnUprightPhotoStayTheSame() throws BadImageException {
    assertArrayEquals(pixels(encoded("jpeg")), pixels(Images.clean(jpeg(1))));
  }

  @Test
  void aCleanPhotoComesBackByteForByte() throws BadImageException {
    assertArrayEquals(encoded("jpeg"), Images.clean(encoded("jpeg")));
  }

  /** Where the file's upper corners are seen: the words of the Exif standard, turned to corners. */
  @ParameterizedTest
  @CsvSource({
    "1, left top, right top",
    "2, right top, left top",
    "3, right bottom, left bottom",
    "4, left bottom, right bottom",
    "5, left top, left bottom",
    "6, right top, right bottom",
    "7, right bottom, right top",
    "8, left bottom, left top"
  })
  void aPhotoIsTurnedUpright(int orientation, String red, String green) throws BadImageException {
    byte[] dirty = jpeg(orientation);
    byte[] clean = Images.clean(dirty);
    BufferedImage image = TestImages.decode(clean);

    assertEquals(orientation < 5 ? WIDTH : HEIGHT, image.getWidth());
    assertEquals(Images.size(dirty), Images.size(clean));
    assertEquals(
        Optional.of(new ImageSize(image.getWidth(), image.getHeight())), Images.size(clean));
    assertEquals("red", colour(image, red));
    assertEquals("green", colour(image, green));
  }

  private static String colour(BufferedImage image, String corner) {
    int x = corner.contains("left") ? 3 : image.getWidth() - 4;
    int y = corner.contains("top") ? 3 : image.getHeight() - 4;
    int rgb = image.getRGB(x, y);
    boolean red = (rgb >> 16 & 0xFF) > 200;
    boolean green = (rgb >> 8 & 0xFF) > 200;
    boolean blue = (rgb & 0xFF) > 200;
    return red && green ? "white" : red ? "red" : green ? "green" : blue ? "blue" : "none";
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8})
  void theColourProfileStays(int orientation) throws BadImageException {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    byte[] part = segment(0xE2, concat(text("ICC_PROFILE\0\u0001\u0001"), profile));
    byte[] clean = Images.clean(insert(jpeg(orientation), 2, part));

    assertTrue(directories(clean).contains("ICC Profile"));
    assertTrue(holds(clean, new String(profile, StandardCharsets.ISO_8859_1)));
  }

  @Test
  void aDamagedOrientationCountsAsUpright() throws BadImageException {
    for (int orientation : new int[] {0, 9, 65535}) {
      assertArrayEquals(Images.clean(jpeg(1)), Images.clean(jpeg(orientation)));
    }
    byte[] cut = segment(0xE1, text("Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012"));
    assertArrayEquals(encoded("jpeg"), Images.clean(insert(encoded("jpeg"), 2, cut)));
  }

  @Test
  void aPhotoThatClaimsToBeHugeIsNotDecoded() {
    byte[] exif = segment(0xE1, concat(text("Exif\0\0"), tiff(6)));
    byte[] huge = insert(encoded("jpeg"), 2, exif);
    int frame = indexOfFrame(huge);
    for (int i = 5; i < 9; i++) {
      huge[frame + i] = (byte) 0xFF;
    }
    assertEquals(Optional.of(new ImageSize(65535, 65535)), Images.size(huge));
    assertThrows(BadImageException.class, () -> Images.clean(huge));

    huge[frame + 5] = 1;
    huge[frame + 7] = 70;
    assertThrows(BadImageException.class, () -> Images.clean(huge));
  }

  private static int indexOfFrame(byte[] jpeg) {
    for (int i = 0; ; i++) {
      if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
        return i;
      }
    }
  }
}
