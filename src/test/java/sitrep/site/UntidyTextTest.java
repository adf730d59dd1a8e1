package sitrep.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An untidy article as it was pasted, on its way to the page. */
class UntidyTextTest {

  private static final Path SITE = Path.of("src/test/resources/sites/untidy");
  private static final String HEADLINE = "REX BRAMBLE SHOCKS FANS WITH SUDDEN FAREWELL TO STAGE";
  private static final String APP = "REX BRAMBLE SAYS: CLICK HERE TO DOWNLOAD OUR FREE APP";

  private static Map<String, String> files;
  private static Document source;

  @BeforeAll
  static void build(@TempDir Path folder) {
    files = TestDigest.copyOf("untidy", folder).site(folder.resolve("out"), "public");
    source = page("sources/harbour-closes/");
  }

  private static Document page(String path) {
    return TestDigest.page(files, path);
  }

  /** The line of the original view that holds this text. */
  private static Element line(String text) {
    return source.select("ol.lines > li").stream()
        .filter(line -> line.select(".text").text().contains(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no line: " + text));
  }

  private static String kind(String text) {
    return line(text).select(".kind").text();
  }

  @Test
  void capitalLineIsSetAsideAsRelated() {
    assertEquals("related", kind(HEADLINE));
    assertFalse(source.select(".prose").text().contains("BRAMBLE"));
  }

  @Test
  void appLineIsSetAsideAsCallToAction() {
    assertEquals("cta", kind(APP));
    assertFalse(source.select(".prose").text().contains("APP"));
  }

  @Test
  void linesSetAsideGiveNoNames() {
    assertFalse(source.select("main a").text().contains("Bramble"));
    Document bramble = page("people/rex-bramble/");
    assertFalse(bramble.select("main").text().contains("harbour"));
    assertTrue(bramble.select("main a[href*=sources]").isEmpty());
  }

  @Test
  void creditIsACredit() {
    assertEquals("credit", kind("Ines Marlow in Eastwick contributed to this report."));
    assertEquals("copyright", kind("Copyright 2023 Northern Wire."));
    assertEquals("ad", kind("Advertisement"));
  }

  @Test
  void namesLinkToDossiersAndThoseListTheSource() {
    List<String> links = source.select(".prose a.entity").eachAttr("href");
    assertTrue(links.contains("../../people/ada-quill/"), links.toString());
    assertTrue(links.contains("../../places/port-lowmere/"), links.toString());
    for (String dossier : List.of("people/ada-quill/", "places/port-lowmere/")) {
      List<String> back = page(dossier).select("main a").eachAttr("href");
      assertTrue(back.contains("../../sources/harbour-closes/"), dossier + ": " + back);
    }
  }

  @Test
  void quotationsAreAscribedToTheirSpeaker() {
    String quoted = page("people/ada-quill/").select(".quotes").text();
    assertTrue(quoted.contains("We shall not open before the wreck is gone"), quoted);
  }

  @Test
  void everyLineOfTheFileStandsInTheOriginalView() {
    List<String> lines = TestDigest.in(SITE).read("seeds/harbour-closes.txt").lines().toList();
    Map<String, String> expected = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        expected.put(String.valueOf(i + 1), lines.get(i));
      }
    }
    Map<String, String> shown = new LinkedHashMap<>();
    for (Element line : source.select("ol.lines > li")) {
      shown.put(line.attr("value"), line.select(".text").text());
    }
    assertEquals(expected, shown);
  }

  @Test
  void linesSetAsideSayWhy() {
    for (String aside : List.of(HEADLINE, APP, "Advertisement", "Copyright 2023")) {
      assertTrue(line(aside).hasClass("aside"), aside);
      assertTrue(line(aside).select(".why").text().length() > 5, aside);
    }
    assertTrue(line("Two ships").hasClass("kept"));
    assertTrue(source.text().contains("4 lines are no part of the text above."));
  }

  @Test
  void titleIsDerivedAndSaysSo() {
    assertTrue(source.select("h1").text().startsWith("The harbour of Port Lowmere was shut"));
    assertTrue(
        source.select("main").text().toLowerCase(java.util.Locale.ROOT).contains("derived")
            || source.select("main").text().contains("read from the text"));
  }

  @Test
  void agencyAndPlaceAreReadFromTheDateline() {
    Map<String, String> facts = new LinkedHashMap<>();
    for (Element fact : source.select("dl.facts > div")) {
      facts.put(fact.select("dt").text(), fact.select("dd > :first-child").text());
      assertEquals(
          List.of("Agency", "Place", "Credit").contains(fact.select("dt").text()),
          fact.select("dd .derived").size() == 1,
          fact.text());
    }
    assertEquals("Northern Wire", facts.get("Agency"));
    assertEquals("PORT LOWMERE", facts.get("Place"));
  }

  @Test
  void citedParagraphHasTheAnchorThatTheCitationNames() {
    Document brief = page("briefs/harbour/");
    String href = brief.select(".prose a[href*=sources], ol.sources a").attr("href");
    assertTrue(href.startsWith("../../sources/harbour-closes/"), href);
    assertTrue(source.getElementById("p2").text().contains("before the wreck is gone"));
  }
}
