package sitrep.image;

import java.util.Arrays;

/**
 * Makes a picture smaller: each new pixel is the mean of the area that it covers of the old ones.
 * It counts in whole numbers, so that every machine gets the same, and holds one row at a time.
 */
final class Shrinker {

  private final ImageSize from;
  private final ImageSize to;
  private final int bands;
  private final boolean alpha;
  private final long[] narrow;
  private final long[] sums;
  private final int[] pixels;

  private Shrinker(ImageSize from, ImageSize to, int bands, boolean alpha) {
    if (to.width() > from.width() || to.height() > from.height()) {
      throw new IllegalArgumentException("larger than it is");
    }
    this.from = from;
    this.to = to;
    this.bands = bands;
    this.alpha = alpha;
    this.narrow = new long[to.width() * bands];
    this.sums = new long[to.width() * bands];
    this.pixels = new int[to.width() * bands];
  }

  /** Reads or takes a row of samples from 0 to 255, those of each pixel next to each other. */
  interface Rows {
    void row(int y, int[] samples);
  }

  /** For pictures whose samples all count for themselves. */
  static Shrinker of(ImageSize from, ImageSize to, int bands) {
    return new Shrinker(from, to, bands, false);
  }

  /** For pictures whose last sample says how opaque a pixel is. */
  static Shrinker withAlpha(ImageSize from, ImageSize to, int bands) {
    return new Shrinker(from, to, bands, true);
  }

  void shrink(Rows read, Rows write) {
    int[] row = new int[from.width() * bands];
    int missing = from.height();
    int y = 0;
    for (int old = 0; old < from.height(); old++) {
      read.row(old, row);
      across(row);
      // An old row is as high as there are new rows, and a new one as there are old ones.
      for (int left = to.height(); left > 0; ) {
        int part = Math.min(left, missing);
        for (int i = 0; i < sums.length; i++) {
          sums[i] += narrow[i] * part;
        }
        left -= part;
        missing -= part;
        if (missing == 0) {
          mean();
          write.row(y++, pixels);
          Arrays.fill(sums, 0);
          missing = from.height();
        }
      }
    }
  }

  private void across(int[] row) {
    if (alpha) {
      weigh(row);
    }
    Arrays.fill(narrow, 0);
    int missing = from.width();
    int at = 0;
    for (int old = 0; old < row.length; old += bands) {
      for (int left = to.width(); left > 0; ) {
        int part = Math.min(left, missing);
        for (int band = 0; band < bands; band++) {
          narrow[at + band] += (long) row[old + band] * part;
        }
        left -= part;
        missing -= part;
        if (missing == 0) {
          at += bands;
          missing = from.width();
        }
      }
    }
  }

  /** Whatever colour hides in what nobody sees must not be seen. */
  private void weigh(int[] row) {
    for (int pixel = 0; pixel < row.length; pixel += bands) {
      for (int band = 0; band < bands - 1; band++) {
        row[pixel + band] *= row[pixel + bands - 1];
      }
    }
  }

  private void mean() {
    long area = (long) from.width() * from.height();
    for (int i = 0; i < pixels.length; i++) {
      boolean colour = alpha && i % bands < bands - 1;
      long total = colour ? sums[i - i % bands + bands - 1] : area;
      pixels[i] = total == 0 ? 0 : (int) ((sums[i] + total / 2) / total);
    }
  }
}
