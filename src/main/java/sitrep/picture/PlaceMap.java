package sitrep.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import sitrep.digest.Markup;

/**
 * Places on a map of the land around them: dots, with names as far as there is room. A page has
 * room for one map, since its names have an id.
 */
public final class PlaceMap {

  private static final int WIDTH = 720;
  private static final double LEAST_DEGREES = 12;
  private static final int LARGEST = 16;
  private static final int SMALLEST = 7;

  private static final int NEAR_WIDTH = 512;
  private static final int NEAR_HEIGHT = 400;
  private static final double NEAR_DEGREES = 18;
  private static final int HERE = 10;
  private static final int OTHER = 5;

  private final MapWindow window;
  private final StringBuilder dots = new StringBuilder();
  private final StringBuilder names = new StringBuilder();
  private final Labels labels;

  private PlaceMap(MapWindow window) {
    this.window = window;
    this.labels = new Labels(window);
  }

  /**
   * All of the places, each dot as large as its weight.
   *
   * @param spots at least one; where names would cover each other, the earlier ones are shown
   * @param label what the picture says
   */
  public static String of(List<Spot> spots, String label) {
    PlaceMap map = new PlaceMap(MapWindow.around(spots, LEAST_DEGREES, WIDTH));
    int most = spots.stream().mapToInt(Spot::weight).max().orElse(1);
    List<Integer> sizes = new ArrayList<>();
    for (Spot spot : spots) {
      double size = LARGEST * Math.sqrt((double) spot.weight() / Math.max(1, most));
      sizes.add((int) Math.max(SMALLEST, Math.round(size)));
      map.dot(spot, sizes.get(sizes.size() - 1), "");
    }
    for (int i = 0; i < spots.size(); i++) {
      map.name(spots.get(i), sizes.get(i), "");
    }
    return map.svg(label);
  }

  /**
   * One place among others.
   *
   * @param others of which those are shown that lie near and whose names have room
   * @param label what the picture says
   * @param shown is told which of the others are shown, by their indices
   */
  public static String of(Spot here, List<Spot> others, String label, IntConsumer shown) {
    PlaceMap map =
        new PlaceMap(
            MapWindow.centred(
                here.latitude(), here.longitude(), NEAR_DEGREES, NEAR_WIDTH, NEAR_HEIGHT));
    map.dot(here, HERE, " class=\"here\"");
    map.name(here, HERE, " class=\"here\"");
    for (int i = 0; i < others.size(); i++) {
      Spot other = others.get(i);
      if (map.window.holds(other) && map.isFree(other) && map.name(other, OTHER, "")) {
        map.dot(other, OTHER, "");
        shown.accept(i);
      }
    }
    return map.svg(label);
  }

  private void dot(Spot spot, int radius, String more) {
    double x = window.x(spot.longitude());
    double y = window.y(spot.latitude());
    labels.dot(x, y, radius);
    dots.append("<circle").append(more).append(" cx=\"").append(Math.round(x));
    dots.append("\" cy=\"").append(Math.round(y)).append("\" r=\"").append(radius).append("\"/>");
  }

  private boolean isFree(Spot spot) {
    return labels.isFree(window.x(spot.longitude()), window.y(spot.latitude()), OTHER);
  }

  private boolean name(Spot spot, int radius, String more) {
    var label =
        labels.beside(spot.name(), window.x(spot.longitude()), window.y(spot.latitude()), radius);
    label.ifPresent(l -> write(l, more));
    return label.isPresent();
  }

  private void write(Labels.Label label, String more) {
    names.append("<text").append(more).append(" x=\"").append(label.x());
    names.append("\" y=\"").append(label.y());
    names.append(label.anchor().equals("start") ? "" : "\" text-anchor=\"" + label.anchor());
    names.append("\">").append(Markup.escape(label.name())).append("</text>");
  }

  private String svg(String label) {
    return "<svg role=\"img\" aria-label=\""
        + Markup.escape(label)
        + "\" viewBox=\"0 0 "
        + window.width()
        + " "
        + window.height()
        + "\"><path fill-rule=\"evenodd\" d=\""
        + Coast.path(window)
        + "\"/>"
        + dots
        // Coasts must not run through names; CSS's paint-order is unknown to validators.
        + "<use class=\"halo\" href=\"#_names\"/><g id=\"_names\">"
        + names
        + "</g></svg>";
  }
}
