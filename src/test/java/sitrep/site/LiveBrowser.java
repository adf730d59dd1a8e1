package sitrep.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** This machine's Chromium, to be used as a reader does, and what it complained about. */
public final class LiveBrowser implements AutoCloseable {

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();

  private LiveBrowser(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Skips the test where there is no browser, as {@link sitrep.site.Browser#program} does. */
  public static LiveBrowser start() {
    Path program = sitrep.site.Browser.program();
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-dev-shm-usage",
                            "--disable-gpu",
                            "--disable-software-rasterizer")));
    return new LiveBrowser(playwright, browser);
  }

  public Browser browser() {
    return browser;
  }

  /** An empty window, of which every complaint is noted. */
  Page window(int width, int height, ColorScheme scheme) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
    Page page = context.newPage();
    page.onConsoleMessage(m -> complaints.add(page.url() + ": " + m.type() + ": " + m.text()));
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    page.onRequestFailed(r -> complaints.add(page.url() + ": " + r.url() + ": " + r.failure()));
    page.onResponse(
        r -> {
          if (r.status() >= 400) {
            complaints.add(page.url() + ": " + r.url() + ": " + r.status());
          }
        });
    return page;
  }

  /** Messages on the console, errors of scripts, and requests that failed. */
  List<String> complaints() {
    return complaints;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
