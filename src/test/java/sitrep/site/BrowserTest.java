package sitrep.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sample in a browser: opened from a folder, and below a path of a host. */
class BrowserTest {

  /** Where the browser gets the site from. */
  enum From {
    FOLDER,
    HOST
  }

  /** Waits until the search has said what it found. */
  private static final String ANSWERED = "() => document.querySelector('#_count').textContent";

  @TempDir private static Path folder;
  private static LiveBrowser browser;
  private static StaticHost host;
  private static BuiltSample sample;
  private static Path site;

  private Page page;

  @BeforeAll
  static void serve() throws IOException {
    browser = LiveBrowser.start();
    sample = BuiltSample.forPublic(BuiltSample.BELOW);
    site = folder.resolve("site");
    TestDigest.copy(sample.folder(), site);
    host = StaticHost.of(site);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
      host.close();
    }
  }

  @BeforeEach
  void open() {
    page = browser.window(1200, 900, ColorScheme.LIGHT);
    browser.complaints().clear();
  }

  @AfterEach
  void close() {
    page.context().close();
  }

  /** The address of a page, with a query or fragment behind it. */
  private static String address(From from, String path, String more) {
    return switch (from) {
      case HOST -> host.address(path) + more;
      case FOLDER -> {
        boolean folder = path.isEmpty() || path.endsWith("/");
        yield site.resolve(path + (folder ? "index.html" : "")).toUri() + more;
      }
    };
  }

  private void show(From from, String path, String more) {
    page.navigate(address(from, path, more));
  }

  /**
   * What comes from a folder can't be checked, which the browser says; it is loaded all the same.
   */
  private void nothingIsWrong() {
    browser
        .complaints()
        .removeIf(c -> c.startsWith("file:") && c.contains("Subresource Integrity"));
    assertEquals(List.of(), browser.complaints());
  }

  @ParameterizedTest
  @EnumSource
  void homePageIsShownWithoutAnError(From from) {
    show(from, "", "");
    assertThat(page.locator("a.site-title")).hasText("The Long View");
    assertThat(page.locator("body")).containsText("Death at Kuzhenkino");
    nothingIsWrong();
  }

  @ParameterizedTest
  @EnumSource
  void searchFindsWhatTheAddressAsksFor(From from) {
    show(from, "search/", "?q=moore");
    page.waitForFunction(ANSWERED);
    List<String> titles = page.locator("#_results a").allTextContents();
    assertTrue(
        titles.containsAll(
            List.of("Richard Moore", "MI6 chief appeals to disaffected Russians from Prague")),
        titles.toString());
    assertEquals("Richard Moore", titles.get(0));
    assertTrue(page.locator("#_results mark").count() > 0);
    URI base = URI.create(address(from, "search/", ""));
    for (Locator link : page.locator("#_results a").all()) {
      String target = base.resolve(link.getAttribute("href")).toString();
      String path = target.replaceFirst(".*?/(digest|site)/", "").replace("index.html", "");
      assertTrue(Files.exists(site.resolve(path + "index.html")), target);
    }
    nothingIsWrong();
  }

  @ParameterizedTest
  @EnumSource
  void searchKnowsAccentsAndOtherNamesAndSaysWhenThereIsNothing(From from) {
    show(from, "search/", "?q=dubcek");
    assertThat(page.locator("#_results")).containsText("Dubček");
    show(from, "search/", "?q=mi6");
    assertThat(page.locator("#_results")).containsText("Secret Intelligence Service");
    show(from, "search/", "?q=%3Cimg%20src%3Dx%20onerror%3Dqzxqzx()%3E");
    assertThat(page.locator("#_count")).hasText(Pattern.compile("No(thing| page has all).*"));
    assertThat(page.locator("img[onerror]")).hasCount(0);
  }

  @ParameterizedTest
  @EnumSource
  void formerAddressLeadsToTheSamePartOfThePresentPage(From from) {
    show(from, "briefs/moore-in-prague/", "#discussion");
    page.waitForURL(Pattern.compile(".*/briefs/mi6-appeal-from-prague/(index\\.html)?#discussion"));
  }

  @ParameterizedTest
  @EnumSource
  void formerAddressWithoutAFragmentLeadsOnAsWell(From from) {
    show(from, "briefs/moore-in-prague/", "");
    page.waitForURL(Pattern.compile(".*/briefs/mi6-appeal-from-prague/(index\\.html)?"));
  }

  @Test
  void everyPageFitsIntoANarrowWindow() {
    List<String> wide = new ArrayList<>();
    for (Map.Entry<String, Document> entry : sample.pages().entrySet()) {
      if (!entry.getValue().select("meta[http-equiv=refresh]").isEmpty()) {
        continue;
      }
      show(From.HOST, entry.getKey(), "");
      for (int width : new int[] {320, 390}) {
        page.setViewportSize(width, 800);
        int needed = ((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue();
        if (needed > width) {
          wide.add(entry.getKey() + " is " + needed + " in " + width);
        }
      }
    }
    assertEquals(List.of(), wide);
  }

  @Test
  void linksOfAPageFromAFolderNameTheFileInIt() {
    show(From.FOLDER, "", "");
    List<String> folders =
        page.locator("main a[href], nav a[href]").all().stream()
            .map(link -> link.getAttribute("href"))
            .filter(href -> !href.startsWith("http") && href.replaceFirst("#.*", "").endsWith("/"))
            .toList();
    assertEquals(List.of(), folders);
  }

  @ParameterizedTest
  @EnumSource
  void briefSourceAndDossierAreShownWithoutAnError(From from) {
    for (String path :
        List.of(
            "briefs/kerch-bridge-second-strike/",
            "sources/prague-speech/",
            "people/richard-moore/")) {
      show(from, path, "");
      assertThat(page.locator("h1")).not().isEmpty();
    }
    nothingIsWrong();
  }

  @Test
  void anyUnknownAddressShowsTheStyledNotFoundPage() {
    show(From.HOST, "no/such/page/", "");
    assertThat(page.locator("h1")).hasText("Page not found");
    // Of the page itself, and of nothing that it needs.
    assertTrue(
        browser.complaints().stream()
            .allMatch(c -> c.contains("no/such/page/") && c.contains("404")),
        browser.complaints().toString());
  }

  @Test
  void pageIsWholeWithoutScripts() {
    for (String path : List.of("", "briefs/mi6-appeal-from-prague/", "timeline/")) {
      String text = sample.page(path).select("main").text();
      assertTrue(text.length() > 1000, path + " says little without its scripts");
    }
    assertFalse(sample.page("search/").select("main").text().isBlank());
  }

  @Test
  void consoleOfAPageWithAnErrorIsHeard() throws IOException {
    Files.writeString(
        site.resolve("faulty.html"), "<!doctype html><title>x</title><script>nonsense()</script>");
    show(From.FOLDER, "faulty.html", "");
    assertTrue(browser.complaints().toString().contains("nonsense"));
  }
}
