package sitrep.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Turns JPEGs upright and makes them smaller, by decoding them and coding them anew, with the
 * colour profile that they had.
 */
final class JpegArtist {

  private static final float TURNED_QUALITY = 0.95f;

  /** A smaller version is only looked at, and never coded again. */
  private static final float SMALLER_QUALITY = 0.8f;

  private static final long LARGEST = 100_000_000;

  /** Each square of 8 by 8 pixels takes a bit at least. */
  private static final long PIXELS_IN_A_BYTE = 8 * 64;

  private JpegArtist() {}

  /** What is done to the pixels. */
  private interface Change {
    BufferedImage of(BufferedImage image) throws IOException;
  }

  static List<JpegPart> turn(List<JpegPart> parts, ImageSize size, Orientation orientation)
      throws BadImageException {
    return redraw(parts, size, image -> turn(image, orientation), TURNED_QUALITY);
  }

  /**
   * The image turned upright and made smaller.
   *
   * @param size as it lies in the file
   * @param smaller how large it is to be seen
   */
  static List<JpegPart> shrink(
      List<JpegPart> parts, ImageSize size, Orientation orientation, ImageSize smaller)
      throws BadImageException {
    ImageSize lying = orientation.swapsSides() ? smaller.swapped() : smaller;
    return redraw(parts, size, image -> turn(shrink(image, lying), orientation), SMALLER_QUALITY);
  }

  private static List<JpegPart> redraw(
      List<JpegPart> parts, ImageSize size, Change change, float quality) throws BadImageException {
    List<JpegPart> profile = parts.stream().filter(JpegPart::isColourProfile).toList();
    // Without its profile the colours pass through ImageIO as bare numbers, converted by nothing.
    byte[] bare = JpegPart.join(parts.stream().filter(part -> !part.isColourProfile()).toList());
    refuseHugeSize(size, bare.length);
    try {
      List<JpegPart> redrawn =
          new ArrayList<>(JpegPart.split(encode(change.of(Pixels.of("jpeg", bare)), quality)));
      redrawn.addAll(1, profile);
      return redrawn;
    } catch (IOException | RuntimeException e) {
      // ImageIO throws whatever comes up inside it when a picture is damaged.
      throw new BadImageException(
          "it has to be turned upright, but its picture is damaged or of a rare kind", e);
    }
  }

  private static void refuseHugeSize(ImageSize size, long bytes) throws BadImageException {
    long pixels = (long) size.width() * size.height();
    if (pixels > LARGEST) {
      throw new BadImageException(
          "it has to be turned upright, but has more than 100 million pixels");
    }
    if (pixels > bytes * PIXELS_IN_A_BYTE) {
      throw new BadImageException("it claims more pixels than it can hold");
    }
  }

  private static BufferedImage shrink(BufferedImage image, ImageSize size) {
    Raster from = image.getRaster();
    WritableRaster to = from.createCompatibleWritableRaster(size.width(), size.height());
    int width = image.getWidth();
    Shrinker.of(new ImageSize(width, image.getHeight()), size, from.getNumBands())
        .shrink(
            (y, row) -> from.getPixels(0, y, width, 1, row),
            (y, row) -> to.setPixels(0, y, size.width(), 1, row));
    return new BufferedImage(image.getColorModel(), to, image.isAlphaPremultiplied(), null);
  }

  private static BufferedImage turn(BufferedImage image, Orientation orientation) {
    if (orientation == Orientation.UPRIGHT) {
      return image;
    }
    Raster from = image.getRaster();
    int width = image.getWidth();
    int height = image.getHeight();
    WritableRaster to =
        orientation.swapsSides()
            ? from.createCompatibleWritableRaster(height, width)
            : from.createCompatibleWritableRaster(width, height);
    Object pixel = null;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixel = from.getDataElements(x, y, pixel);
        to.setDataElements(
            orientation.x(x, y, width, height), orientation.y(x, y, width, height), pixel);
      }
    }
    return new BufferedImage(image.getColorModel(), to, image.isAlphaPremultiplied(), null);
  }

  private static byte[] encode(BufferedImage image, float quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
