package sitrep.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names beside dots, none of which covers another or a dot. How wide a name becomes is only
 * estimated, and generously, since the letters are the reader's own.
 */
final class Labels {

  /** In units of the picture; the style sheet has none that is larger. */
  static final int SIZE = 26;

  private static final double LETTER = 0.6 * SIZE;
  private static final double ABOVE_LINE = 0.8 * SIZE;
  private static final double BELOW_LINE = 0.25 * SIZE;
  private static final int GAP = 5;

  /** From here on letters are as wide as they are high: Korean, Chinese, Japanese. */
  private static final int WIDE = 0x1100;

  /** A name at a point of its base line, which is its start, middle or end. */
  record Label(String name, int x, int y, String anchor) {}

  private record Box(double left, double top, double right, double bottom) {

    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  private final MapWindow window;
  private final List<Box> taken = new ArrayList<>();

  Labels(MapWindow window) {
    this.window = window;
  }

  /** No name will be put where the dot is. */
  void dot(double x, double y, double radius) {
    taken.add(around(x, y, radius));
  }

  /** Whether a dot would cover no name and no other dot. */
  boolean isFree(double x, double y, double radius) {
    return taken.stream().noneMatch(around(x, y, radius)::meets);
  }

  private static Box around(double x, double y, double radius) {
    return new Box(x - radius, y - radius, x + radius, y + radius);
  }

  /** Beside the dot, below or above it; empty where there is no room. */
  Optional<Label> beside(String name, double x, double y, double radius) {
    double wide = name.codePoints().mapToDouble(c -> c >= WIDE ? SIZE : LETTER).sum();
    double away = radius + GAP;
    double level = y + 0.35 * SIZE;
    double below = y + away + ABOVE_LINE;
    double above = y - radius - BELOW_LINE - 1;
    return label(name, wide, x + away, level, "start")
        .or(() -> label(name, wide, x - away, level, "end"))
        .or(() -> label(name, wide, x, below, "middle"))
        .or(() -> label(name, wide, x, above, "middle"))
        .or(() -> label(name, wide, x + radius, above, "end"))
        .or(() -> label(name, wide, x - radius, above, "start"))
        .or(() -> label(name, wide, x + radius, below, "end"))
        .or(() -> label(name, wide, x - radius, below, "start"));
  }

  private Optional<Label> label(String name, double wide, double x, double y, String anchor) {
    double left = anchor.equals("start") ? x : anchor.equals("end") ? x - wide : x - wide / 2;
    Box box = new Box(left, y - ABOVE_LINE, left + wide, y + BELOW_LINE);
    boolean fits = left >= 0 && box.right <= window.width();
    fits &= box.top >= 0 && box.bottom <= window.height();
    if (!fits || taken.stream().anyMatch(box::meets)) {
      return Optional.empty();
    }
    taken.add(box);
    return Optional.of(new Label(name, (int) Math.round(x), (int) Math.round(y), anchor));
  }
}
