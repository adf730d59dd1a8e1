package sitrep.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures that are drawn from the digest, and the words that say the same. */
class PicturesTest {

  @TempDir private Path folder;

  private static Document page(String path) {
    return BuiltSample.forPublic(BuiltSample.BELOW).page(path);
  }

  @Test
  void companionsOfMooreStandBesideArcsBetweenThoseThatBriefsNameTogether() {
    Element company = page("people/richard-moore/").selectFirst(".company");
    assertEquals(12, company.select(".names a[href]").size());
    assertEquals(12, company.select("svg circle").size());
    int arcs = company.select("svg path").eachAttr("d").stream().mapToInt(d -> count(d, 'a')).sum();
    String words = company.select("svg").attr("aria-label");
    assertTrue(words.contains("Prague and Yevgeny Prigozhin (2); "), words);
    assertEquals(arcs, words.split("; ").length);
    assertEquals("img", company.select("svg").attr("role"));
  }

  private static int count(String text, char wanted) {
    return (int) text.chars().filter(c -> c == wanted).count();
  }

  @Test
  void companionsThatAreNeverNamedTogetherAreAListAlone() throws Exception {
    TestDigest digest = TestDigest.empty(folder);
    for (String name : List.of("Ada", "Bob", "Cleo")) {
      digest.file("content/dossiers/" + name + ".md", "---\nname: " + name + "\n---\n");
    }
    digest.file("content/briefs/one.md", "---\ntitle: A\ndate: 2023-01-01\n---\nAda met Bob.\n");
    digest.file("content/briefs/two.md", "---\ntitle: B\ndate: 2023-01-02\n---\nAda met Cleo.\n");
    Document ada = TestDigest.page(digest.site(folder.resolve("site"), "public"), "things/Ada/");
    assertEquals(List.of("Bob", "Cleo"), ada.select("[aria-labelledby=_companions] a").eachText());
    assertTrue(ada.select(".company, [aria-labelledby=_companions] svg").isEmpty());
  }

  @Test
  void dotsOfCompanionsStandBesideTheirNamesOnPhonesAndDesks() throws Exception {
    try (LiveBrowser browser = LiveBrowser.start();
        StaticHost host = StaticHost.of(BuiltSample.forPublic(BuiltSample.BELOW).folder())) {
      for (int width : new int[] {320, 390, 1280}) {
        Page page = browser.window(width, 900, ColorScheme.LIGHT);
        page.navigate(host.address("people/richard-moore/"));
        Object farthest =
            page.evaluate(
                "() => { const middle = e => { const r = e.getBoundingClientRect();"
                    + " return r.top + r.height / 2 };"
                    + " const all = s => [...document.querySelectorAll('.company ' + s)];"
                    + " const dots = all('circle');"
                    + " return Math.max(...all('li').map("
                    + "(li, i) => Math.abs(middle(li) - middle(dots[i])))) }");
        assertTrue(((Number) farthest).doubleValue() <= 4, width + ": " + farthest);
        page.context().close();
      }
    }
  }

  @Test
  void placesStandOnAMapAboveTheirListAndEachOnOneOfItsOwn() {
    Element map = page("places/").selectFirst("figure.map");
    assertEquals(7, map.select("circle").size());
    assertEquals(
        page("places/").select(".entries .where a").eachText(),
        map.select("text").eachText().stream().sorted().toList());
    assertTrue(map.select("svg").attr("aria-label").startsWith("Map of Prague, Odesa, "));
    assertTrue(page("people/").select(".map").isEmpty());
    for (String path : List.of("places/prague/", "events/vilnius-summit/")) {
      Element own = page(path).selectFirst(".facts-margin .map");
      assertEquals(List.of(page(path).select("h1").text()), own.select("text.here").eachText());
      assertTrue(own.select("text:not(.here)").eachText().contains("Suwalki Gap"));
    }
  }

  @Test
  void placeAboveTheCeilingIsOnNoMapAndOthersRaiseTheMarkingOfThePagesThatShowThem()
      throws Exception {
    TestDigest digest = TestDigest.empty(folder);
    digest.file(
        "content/site.yaml",
        "title: T\nurl: https://example.org/\ndefault-marking: TLP:CLEAR\naudiences:\n"
            + "  public: {ceiling: 'TLP:CLEAR'}\n  partners: {ceiling: 'TLP:AMBER'}\n");
    digest.file("content/dossiers/places/prague.md", place("Prague", "50.1, 14.4", "CLEAR"));
    digest.file("content/dossiers/places/warsaw.md", place("Warsaw", "52.2, 21.0", "AMBER"));
    digest.file("content/dossiers/places/nadi.md", place("Nadi", "-17.8, 177.4", "CLEAR"));
    var open = digest.site(folder.resolve("open"), "public");
    assertEquals(2, TestDigest.page(open, "places/").select(".map circle").size());
    assertEquals(
        List.of("Prague"), TestDigest.page(open, "places/prague/").select(".map text").eachText());
    var partners = digest.site(folder.resolve("partners"), "partners");
    assertEquals(3, TestDigest.page(partners, "places/").select(".map circle").size());
    assertEquals("TLP:AMBER", marking(TestDigest.page(partners, "places/prague/")));
    assertEquals("TLP:CLEAR", marking(TestDigest.page(partners, "places/nadi/")));
  }

  private static String place(String name, String location, String marking) {
    return "---\nname: %s\nlocation: [%s]\nmarking: TLP:%s\n---\n"
        .formatted(name, location, marking);
  }

  private static String marking(Document page) {
    return page.select("header.masthead .tlp").text();
  }

  @Test
  void companionsRaiseTheMarkingOfThePageThatNamesThem() throws Exception {
    TestDigest digest = TestDigest.empty(folder);
    digest.file(
        "content/site.yaml",
        "title: T\nurl: https://example.org/\ndefault-marking: TLP:CLEAR\naudiences:\n"
            + "  partners: {ceiling: 'TLP:AMBER'}\n");
    digest.file("content/dossiers/people/ada.md", "---\nname: Ada\n---\n");
    digest.file("content/dossiers/people/bob.md", "---\nname: Bob\nmarking: TLP:AMBER\n---\n");
    digest.file(
        "content/briefs/one.md",
        "---\ntitle: A\ndate: 2023-01-01\nentities: [Bob]\n---\nAda came.\n");
    var partners = digest.site(folder.resolve("partners"), "partners");
    Document ada = TestDigest.page(partners, "people/ada/");
    assertEquals(List.of("Bob"), ada.select("[aria-labelledby=_companions] a").eachText());
    assertEquals("TLP:AMBER", ada.select("header.masthead .tlp").text());
  }
}
