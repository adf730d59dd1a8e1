package sitrep.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sitrep.image.TestImages.bytes;
import static sitrep.image.TestImages.chunk;
import static sitrep.image.TestImages.insert;
import static sitrep.image.TestImages.segment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.hash.Sha256;

/** Smaller versions of images, as Java's own reader of pictures sees them. */
class RenditionsTest {

  private static final int WIDTH = 1300;
  private static final int HEIGHT = 700;

  /** Something like a photo: no two rows are the same, and nothing of it is flat. */
  private static BufferedImage photo(int type) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
    int noise = 1;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        noise = noise * 1103515245 + 12345;
        int red = x * 255 / WIDTH;
        int green = y * 255 / HEIGHT;
        int blue = (x / 50 + y / 50) % 2 * 200 + (noise >>> 28);
        int alpha = 255 - (x + y) % 256;
        image.setRGB(x, y, alpha << 24 | red << 16 | green << 8 | blue);
      }
    }
    return image;
  }

  private static byte[] encoded(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertTrue(ImageIO.write(image, format, out));
    return out.toByteArray();
  }

  private static byte[] photo(String format, int type) throws IOException {
    return encoded(photo(type), format);
  }

  private static byte[] turned(int orientation) throws IOException {
    byte[] exif = TestImages.concat(TestImages.text("Exif\0\0"), TestImages.tiff(orientation));
    return insert(photo("jpeg", BufferedImage.TYPE_INT_RGB), 2, segment(0xE1, exif));
  }

  /** What these bytes are is the same with the JDKs of Debian and of Temurin, from 17 to 25. */
  @ParameterizedTest(name = "{0} of type {1}")
  @CsvSource({
    "jpeg, 1, 00663cd70a693378",
    "jpeg, 10, 9d56472b19aebe6e",
    "png, 1, 8b3f8066ada0a131",
    "png, 2, e223d02b119e5ec8",
    "png, 10, 7c927ae2c5232f71",
    "png, 11, 0959c2602dcc7c23",
    "png, 13, da20c6eb7c59439e"
  })
  void theBytesAreTheSameEverywhere(String format, int type, String sha256) throws IOException {
    byte[] image = photo(format, type);
    byte[] smaller = Renditions.of(image, 480);
    assertEquals(Optional.of(new ImageSize(480, 258)), Images.size(smaller));
    assertArrayEquals(smaller, Images.clean(smaller));
    assertEquals(sha256, Sha256.hex(smaller).substring(0, 16));
  }

  @ParameterizedTest
  @EnumSource
  void aPhotoIsTurnedUpright(Orientation orientation) throws IOException {
    byte[] image = turned(orientation.ordinal() + 1);
    byte[] smaller = Renditions.of(image, 480);
    int height = orientation.swapsSides() ? 891 : 258;
    assertEquals(Optional.of(new ImageSize(480, height)), Images.size(smaller));
    BufferedImage seen = TestImages.decode(smaller);
    BufferedImage original = photo(BufferedImage.TYPE_INT_RGB);
    for (int[] spot : new int[][] {{60, 60}, {1240, 60}, {60, 640}, {1240, 640}, {660, 320}}) {
      int x =
          orientation.x(spot[0], spot[1], WIDTH, HEIGHT) * 480 / Images.size(image).get().width();
      int y =
          orientation.y(spot[0], spot[1], WIDTH, HEIGHT) * 480 / Images.size(image).get().width();
      int wanted = original.getRGB(spot[0], spot[1]);
      int found = seen.getRGB(x, y);
      for (int shift = 0; shift < 24; shift += 8) {
        assertEquals(wanted >> shift & 255, found >> shift & 255, 24, spot[0] + "," + spot[1]);
      }
    }
  }

  @Test
  void nothingHiddenIsLeft() throws IOException {
    byte[] image = insert(turned(6), 2, segment(0xFE, TestImages.text("SECRET")));
    assertTrue(TestImages.directories(image).contains("GPS"));
    byte[] smaller = Renditions.of(image, 480);
    assertFalse(TestImages.holds(smaller, "SECRET"));
    assertFalse(TestImages.directories(smaller).contains("GPS"));
    byte[] png =
        insert(
            photo("png", BufferedImage.TYPE_INT_RGB),
            33,
            chunk("tEXt", TestImages.text("Author\0SECRET")));
    assertFalse(TestImages.holds(Renditions.of(png, 480), "SECRET"));
  }

  @Test
  void coloursKeepTheirProfile() throws IOException {
    byte[] profile = TestImages.concat(TestImages.text("ICC_PROFILE\0"), bytes(1, 1, 7, 7, 7));
    byte[] jpeg = insert(photo("jpeg", BufferedImage.TYPE_INT_RGB), 20, segment(0xE2, profile));
    assertTrue(TestImages.holds(Renditions.of(jpeg, 480), "ICC_PROFILE"));
    byte[] gamma = chunk("gAMA", bytes(0, 0, 0xB1, 0x8F));
    byte[] png = insert(photo("png", BufferedImage.TYPE_INT_RGB), 33, gamma);
    assertTrue(TestImages.holds(Renditions.of(png, 480), "gAMA"));
  }

  @Test
  void whatIsSmallOrLightEnoughHasNone() throws IOException {
    assertEquals(List.of(), Renditions.widths(TestImages.encoded("png")));
    assertEquals(List.of(), Renditions.widths(TestImages.encoded("jpeg")));
    BufferedImage flat = new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB);
    assertEquals(List.of(), Renditions.widths(encoded(flat, "png")));
  }

  @Test
  void noneIsNearlyAsWideAsTheImage() throws IOException {
    byte[] png = photo("png", BufferedImage.TYPE_INT_RGB);
    assertEquals(List.of(480, 960), Renditions.widths(png));
    for (int width : Renditions.widths(png)) {
      assertTrue(Renditions.of(png, width).length < png.length * 3 / 4);
    }
    assertEquals(List.of(480), Renditions.widths(photo("jpeg", BufferedImage.TYPE_INT_RGB)));
  }

  @Test
  void whatMovesOrHasNoPixelsHasNone() throws IOException {
    byte[] png = photo("png", BufferedImage.TYPE_INT_RGB);
    byte[] moving = insert(png, 33, chunk("acTL", bytes(0, 0, 0, 1, 0, 0, 0, 0)));
    assertEquals(List.of(), Renditions.widths(moving));
    assertEquals(List.of(), Renditions.widths(photo("gif", BufferedImage.TYPE_INT_RGB)));
    assertEquals(List.of(), Renditions.widths(TestImages.svg()));
    assertEquals(List.of(), Renditions.widths(TestImages.webp()));
    assertEquals(List.of(), Renditions.widths(bytes(1, 2, 3)));
  }

  /** Decoders differ where colours are sampled at each second row only. */
  @Test
  void whatDecodersDoNotAgreeOnHasNone() throws IOException {
    byte[] jpeg = photo("jpeg", BufferedImage.TYPE_INT_RGB);
    byte[] frame = bytes(0xFF, 0xC0, 0, 17, 8);
    int at = 0;
    while (!Arrays.equals(jpeg, at, at + frame.length, frame, 0, frame.length)) {
      at++;
    }
    assertEquals(0x22, jpeg[at + 11]);
    jpeg[at + 11] = 0x12;
    assertEquals(List.of(), Renditions.widths(jpeg));
    byte[] png = photo("png", BufferedImage.TYPE_INT_RGB);
    assertEquals(List.of(), Renditions.widths(insert(png, 33, chunk("tRNS", new byte[6]))));
  }

  /** A file of 80 bytes may claim four billion pixels. */
  @Test
  void whatClaimsTooManyPixelsHasNone() throws IOException {
    byte[] png = photo("png", BufferedImage.TYPE_INT_RGB);
    byte[] header =
        ByteBuffer.allocate(13).putInt(65_535).putInt(65_535).put(bytes(8, 2, 0, 0, 0)).array();
    byte[] bomb =
        TestImages.concat(
            Arrays.copyOf(png, 8), chunk("IHDR", header), Arrays.copyOfRange(png, 33, png.length));
    assertEquals(Optional.of(new ImageSize(65_535, 65_535)), Images.size(bomb));
    assertEquals(List.of(), Renditions.widths(bomb));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png"})
  void whatIsDamagedKeepsItsSize(String format) throws IOException {
    byte[] image = photo(format, BufferedImage.TYPE_INT_RGB);
    byte[] damaged = format.equals("png") ? withoutPicture(image) : withoutTables(image);
    assertArrayEquals(Images.clean(damaged), Renditions.of(damaged, 480));
  }

  private static byte[] withoutPicture(byte[] png) {
    byte[] chunks = TestImages.concat(chunk("IDAT", bytes(1, 2, 3)), chunk("IEND", bytes()));
    return TestImages.concat(Arrays.copyOf(png, 33), chunks);
  }

  private static byte[] withoutTables(byte[] jpeg) throws BadImageException {
    return JpegPart.join(
        JpegPart.split(jpeg).stream().filter(part -> part.marker() != 0xDB).toList());
  }
}
