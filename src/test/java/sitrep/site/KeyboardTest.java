package sitrep.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sample by keyboard alone. */
class KeyboardTest {

  private static final int MOST_TABS = 200;

  private static final String FOCUS =
      "() => { const e = document.activeElement; return e.matches(':focus-visible') &&"
          + " getComputedStyle(e).outlineStyle !== 'none' }";

  @Test
  void wholeRoadFromHomeToADossierAndBackNeedsNoMouse() throws IOException {
    BuiltSample sample = BuiltSample.forPublic(BuiltSample.BELOW);
    try (LiveBrowser browser = LiveBrowser.start();
        StaticHost host = StaticHost.of(sample.folder())) {
      Page page = browser.window(1280, 900, ColorScheme.LIGHT);
      page.navigate(host.address(""));
      follow(page, "a[href$='search/']", "/search/");
      page.locator("input[type=search]").focus();
      page.keyboard().type("appeals prague");
      page.locator("main a[href*='briefs/mi6-appeal-from-prague']").first().waitFor();
      follow(page, "main a[href*='briefs/mi6-appeal-from-prague']", "/briefs/mi6-appeal-");
      follow(page, ".cite a", "#source-1");
      follow(page, "#source-1 a[href*='sources/']", "/sources/prague-speech/");
      follow(page, "a[href*='people/richard-moore/']", "/people/richard-moore/");
      page.goBack();
      page.waitForURL("**/sources/prague-speech/");
      assertEquals(List.of(), browser.complaints());
    }
  }

  /** Goes on with the tabulator until a link of this kind has the focus, and presses Enter. */
  private static void follow(Page page, String link, String to) {
    Locator wanted = page.locator(link + ":focus");
    int tabs = 0;
    while (wanted.count() == 0) {
      assertTrue(tabs++ < MOST_TABS, "no way to " + link);
      page.keyboard().press("Tab");
      assertEquals(true, page.evaluate(FOCUS), "the focus can't be seen on the way to " + link);
    }
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.contains(to));
  }

  @Test
  void firstTabulatorLeadsPastTheNavigation() throws IOException {
    BuiltSample sample = BuiltSample.forPublic(BuiltSample.BELOW);
    try (LiveBrowser browser = LiveBrowser.start();
        StaticHost host = StaticHost.of(sample.folder())) {
      Page page = browser.window(390, 800, ColorScheme.LIGHT);
      page.navigate(host.address("briefs/mi6-appeal-from-prague/"));
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      assertEquals("_main", page.evaluate("document.activeElement.id"));
      page.keyboard().press("Tab");
      assertEquals(true, page.evaluate("document.activeElement.closest('main') !== null"));
    }
  }
}
