package sitrep.picture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The land of the world, without borders: Natural Earth's shapes at 1:50m, in the public domain,
 * made simpler by {@code src/atlas/make-land}.
 *
 * @param points of one ring, longitude and latitude in turn, in degrees
 */
record Land(double[] points) {

  private static final double SCALE = 20;

  /** Read when first asked for. */
  private static final class Held {
    private static final List<Land> RINGS = read();
  }

  /** All rings; what lies in an even number of them is water. */
  static List<Land> rings() {
    return Held.RINGS;
  }

  private static List<Land> read() {
    try (InputStream file = Land.class.getResourceAsStream("land.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))) {
      return lines.lines().map(Land::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first point, then the steps to the next ones. */
  private static Land of(String line) {
    String[] numbers = line.split("[ ,]");
    double[] points = new double[numbers.length];
    int x = 0;
    int y = 0;
    for (int i = 0; i < numbers.length; i += 2) {
      x += Integer.parseInt(numbers[i]);
      y += Integer.parseInt(numbers[i + 1]);
      points[i] = x / SCALE;
      points[i + 1] = y / SCALE;
    }
    return new Land(points);
  }
}
