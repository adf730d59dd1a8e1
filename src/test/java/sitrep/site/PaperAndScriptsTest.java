package sitrep.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages on paper, in languages that are written from right to left, in a reader's own colours. */
class PaperAndScriptsTest {

  private static final String BRIEF = "briefs/mi6-appeal-from-prague/";

  @TempDir private static Path folder;
  private static LiveBrowser browser;
  private static StaticHost host;

  @BeforeAll
  static void start() throws Exception {
    browser = LiveBrowser.start();
    host = StaticHost.of(BuiltSample.forPublic(BuiltSample.BELOW).folder());
  }

  @AfterAll
  static void stop() {
    if (host != null) {
      host.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  private static Page printed(String path) {
    Page page = browser.window(700, 1000, ColorScheme.DARK);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.navigate(host.address(path));
    return page;
  }

  /** Chromium repeats the head and foot of a table on every sheet, and of nothing else. */
  @Test
  void markingStandsAtTheHeadAndFootOfEverySheet() {
    for (String path : PageKinds.ALL) {
      Page page = printed(path);
      assertEquals(
          List.of("table", "table-header-group", "table-footer-group"),
          page.evaluate(
              "['body', 'body > .masthead', 'body > .colophon']"
                  + ".map(e => getComputedStyle(document.querySelector(e)).display)"),
          path);
      assertEquals(2, page.locator(".marking .tlp:visible").count(), path);
      page.context().close();
    }
  }

  @Test
  void paperShowsAddressesAndSourcesButNothingToClickOn() {
    Page page = printed(BRIEF);
    assertEquals(
        0, page.locator("nav:visible, .related:visible, .skip:visible, .feeds:visible").count());
    assertEquals(
        BuiltSample.forPublic(BuiltSample.BELOW).page(BRIEF).select(".sources .printed").eachText(),
        page.locator(".sources .printed:visible").allTextContents());
    assertTrue(page.locator(".sources .printed:visible").count() > 0, "no source has an address");
    assertEquals(
        "page",
        page.locator("section:has(> .sources)").evaluate("e => getComputedStyle(e).breakBefore"));
    assertEquals(
        "rgb(255, 255, 255)",
        page.locator("body").evaluate("e => getComputedStyle(e).backgroundColor"));
    page.context().close();
  }

  @Test
  void nothingIsPrintedLargerThanRunningTextOrPartedFromItsTitle() {
    Page page = printed("organisations/wagner-group/");
    String size = "e => parseFloat(getComputedStyle(e).fontSize)";
    double text = ((Number) page.locator(".prose > p").first().evaluate(size)).doubleValue();
    for (String about : List.of(".mentions .sentence", ".meta", ".events time", ".names a")) {
      double smaller = ((Number) page.locator(about).first().evaluate(size)).doubleValue();
      assertTrue(smaller < text, about + " is " + smaller + " beside " + text);
    }
    for (String entry : List.of(".mentions > li", ".quotes > li", ".events > li")) {
      assertEquals(
          "avoid",
          page.locator(entry).first().evaluate("e => getComputedStyle(e).breakInside"),
          entry);
    }
    assertEquals(0, page.locator(".company svg:visible").count());
    assertTrue(page.locator(".company .names:visible").count() > 0, "no companions");
    page.context().close();
  }

  @Test
  void originalIsPrintedOnlyIfItIsOpen() {
    Page page = printed("sources/prague-speech/");
    Locator original = page.locator(".original");
    assertEquals(false, original.isVisible());
    original.evaluate("e => e.open = true");
    assertEquals(true, original.isVisible());
    page.context().close();
  }

  @Test
  void digestInArabicRunsFromRightToLeftOnPhonesAndDesks() throws Exception {
    TestDigest digest = TestDigest.empty(folder.resolve("arabic"));
    digest.file(
        "content/site.yaml",
        digest.read("content/site.yaml").replaceFirst("(?m)^language:.*\n", "")
            + "\nlanguage: ar-EG\n");
    digest.file(
        "content/briefs/one.md",
        "---\n"
            + "title: اجتماع الميناء\n"
            + "summary: اجتمع المجلس.\n"
            + "date: 2023-05-01\n"
            + "---\n"
            + "## الأحكام\n\n"
            + "- اجتمع المجلس في الميناء.\n\n"
            + "> قول\n\n"
            + "## الخلفية\n\n"
            + "نص آخر.\n\n"
            + "## النظرة\n\n"
            + "نص.\n");
    Path site = folder.resolve("arabic-site");
    Map<String, String> files = digest.site(site, "public");
    assertEquals("rtl", TestDigest.page(files, "briefs/one/").select("html").attr("dir"));
    try (StaticHost arabic = StaticHost.of(site)) {
      List<String> wrong = new ArrayList<>();
      for (int width : new int[] {320, 1280}) {
        Page page = browser.window(width, 900, ColorScheme.LIGHT);
        page.navigate(arabic.address("briefs/one/"));
        int needed = ((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue();
        BoundingBox column = page.locator(".prose").boundingBox();
        BoundingBox quote = page.locator(".prose blockquote p").boundingBox();
        BoundingBox title = page.locator(".site-title").boundingBox();
        if (needed > width
            || quote.x + quote.width >= column.x + column.width
            || title.x + title.width / 2 < width / 2.0) {
          wrong.add(width + ": " + needed + ", " + quote.x + ", " + title.x);
        }
        page.context().close();
      }
      assertEquals(List.of(), wrong);
    }
  }

  @Test
  void pagesInEnglishSayTheirDirectionAndSourcesFindTheirOwn() {
    BuiltSample sample = BuiltSample.forPublic(BuiltSample.BELOW);
    assertEquals("ltr", sample.page(BRIEF).select("html").attr("dir"));
    assertEquals(2, sample.page("sources/prague-speech/").select("main [dir=auto]").size());
  }

  /** A gauge is drawn with backgrounds, which browsers take away in forced colours. */
  @Test
  void gaugesAndMarkingsAreSeenInForcedColours() {
    try (var context =
        browser.reader(new NewContextOptions().setForcedColors(ForcedColors.ACTIVE))) {
      Page page = context.newPage();
      page.navigate(host.address(BRIEF));
      Locator gauge = page.locator(".bottom-line .gauge");
      assertTrue(
          ((String) gauge.evaluate("e => getComputedStyle(e).backgroundImage"))
              .contains("gradient"));
      assertEquals(
          "rgb(0, 0, 0)",
          page.locator(".masthead .tlp").evaluate("e => getComputedStyle(e).backgroundColor"));
    }
  }
}
