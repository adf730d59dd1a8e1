package sitrep.picture;

import java.util.Arrays;

/** The land in a window as one path, cut off a little outside of it. */
final class Coast {

  private static final int EDGE = 4;

  /** In units of the picture; what is nearer to the point before is left out. */
  private static final int STEP = 3;

  private static final int SMALLEST = 6;

  private final MapWindow window;
  private final StringBuilder path = new StringBuilder();

  private Coast(MapWindow window) {
    this.window = window;
  }

  /** The value of the attribute {@code d}, to be filled by the rule of odd and even. */
  static String path(MapWindow window) {
    Coast coast = new Coast(window);
    for (Land ring : Land.rings()) {
      for (int turn = -360; turn <= 360; turn += 360) {
        coast.draw(coast.placed(ring.points(), turn));
      }
    }
    return coast.path.toString();
  }

  private double[] placed(double[] points, int turn) {
    double[] placed = new double[points.length];
    for (int i = 0; i < points.length; i += 2) {
      placed[i] = window.straight(points[i] + turn);
      placed[i + 1] = window.y(points[i + 1]);
    }
    return placed;
  }

  private void draw(double[] ring) {
    double[] left = cut(ring, 0, -EDGE, 1);
    double[] right = cut(left, 0, window.width() + EDGE, -1);
    double[] above = cut(right, 1, -EDGE, 1);
    double[] inside = cut(above, 1, window.height() + EDGE, -1);
    if (large(inside, 0) || large(inside, 1)) {
      write(inside);
    }
  }

  /**
   * What of a ring lies on one side of a line, by Sutherland and Hodgman.
   *
   * @param axis 0 for a line from top to bottom, 1 for one from left to right
   * @param side 1 for what has larger coordinates, -1 for what has smaller ones
   */
  private static double[] cut(double[] ring, int axis, double line, int side) {
    double[] kept = new double[2 * ring.length];
    int size = 0;
    for (int i = 0; i < ring.length; i += 2) {
      int before = (i + ring.length - 2) % ring.length;
      double here = (ring[i + axis] - line) * side;
      double there = (ring[before + axis] - line) * side;
      if (here >= 0 != there >= 0) {
        double part = there / (there - here);
        kept[size + axis] = line;
        kept[size + 1 - axis] =
            ring[before + 1 - axis] + part * (ring[i + 1 - axis] - ring[before + 1 - axis]);
        size += 2;
      }
      if (here >= 0) {
        kept[size++] = ring[i];
        kept[size++] = ring[i + 1];
      }
    }
    return Arrays.copyOf(kept, size);
  }

  private static boolean large(double[] ring, int axis) {
    double least = Double.MAX_VALUE;
    double most = -Double.MAX_VALUE;
    for (int i = axis; i < ring.length; i += 2) {
      least = Math.min(least, ring[i]);
      most = Math.max(most, ring[i]);
    }
    return most - least >= SMALLEST;
  }

  private void write(double[] ring) {
    int x = (int) Math.round(ring[0]);
    int y = (int) Math.round(ring[1]);
    path.append('M').append(x).append(' ').append(y).append('l');
    boolean first = true;
    for (int i = 2; i < ring.length; i += 2) {
      int dx = (int) Math.round(ring[i]) - x;
      int dy = (int) Math.round(ring[i + 1]) - y;
      if (Math.abs(dx) + Math.abs(dy) >= STEP) {
        path.append(first || dx < 0 ? "" : " ").append(dx);
        path.append(dy < 0 ? "" : " ").append(dy);
        first = false;
        x += dx;
        y += dy;
      }
    }
    path.append('z');
  }
}
