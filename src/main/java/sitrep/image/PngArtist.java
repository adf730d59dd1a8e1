package sitrep.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;

/** Makes PNGs smaller: with eight bits a sample, and with their palette's colours as they are. */
final class PngArtist {

  private PngArtist() {}

  /**
   * @param about chunks that tell how to read its colours
   */
  static byte[] shrink(byte[] png, ImageSize size, ImageSize smaller, byte[] about)
      throws BadImageException {
    try {
      BufferedImage image = Pixels.of("png", png);
      boolean palette = image.getColorModel() instanceof IndexColorModel;
      boolean alpha = image.getColorModel().hasAlpha();
      int bands = palette ? alpha ? 4 : 3 : image.getRaster().getNumBands();
      PngFile file = new PngFile(smaller, bands);
      Shrinker shrinker =
          alpha ? Shrinker.withAlpha(size, smaller, bands) : Shrinker.of(size, smaller, bands);
      shrinker.shrink(
          palette ? coloured(image, bands) : plain(image.getRaster()),
          (y, samples) -> file.add(samples));
      return file.file(about);
    } catch (IOException | RuntimeException e) {
      // ImageIO throws whatever comes up inside it when a picture is damaged.
      throw new BadImageException("its picture is damaged or of a rare kind", e);
    }
  }

  /** The upper eight bits of each sample. */
  private static Shrinker.Rows plain(Raster raster) {
    int dropped = raster.getSampleModel().getSampleSize(0) - Byte.SIZE;
    return (y, row) -> {
      raster.getPixels(0, y, raster.getWidth(), 1, row);
      for (int i = 0; dropped > 0 && i < row.length; i++) {
        row[i] >>= dropped;
      }
    };
  }

  private static Shrinker.Rows coloured(BufferedImage image, int bands) {
    IndexColorModel colours = (IndexColorModel) image.getColorModel();
    int[] indices = new int[image.getWidth()];
    return (y, row) -> {
      image.getRaster().getPixels(0, y, indices.length, 1, indices);
      for (int x = 0; x < indices.length; x++) {
        int colour = colours.getRGB(indices[x]);
        for (int band = 0; band < bands; band++) {
          row[x * bands + band] = colour >> (band == 3 ? 24 : 16 - 8 * band) & 0xFF;
        }
      }
    };
  }
}
