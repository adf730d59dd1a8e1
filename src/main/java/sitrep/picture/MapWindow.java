package sitrep.picture;

import java.util.Arrays;
import java.util.List;

/**
 * A part of the world on a plane: meridians and parallels are straight, and lengths are true along
 * the parallel in the middle. Its numbers are the same on every machine.
 *
 * @param west the longitude of its left edge, in degrees
 * @param north the latitude of its upper edge
 * @param scale units of the picture for a degree of latitude
 * @param narrow how much shorter a degree of longitude is
 * @param width in units of the picture
 * @param height likewise
 */
record MapWindow(double west, double north, double scale, double narrow, int width, int height) {

  private static final double WORLD = 360;

  /** What is nearer to a pole than this is drawn too wide. */
  private static final double NARROWEST = 0.2;

  /** Of the width, at each edge, so that no dot stands on one. */
  private static final double EDGE = 0.09;

  private static final double FLATTEST = 0.55;

  /** A window with the point in its middle, so many degrees of latitude high. */
  static MapWindow centred(double latitude, double longitude, double high, int width, int height) {
    return centred(latitude, longitude, height / high, narrow(latitude), width, height);
  }

  private static MapWindow centred(
      double latitude, double longitude, double scale, double narrow, int width, int height) {
    double west = longitude - width / (2 * scale * narrow);
    return new MapWindow(west, latitude + height / (2 * scale), scale, narrow, width, height);
  }

  /**
   * The smallest window that shows all of the spots, of whatever height that asks for.
   *
   * @param least degrees of latitude that it shows at any rate
   */
  static MapWindow around(List<Spot> spots, double least, int width) {
    double south = spots.stream().mapToDouble(Spot::latitude).min().orElse(0);
    double north = spots.stream().mapToDouble(Spot::latitude).max().orElse(0);
    double[] longitudes = spots.stream().mapToDouble(Spot::longitude).sorted().toArray();
    double west = afterWidestGap(longitudes);
    double wide = Arrays.stream(longitudes).map(x -> turned(x - west)).max().orElse(0);
    double narrow = narrow((south + north) / 2);
    double edge = EDGE * width;
    double scale = (width - 2 * edge) / Math.max(wide * narrow, 1e-6);
    scale = Math.min(scale, (width - 2 * edge) / Math.max(north - south, 1e-6));
    scale = Math.min(scale, FLATTEST * width / least);
    scale = Math.max(scale, width / (WORLD * narrow));
    int height = (int) Math.max(FLATTEST * width, (north - south) * scale + 2 * edge);
    return centred((south + north) / 2, west + wide / 2, scale, narrow, width, height);
  }

  /** Where to begin so that the way eastward to the last of them is shortest. */
  private static double afterWidestGap(double[] sorted) {
    double begin = sorted[0];
    double widest = sorted[0] + WORLD - sorted[sorted.length - 1];
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] - sorted[i - 1] > widest) {
        widest = sorted[i] - sorted[i - 1];
        begin = sorted[i];
      }
    }
    return begin;
  }

  private static double narrow(double latitude) {
    return Math.max(NARROWEST, StrictMath.cos(StrictMath.toRadians(latitude)));
  }

  /** Between 0 and a whole turn. */
  private static double turned(double degrees) {
    return degrees - WORLD * Math.floor(degrees / WORLD);
  }

  /** Where a longitude lies, counted eastward from the window's edge. */
  double x(double longitude) {
    return turned(longitude - west) * scale * narrow;
  }

  /** Where a longitude lies that is counted on beyond the date line, or back. */
  double straight(double longitude) {
    return (longitude - west) * scale * narrow;
  }

  double y(double latitude) {
    return (north - latitude) * scale;
  }

  /** Whether it lies in the picture. */
  boolean holds(Spot spot) {
    double y = y(spot.latitude());
    return x(spot.longitude()) <= width && y >= 0 && y <= height;
  }
}
