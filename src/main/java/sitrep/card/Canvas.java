package sitrep.card;

import java.util.Arrays;

/**
 * A picture of few colours, on which outlines are filled. How much of each point an outline covers
 * is computed and not sampled: each edge adds, to the points of its rows, the area to its right,
 * and a sum along the row gives what is covered.
 */
final class Canvas {

  /** Each ink has so many shades, from the ground's to its own. */
  static final int SHADES = 8;

  private final int width;
  private final int height;
  private final byte[] points;
  private final float[] areas;
  private int top;
  private int bottom;

  Canvas(int width, int height) {
    this.width = width;
    this.height = height;
    this.points = new byte[width * height];
    this.areas = new float[width * height + 2];
    this.top = height;
  }

  /** A rectangle of one colour. */
  void rectangle(int left, int upper, int right, int lower, int colour) {
    for (int row = upper; row < lower; row++) {
      Arrays.fill(points, row * width + left, row * width + right, (byte) colour);
    }
  }

  /** An edge of an outline that is to be filled; what lies outside of the picture is cut off. */
  void edge(double fromX, double fromY, double toX, double toY) {
    double way = fromY < toY ? 1 : -1;
    double upperX = way > 0 ? fromX : toX;
    double upperY = Math.min(fromY, toY);
    double lowerX = way > 0 ? toX : fromX;
    double lowerY = Math.max(fromY, toY);
    if (upperY == lowerY) {
      return;
    }
    double slope = (lowerX - upperX) / (lowerY - upperY);
    int first = Math.max(0, (int) Math.floor(upperY));
    int last = Math.min(height, (int) Math.ceil(lowerY));
    top = Math.min(top, first);
    bottom = Math.max(bottom, last);
    for (int row = first; row < last; row++) {
      double begin = Math.max(row, upperY);
      double end = Math.min(row + 1, lowerY);
      if (end > begin) {
        double a = clamped(upperX + (begin - upperY) * slope);
        double b = clamped(upperX + (end - upperY) * slope);
        cover(row * width, Math.min(a, b), Math.max(a, b), way * (end - begin));
      }
    }
  }

  private double clamped(double x) {
    return Math.max(0, Math.min(width - 1, x));
  }

  /** What lies right of a piece of an edge, from {@code left} to {@code right} in one row. */
  private void cover(int row, double left, double right, double high) {
    int first = (int) left;
    int last = (int) right;
    for (int x = first; x <= last; x++) {
      double from = Math.max(left, x);
      double to = Math.min(right, x + 1);
      double part = high * (right > left ? (to - from) / (right - left) : 1);
      double here = part * (1 - ((from + to) / 2 - x));
      areas[row + x] += (float) here;
      areas[row + x + 1] += (float) (part - here);
    }
  }

  /**
   * Fills the outlines.
   *
   * @param ground the colour of no coverage; that of full coverage is {@link #SHADES} − 1 further
   */
  void fill(int ground) {
    for (int row = top; row < bottom; row++) {
      float covered = 0;
      for (int i = row * width; i < (row + 1) * width; i++) {
        covered += areas[i];
        int shade = Math.round(Math.min(1, Math.abs(covered)) * (SHADES - 1));
        if (shade > 0) {
          points[i] = (byte) (ground + shade);
        }
        areas[i] = 0;
      }
    }
    areas[width * height] = 0;
    top = height;
    bottom = 0;
  }

  /** The picture's rows, two points to a byte. */
  byte[] packed() {
    byte[] packed = new byte[points.length / 2];
    for (int i = 0; i < packed.length; i++) {
      packed[i] = (byte) (points[2 * i] << 4 | points[2 * i + 1]);
    }
    return packed;
  }
}
