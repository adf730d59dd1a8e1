package sitrep.picture;

import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import sitrep.digest.Markup;

/**
 * Things in a column, each a dot as large as its weight, and arcs from one to another. The picture
 * stands beside a list of the things' names, whose lines are as high as its rows.
 *
 * @param weights of the things, from the top, none below 1
 * @param arcs what joins them; none is empty
 */
public record Arcs(List<Integer> weights, List<Arc> arcs) {

  private static final int ROW = 40;
  private static final int WIDTH = 90;

  /** Where the dots stand; the arcs lie before them. */
  private static final int DOTS = 82;

  private static final double SMALLEST = 2.5;
  private static final double LARGEST = 7;
  private static final int THICKEST = 4;

  /**
   * A line between two things.
   *
   * @param from the row of the upper one, counted from 0
   * @param to the row of the lower one
   * @param weight how thick it is beside others, from 1
   */
  public record Arc(int from, int to, int weight) {}

  public Arcs {
    weights = List.copyOf(weights);
    arcs = List.copyOf(arcs);
  }

  /**
   * The picture.
   *
   * @param label what it says
   */
  public String svg(String label) {
    StringBuilder svg = new StringBuilder("<svg role=\"img\" aria-label=\"");
    svg.append(Markup.escape(label));
    svg.append("\" viewBox=\"0 0 ").append(WIDTH).append(' ').append(weights.size() * ROW);
    svg.append("\" preserveAspectRatio=\"none\">");
    byThickness()
        .forEach(
            (thickness, lines) ->
                svg.append("<path stroke-width=\"")
                    .append(thickness)
                    .append("\" d=\"")
                    .append(lines)
                    .append("\"/>"));
    int most = Collections.max(weights);
    for (int row = 0; row < weights.size(); row++) {
      svg.append("<circle cx=\"").append(DOTS).append("\" cy=\"").append(middle(row));
      svg.append("\" r=\"").append(radius(weights.get(row), most)).append("\"/>");
    }
    return svg.append("</svg>").toString();
  }

  private TreeMap<Integer, StringBuilder> byThickness() {
    int most = arcs.stream().mapToInt(Arc::weight).max().orElse(1);
    TreeMap<Integer, StringBuilder> lines = new TreeMap<>();
    for (Arc arc : arcs) {
      int thickness = most == 1 ? 1 : 1 + (arc.weight() - 1) * (THICKEST - 1) / (most - 1);
      int high = (arc.to() - arc.from()) * ROW / 2;
      int wide = (DOTS - THICKEST) * (arc.to() - arc.from()) / Math.max(2, weights.size() - 1);
      lines
          .computeIfAbsent(thickness, t -> new StringBuilder())
          .append("M" + DOTS + " " + middle(arc.from()))
          .append("a" + wide + " " + high + " 0 0 0 0 " + 2 * high);
    }
    return lines;
  }

  private static int middle(int row) {
    return row * ROW + ROW / 2;
  }

  /** Areas are as weights; in tenths, so that every machine writes the same. */
  private static String radius(int weight, int most) {
    long tenths = Math.round(10 * Math.max(SMALLEST, LARGEST * Math.sqrt((double) weight / most)));
    return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
  }
}
