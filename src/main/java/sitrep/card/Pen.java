package sitrep.card;

/** Draws closed outlines by relative steps. */
final class Pen {

  /** Straight pieces that stand for a curve: at the sizes of cards nobody sees them. */
  private static final int PIECES = 6;

  private final Canvas canvas;
  private final double scale;
  private final double left;
  private final double base;
  private double x;
  private double y;
  private double startX;
  private double startY;

  Pen(Canvas canvas, double scale, double left, double base) {
    this.canvas = canvas;
    this.scale = scale;
    this.left = left;
    this.base = base;
  }

  /** Closes an outline and begins another. */
  void move(double dx, double dy) {
    close();
    x += dx;
    y += dy;
    startX = x;
    startY = y;
  }

  /** Closes an outline without leaving where it ended. */
  void close() {
    edge(x, y, startX, startY);
  }

  void line(double dx, double dy) {
    edge(x, y, x + dx, y + dy);
    x += dx;
    y += dy;
  }

  /** A curve of the second degree; both points are seen from where it begins. */
  void curve(double controlX, double controlY, double dx, double dy) {
    double beforeX = x;
    double beforeY = y;
    for (int i = 1; i <= PIECES; i++) {
      double part = (double) i / PIECES;
      double control = 2 * part * (1 - part);
      double end = part * part;
      double hereX = x + control * controlX + end * dx;
      double hereY = y + control * controlY + end * dy;
      edge(beforeX, beforeY, hereX, hereY);
      beforeX = hereX;
      beforeY = hereY;
    }
    x += dx;
    y += dy;
  }

  private void edge(double fromX, double fromY, double toX, double toY) {
    canvas.edge(left + fromX * scale, base + fromY * scale, left + toX * scale, base + toY * scale);
  }
}
