package sitrep.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Each new pixel is the mean of the area that it covers. */
class ShrinkerProperties {

  private static int[][] shrunk(
      int[][] rows, ImageSize from, ImageSize to, int bands, boolean alpha) {
    int[][] smaller = new int[to.height()][];
    Shrinker shrinker = alpha ? Shrinker.withAlpha(from, to, bands) : Shrinker.of(from, to, bands);
    shrinker.shrink(
        (y, row) -> System.arraycopy(rows[y], 0, row, 0, row.length),
        (y, row) -> smaller[y] = row.clone());
    return smaller;
  }

  @Property(tries = 200)
  void isTheMeanOfWhatItCovers(
      @ForAll @IntRange(min = 1, max = 24) int width,
      @ForAll @IntRange(min = 1, max = 24) int height,
      @ForAll @IntRange(min = 1, max = 24) int newWidth,
      @ForAll @IntRange(min = 1, max = 24) int newHeight,
      @ForAll long seed) {
    ImageSize from = new ImageSize(width, height);
    ImageSize to = new ImageSize(Math.min(width, newWidth), Math.min(height, newHeight));
    Random random = new Random(seed);
    int[][] rows = new int[height][];
    Arrays.setAll(rows, y -> random.ints(width, 0, 256).toArray());
    int[][] smaller = shrunk(rows, from, to, 1, false);
    for (int y = 0; y < to.height(); y++) {
      for (int x = 0; x < to.width(); x++) {
        assertEquals(mean(rows, from, to, x, y), smaller[y][x], 0.500001);
      }
    }
  }

  private static double mean(int[][] rows, ImageSize from, ImageSize to, int x, int y) {
    double across = (double) from.width() / to.width();
    double down = (double) from.height() / to.height();
    double sum = 0;
    for (int oldY = 0; oldY < from.height(); oldY++) {
      for (int oldX = 0; oldX < from.width(); oldX++) {
        double high = Math.min(oldY + 1, (y + 1) * down) - Math.max(oldY, y * down);
        double wide = Math.min(oldX + 1, (x + 1) * across) - Math.max(oldX, x * across);
        sum += high > 0 && wide > 0 ? high * wide * rows[oldY][oldX] : 0;
      }
    }
    return sum / (across * down);
  }

  @Property(tries = 100)
  void whatNobodySeesHasNoColour(
      @ForAll @IntRange(min = 2, max = 40) int width, @ForAll @IntRange(max = 255) int hidden) {
    ImageSize from = new ImageSize(width, 2);
    ImageSize to = new ImageSize(1, 1);
    int[] seen = {90, 255};
    int[][] rows = new int[2][2 * width];
    for (int x = 0; x < width; x++) {
      rows[0][2 * x] = hidden;
      rows[1][2 * x] = seen[0];
      rows[1][2 * x + 1] = seen[1];
    }
    int[] pixel = shrunk(rows, from, to, 2, true)[0];
    assertEquals(90, pixel[0]);
    assertTrue(pixel[1] == 127 || pixel[1] == 128);
  }
}
