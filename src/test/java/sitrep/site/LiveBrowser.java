package sitrep.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * This machine's Chromium, to be used as a reader does, and what it complained about. It finds no
 * host but this machine. One runs for all tests of a process, each of which has windows of its own.
 */
public final class LiveBrowser implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-dev-shm-usage",
          "--disable-gpu",
          "--disable-software-rasterizer",
          "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1");

  private static Playwright driver;
  private static Browser running;

  private final Browser browser;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  private LiveBrowser(Browser browser) {
    this.browser = browser;
  }

  /**
   * Where there is no browser the test is skipped, but on a machine that says that it is CI it
   * fails.
   */
  public static LiveBrowser start() {
    Optional<Path> program = program();
    if (program.isEmpty() && System.getenv("CI") != null) {
      throw new AssertionError("no Chromium on the path; CI must not skip the browser tests");
    }
    Assumptions.assumeTrue(
        program.isPresent(), "no Chromium on the path, so the browser tests are skipped");
    if (running == null || !running.isConnected()) {
      quit();
      running = launch(program.get());
    }
    return new LiveBrowser(running);
  }

  private static Optional<Path> program() {
    for (String directory : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      for (String name : NAMES) {
        Path program = Path.of(directory, name);
        if (Files.isExecutable(program)) {
          return Optional.of(program);
        }
      }
    }
    return Optional.empty();
  }

  private static Browser launch(Path program) {
    driver =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return driver
        .chromium()
        .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(FLAGS));
  }

  /** Ends the browser, without which no program ends of itself. JUnit's processes are ended. */
  static void quit() {
    if (driver != null) {
      driver.close();
    }
  }

  /** A reader of their own, who shares nothing with others and is gone when this is closed. */
  public BrowserContext reader(NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    contexts.add(context);
    return context;
  }

  /** An empty window of the usual size. */
  public Page window() {
    return reader(new NewContextOptions()).newPage();
  }

  /** An empty window, of which every complaint is noted. */
  Page window(int width, int height, ColorScheme scheme) {
    Page page =
        reader(new NewContextOptions().setViewportSize(width, height).setColorScheme(scheme))
            .newPage();
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
    contexts.forEach(BrowserContext::close);
  }
}
