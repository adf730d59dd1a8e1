package sitrep.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Places anywhere in the world, on maps. */
class PlaceMapProperties {

  private static final Spot PRAGUE = new Spot("Prague", 50.09, 14.42, 5);
  private static final Spot ODESA = new Spot("Odesa", 46.48, 30.73, 2);
  private static final Spot NADI = new Spot("Nadi", -17.76, 177.44, 1);
  private static final Spot APIA = new Spot("Apia", -13.83, -171.77, 1);

  @Provide
  Arbitrary<Spot> spots() {
    return Combinators.combine(
            Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(20),
            Arbitraries.doubles().between(-90, 90),
            Arbitraries.doubles().between(-180, 180),
            Arbitraries.integers().between(0, 99))
        .as(Spot::new);
  }

  private static Element svg(String svg) {
    return Jsoup.parse(svg).selectFirst("svg");
  }

  private static int number(Element element, String attribute) {
    return Integer.parseInt(element.attr(attribute));
  }

  private static int[] size(Element svg) {
    String[] box = svg.attr("viewBox").split(" ");
    return new int[] {Integer.parseInt(box[2]), Integer.parseInt(box[3])};
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void everyPlaceStandsInThePictureAndNoNameLeavesItOrCoversAnother(
      @ForAll @Size(min = 1, max = 30) List<@From("spots") Spot> spots) {
    Element svg = svg(PlaceMap.of(spots, "x"));
    int[] size = size(svg);
    assertTrue(size[1] >= size[0] / 2 && size[1] <= size[0] + 1, svg.attr("viewBox"));
    assertEquals(spots.size(), svg.select("circle").size());
    for (Element dot : svg.select("circle")) {
      assertTrue(number(dot, "cx") >= 0 && number(dot, "cx") <= size[0], dot.toString());
      assertTrue(number(dot, "cy") >= 0 && number(dot, "cy") <= size[1], dot.toString());
    }
    List<Rectangle> taken = new ArrayList<>();
    for (Element name : svg.select("text")) {
      int wide = (int) (name.text().length() * 0.55 * Labels.SIZE);
      int before =
          switch (name.attr("text-anchor")) {
            case "end" -> wide;
            case "middle" -> wide / 2;
            default -> 0;
          };
      Rectangle box = new Rectangle(number(name, "x") - before, number(name, "y") - 18, wide, 20);
      assertTrue(new Rectangle(size[0], size[1]).contains(box), name.toString());
      assertTrue(taken.stream().noneMatch(box::intersects), name.toString());
      taken.add(box);
    }
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void landIsWhereItIsHoweverMuchOfItIsShown(
      @ForAll @Size(min = 1, max = 5) List<@From("spots") Spot> spots) {
    MapWindow window = MapWindow.around(spots, 12, 720);
    Path2D land = drawn(Coast.path(window));
    // Far inland and far out at sea, so that a simpler coast makes no difference.
    double[][] inland = {{50, 14.4}, {25, 5}, {-25, 134}, {60, 100}, {40, -100}, {-10, -55}};
    double[][] atSea = {{45, -35}, {0, -140}, {-30, 80}, {43.3, 34}, {42, 50.8}, {0, 170}};
    for (int i = 0; i < inland.length; i++) {
      assertWhere(window, land, inland[i], true);
      assertWhere(window, land, atSea[i], false);
    }
  }

  private static void assertWhere(MapWindow window, Path2D land, double[] point, boolean inland) {
    if (window.holds(new Spot("", point[0], point[1], 1))) {
      double x = window.x(point[1]);
      double y = window.y(point[0]);
      assertEquals(inland, land.contains(x, y), point[0] + ", " + point[1]);
    }
  }

  /** The path by Java's own drawing. */
  private static Path2D drawn(String path) {
    Path2D shape = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (String ring : path.split("(?=M)")) {
      Matcher numbers = Pattern.compile("-?\\d+").matcher(ring);
      double x = 0;
      double y = 0;
      for (boolean first = true; numbers.find(); first = false) {
        x += Integer.parseInt(numbers.group());
        numbers.find();
        y += Integer.parseInt(numbers.group());
        if (first) {
          shape.moveTo(x, y);
        } else {
          shape.lineTo(x, y);
        }
      }
      if (!ring.isEmpty()) {
        shape.closePath();
      }
    }
    return shape;
  }

  @Example
  void placesOnBothSidesOfTheDateLineStandNearEachOther() {
    Element svg = svg(PlaceMap.of(List.of(NADI, APIA), "x"));
    List<Element> dots = svg.select("circle");
    int apart = number(dots.get(1), "cx") - number(dots.get(0), "cx");
    assertTrue(apart > 0 && apart < 600, "apart by " + apart);
    assertEquals(List.of("Nadi", "Apia"), svg.select("text").eachText());
  }

  @Example
  void largerDotsStandForMoreBriefs() {
    Element svg = svg(PlaceMap.of(List.of(PRAGUE, ODESA), "Map of <Prague> & \"Odesa\""));
    assertEquals(List.of("16", "10"), svg.select("circle").eachAttr("r"));
    assertEquals("Map of <Prague> & \"Odesa\"", svg.attr("aria-label"));
  }

  @Example
  void placeStandsInTheMiddleAmongThoseThatAreNear() {
    List<Integer> shown = new ArrayList<>();
    Element svg = svg(PlaceMap.of(PRAGUE, List.of(NADI, ODESA), "x", shown::add));
    assertEquals(List.of(1), shown);
    assertEquals(List.of("Prague", "Odesa"), svg.select("text").eachText());
    Element here = svg.selectFirst("circle.here");
    assertEquals(size(svg)[0] / 2, number(here, "cx"));
    assertEquals(size(svg)[1] / 2, number(here, "cy"));
  }

  @Example
  void mapOfTheWholeWorldShowsItOnceAndStaysSmall() {
    List<Spot> around = new ArrayList<>();
    around.add(new Spot("north", 90, 180, 1));
    around.add(new Spot("south", -90, -180, 1));
    for (int longitude = -180; longitude < 180; longitude += 20) {
      around.add(new Spot("x" + longitude, longitude / 3.0, longitude, 1));
    }
    Element svg = svg(PlaceMap.of(around, "x"));
    String land = svg.select("path").attr("d");
    assertTrue(land.length() < 12_000, land.length() + " characters of land");
    assertFalse(land.isEmpty());
  }
}
