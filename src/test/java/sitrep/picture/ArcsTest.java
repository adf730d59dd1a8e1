package sitrep.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Arcs from one to another of things in a column. */
class ArcsTest {

  private static Element svg(List<Integer> weights, Arcs.Arc... arcs) {
    return Jsoup.parse(new Arcs(weights, List.of(arcs)).svg("x")).selectFirst("svg");
  }

  @Test
  void dotsStandInTheMiddleOfTheirRowsAndHaveAreasLikeTheirWeights() {
    Element svg = svg(List.of(4, 2, 1), new Arcs.Arc(0, 1, 1));
    assertEquals("0 0 90 120", svg.attr("viewBox"));
    assertEquals(List.of("20", "60", "100"), svg.select("circle").eachAttr("cy"));
    assertEquals(List.of("7", "4.9", "3.5"), svg.select("circle").eachAttr("r"));
  }

  @Test
  void arcsLeadFromRowToRowAndAreTheThickerTheMoreTheyWeigh() {
    Element svg =
        svg(List.of(9, 9, 9), new Arcs.Arc(0, 2, 7), new Arcs.Arc(0, 1, 1), new Arcs.Arc(1, 2, 1));
    assertEquals(List.of("1", "4"), svg.select("path").eachAttr("stroke-width"));
    assertEquals(
        List.of("M82 20a39 20 0 0 0 0 40M82 60a39 20 0 0 0 0 40", "M82 20a78 40 0 0 0 0 80"),
        svg.select("path").eachAttr("d"));
  }

  @Test
  void twoThingsAreJoinedWithinThePicture() {
    assertEquals(
        List.of("M82 20a39 20 0 0 0 0 40"),
        svg(List.of(1, 1), new Arcs.Arc(0, 1, 3)).select("path").eachAttr("d"));
  }
}
