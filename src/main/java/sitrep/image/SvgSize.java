package sitrep.image;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * The size at which a browser shows an SVG where nothing else sizes it.
 *
 * @see <a href="https://www.w3.org/TR/css-images-3/#default-sizing">CSS Images 3, default
 *     sizing</a>
 */
final class SvgSize {

  private static final double DEFAULT_WIDTH = 300;
  private static final double DEFAULT_HEIGHT = 150;
  private static final Pattern LENGTH =
      Pattern.compile(
          "([+-]?(?:[0-9]{1,30}\\.?[0-9]{0,30}|\\.[0-9]{1,30})(?:e[+-]?[0-9]{1,3})?)([a-z]*)");
  private static final Pattern SEPARATOR = Pattern.compile("[\\s,]+");

  /** CSS pixels in a unit of length. */
  private static final Map<String, Double> UNITS =
      Map.of(
          "",
          1.0,
          "px",
          1.0,
          "pt",
          96.0 / 72,
          "pc",
          16.0,
          "in",
          96.0,
          "cm",
          96 / 2.54,
          "mm",
          96 / 25.4,
          "q",
          96 / 101.6);

  private SvgSize() {}

  /** The size by the attributes of the root, on which the reader stands. */
  static ImageSize of(XMLStreamReader root) throws BadImageException {
    Optional<Double> width = length(root.getAttributeValue(null, "width"));
    Optional<Double> height = length(root.getAttributeValue(null, "height"));
    double[] box = viewBox(root.getAttributeValue(null, "viewBox"));
    boolean boxed = box[0] > 0 && box[1] > 0;
    double wide =
        width.orElseGet(
            () -> !boxed ? DEFAULT_WIDTH : height.map(h -> h * box[0] / box[1]).orElse(box[0]));
    double high =
        height.orElseGet(
            () -> !boxed ? DEFAULT_HEIGHT : width.map(w -> w * box[1] / box[0]).orElse(box[1]));
    return ImageSize.of(pixels(wide), pixels(high));
  }

  /** Width and height of the view box, or zeros. */
  private static double[] viewBox(String text) {
    String[] numbers = text == null ? new String[0] : SEPARATOR.split(text.strip());
    return numbers.length == 4
        ? new double[] {length(numbers[2]).orElse(0.0), length(numbers[3]).orElse(0.0)}
        : new double[2];
  }

  /** The length in pixels; empty where it is relative to something outside the image. */
  private static Optional<Double> length(String text) {
    Matcher length = LENGTH.matcher(text == null ? "" : text.strip().toLowerCase(Locale.ROOT));
    return length.matches() && UNITS.containsKey(length.group(2))
        ? Optional.of(Double.parseDouble(length.group(1)) * UNITS.get(length.group(2)))
        : Optional.empty();
  }

  private static long pixels(double length) {
    return length > 0 ? Math.max(1, Math.round(length)) : 0;
  }
}
