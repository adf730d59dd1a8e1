package sitrep.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages in narrow windows, where text is large or widely set, and words are long. */
class NarrowWindowsTest {

  /** How wide the page becomes when its letters have this size, in percent. */
  private static final String WIDTH =
      """
      ([size, spaced]) => {
        document.documentElement.style.fontSize = size + "%";
        const sheet = new CSSStyleSheet();
        if (spaced) {
          sheet.replaceSync(`
            * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
            p { margin-bottom: 2em !important; }`);
        }
        document.adoptedStyleSheets = [sheet];
        return document.scrollingElement.scrollWidth;
      }\
      """;

  @TempDir private static Path folder;
  private static LiveBrowser browser;

  @BeforeAll
  static void start() {
    browser = LiveBrowser.start();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  /** Pages that are wider than their window, at any of these sizes of text in percent. */
  private static List<String> wide(Path site, List<String> paths, int... sizes) throws Exception {
    List<String> wide = new ArrayList<>();
    Page page = browser.window(320, 800, ColorScheme.LIGHT);
    try (StaticHost host = StaticHost.of(site)) {
      for (String path : paths) {
        page.navigate(host.address(path));
        for (int width : new int[] {320, 390, 480}) {
          page.setViewportSize(width, 800);
          for (int size : sizes) {
            for (boolean spaced : new boolean[] {false, true}) {
              Object needed = page.evaluate(WIDTH, List.of(size, spaced));
              if (((Number) needed).intValue() > width) {
                wide.add(path + " in " + width + " at " + size + ", " + spaced + ": " + needed);
              }
            }
          }
        }
      }
    }
    page.context().close();
    return wide;
  }

  @Test
  void textMayBeTwiceAsLargeAndWidelySet() throws Exception {
    Path site = BuiltSample.forPublic(BuiltSample.BELOW).folder();
    assertEquals(List.of(), wide(site, PageKinds.ALL, 100, 150, 200));
  }

  @Test
  void textMayBeTwiceAsLargeInALanguageOfLongerWords() throws Exception {
    TestDigest digest = TestDigest.in(folder.resolve("german"));
    TestDigest.copy(TestDigest.SAMPLE.resolve("content"), digest.root().resolve("content"));
    TestDigest.copy(TestDigest.SAMPLE.resolve("seeds"), digest.root().resolve("seeds"));
    digest
        .replace("content/site.yaml", "language: en", "language: de")
        .replace("content/site.yaml", "title: Briefs", "title: Lageberichte")
        .replace("content/site.yaml", "title: The Long View", "title: Geheimdienstzusammenarbeit");
    digest.site(folder.resolve("german-site"), "public");
    assertEquals(List.of(), wide(folder.resolve("german-site"), PageKinds.ALL, 100, 150, 200));
  }

  @Test
  void factsOfASourceStandBeforeItsTextOrBesideIt() throws Exception {
    try (StaticHost host = StaticHost.of(BuiltSample.forPublic(BuiltSample.BELOW).folder())) {
      Page page = browser.window(390, 844, ColorScheme.LIGHT);
      page.navigate(host.address("sources/prague-speech/"));
      BoundingBox facts = page.locator(".facts-margin").boundingBox();
      BoundingBox text = page.locator(".raw").boundingBox();
      assertTrue(facts.y + facts.height < text.y, "the facts come after the text");
      assertEquals(
          1,
          page.locator(".facts-margin a, .raw a").first().locator("xpath=ancestor::dl").count(),
          "the first stop is not among the facts");
      page.setViewportSize(1280, 900);
      facts = page.locator(".facts-margin").boundingBox();
      text = page.locator(".raw").boundingBox();
      assertTrue(facts.x > text.x + text.width, "the facts are not beside the text");
      assertEquals(text.y, facts.y, 2);
      page.context().close();
    }
  }

  /** A count after a name, a publisher after a source: neither begins a line of its own. */
  @Test
  void whatFollowsALinkStaysWithItsLastWord() throws Exception {
    try (StaticHost host = StaticHost.of(BuiltSample.forPublic(BuiltSample.BELOW).folder())) {
      Page page = browser.window(320, 800, ColorScheme.LIGHT);
      for (String path : List.of("", "organisations/wagner-group/", "timeline/sources/")) {
        page.navigate(host.address(path));
        page.evaluate("document.documentElement.style.fontSize = '150%'");
        Object apart =
            page.evaluate(
                """
                () => [...document.querySelectorAll(".names a + .count, .origin a + span")].filter(after => {
                  const word = [...after.previousElementSibling.getClientRects()].pop();
                  const first = after.getClientRects()[0];
                  return first.top > word.bottom || first.bottom < word.top;
                }).map(after => after.parentNode.textContent)\
                """);
        assertEquals(List.of(), apart, path);
      }
      page.navigate(host.address("briefs/mi6-appeal-from-prague/"));
      assertEquals(
          true,
          page.locator(".sources .where > a")
              .evaluateAll("all => all.some(a => a.getClientRects().length > 1)"),
          "titles of sources are not in line, so that numbers stand at their last lines");
      page.context().close();
    }
  }

  @Test
  void titlesMayBeLongAddresses() throws Exception {
    LongWords.in(folder.resolve("long")).site(folder.resolve("long-site"), "public");
    List<String> paths = new ArrayList<>(PageKinds.LISTS);
    paths.addAll(LongWords.PAGES);
    assertEquals(List.of(), wide(folder.resolve("long-site"), paths, 100, 200));
  }
}
