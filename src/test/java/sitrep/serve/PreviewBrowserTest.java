package sitrep.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.site.TestDigest;

/** The preview in a browser, while its digest is edited. */
class PreviewBrowserTest {

  private static final String BRIEF = "content/briefs/long.md";
  private static final String PAGE = "/digest/briefs/long/";

  private static Playwright playwright;
  private static Browser browser;

  @TempDir private Path folder;
  private TestDigest digest;
  private RunningPreview preview;
  private Page page;
  private final List<String> console = new ArrayList<>();

  @BeforeAll
  static void start() {
    Path program = sitrep.site.Browser.program();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
  }

  @AfterAll
  static void stop() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @BeforeEach
  void serve() throws IOException {
    digest = TestDigest.empty(folder.resolve("digest")).file(BRIEF, brief("Once upon a time."));
    preview = RunningPreview.of(digest.root());
    page = browser.newPage();
    page.onConsoleMessage(message -> console.add(message.type() + ": " + message.text()));
    page.navigate(preview.address(PAGE).toString());
    // The page is live once it has fetched itself for the first time.
    assertThat(page.locator("sitrep-bar .origin")).hasText(BRIEF);
    page.evaluate("window.stayed = true");
  }

  @AfterEach
  void close() throws IOException, InterruptedException {
    if (page != null) {
      page.close();
    }
    preview.close();
  }

  private static String brief(String words) {
    return "---\ntitle: Long\ndate: 2025-03-04\n---\n"
        + "<details><summary>More</summary>Hidden.</details>\n\n"
        + "A paragraph that is long enough to make a page of some height.\n\n".repeat(80)
        + words
        + "\n";
  }

  private void pageHasStayed() {
    assertEquals(true, page.evaluate("window.stayed"), "the page was loaded anew");
  }

  @Test
  void editAppearsWhileScrollAndOpenDetailsStay() {
    page.locator("main details").first().evaluate("details => details.open = true");
    page.evaluate("scrollTo(0, 700)");
    digest.file(BRIEF, brief("It was a dark night."));
    assertThat(page.locator("main")).containsText("It was a dark night.");
    pageHasStayed();
    assertEquals(700, ((Number) page.evaluate("Math.round(scrollY)")).intValue());
    assertEquals(true, page.locator("main details").first().evaluate("details => details.open"));
    assertEquals(List.of(), console);
  }

  @Test
  void styleIsAnotherWithoutAReload() {
    digest.file("templates/style.css", "body { color: rgb(1, 2, 3) }\n");
    page.waitForFunction("getComputedStyle(document.body).color === 'rgb(1, 2, 3)'");
    digest.file("templates/style.css", "body { color: rgb(3, 2, 1) }\n");
    page.waitForFunction("getComputedStyle(document.body).color === 'rgb(3, 2, 1)'");
    pageHasStayed();
  }

  @Test
  void faultIsShownOverTheLastGoodPageUntilItIsMended() {
    digest.file(
        "content/briefs/bad.md", "---\ntitle: Bad\ndate: 2025-03-04\ncolour: red\n---\nText.\n");
    assertThat(page.locator("sitrep-overlay .place")).hasText("content/briefs/bad.md:4:1");
    String href = page.locator("sitrep-overlay .place").getAttribute("href");
    assertTrue(href.startsWith("vscode://file/"), href);
    assertTrue(href.endsWith("/content/briefs/bad.md:4:1"), href);
    assertThat(page.locator("sitrep-overlay pre")).containsText("colour: red");
    assertThat(page.locator("sitrep-overlay pre")).containsText("^");
    assertThat(page.locator("main")).containsText("Once upon a time.");
    digest.replace("content/briefs/bad.md", "colour: red\n", "");
    assertThat(page.locator("sitrep-overlay")).hasCount(0);
    pageHasStayed();
  }

  @Test
  void serverThatWasStoppedAndStartedAgainIsFound() throws Exception {
    int port = preview.port();
    preview.close();
    assertThat(page.locator("sitrep-bar .live")).hasClass("live away");
    digest.file(BRIEF, brief("While you were away."));
    preview =
        RunningPreview.of(
            RunningPreview.options(digest.root(), port, "public"), TestDigest.ENVIRONMENT);
    assertThat(page.locator("main")).containsText("While you were away.");
    assertThat(page.locator("sitrep-bar .live")).hasClass("live");
    pageHasStayed();
  }
}
