package sitrep.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of every kind, on a phone and on a desk, light and dark, under the site's own policy. */
class AccessibilityTest {

  /** Runs axe by the rules of WCAG 2.2 AA and its own best practices; gives what it found. */
  private static final String RUN =
      """
      async () => (await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }))
        .violations.map(v => v.id + ": " + v.nodes.map(n => n.target + " " + n.failureSummary.replace(/\\n\\s*/g, " ")).slice(0, 3).join("; "))\
      """;

  private static StaticHost host;
  private static LiveBrowser browser;
  private static String axe;

  @BeforeAll
  static void start() throws IOException {
    browser = LiveBrowser.start();
    host = StaticHost.of(BuiltSample.forPublic(BuiltSample.BELOW).folder());
    try (InputStream script = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
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

  private static List<?> violations(Page page) {
    page.evaluate(axe);
    return (List<?>) page.evaluate(RUN);
  }

  @ParameterizedTest
  @CsvSource({"390,LIGHT", "390,DARK", "1280,LIGHT", "1280,DARK"})
  void axeFindsNothingAndTheConsoleIsEmpty(int width, ColorScheme scheme) {
    List<String> found = new ArrayList<>();
    Page page = browser.window(width, 900, scheme);
    for (String path : PageKinds.ALL) {
      page.navigate(host.address(path));
      violations(page).forEach(v -> found.add(path + ": " + v));
    }
    page.context().close();
    assertEquals(List.of(), found);
    assertEquals(List.of(), browser.complaints());
  }

  @ParameterizedTest
  @CsvSource({"320", "390", "768", "1000", "1280", "2560"})
  void noPageIsWiderThanItsWindow(int width) {
    List<String> wide = new ArrayList<>();
    Page page = browser.window(width, 800, ColorScheme.LIGHT);
    for (String path : PageKinds.ALL) {
      page.navigate(host.address(path));
      int needed = ((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue();
      if (needed > width) {
        wide.add(path + " is " + needed);
      }
    }
    page.context().close();
    assertEquals(List.of(), wide);
  }

  /** Of the sections; a reader takes what stands alone for something else. */
  @ParameterizedTest
  @ValueSource(ints = {320, 390, 480, 600, 768, 1000, 1280})
  void noLineOfSectionsHasOneEntry(int width) {
    List<String> alone = new ArrayList<>();
    Page page = browser.window(width, 800, ColorScheme.LIGHT);
    for (String path : List.of("", "briefs/", "organisations/", "search/")) {
      page.navigate(host.address(path));
      Object least =
          page.evaluate(
              """
              () => {
                const tops = [...document.querySelectorAll(".sections a")].map(a => a.getBoundingClientRect().top);
                return Math.min(...tops.map(top => tops.filter(other => other === top).length));
              }\
              """);
      if (((Number) least).intValue() < 2) {
        alone.add(path);
      }
    }
    page.context().close();
    assertEquals(List.of(), alone);
  }

  @Test
  void axeWouldFindPoorContrastAndAMissingAlternative() {
    Page page = browser.window(390, 800, ColorScheme.LIGHT);
    page.navigate(host.address(""));
    page.evaluate(
        """
        const main = document.querySelector("main");
        main.append(new Image());
        main.querySelector("h1").style.color = "#ddd";\
        """);
    assertFalse(violations(page).isEmpty(), "axe does not see what is wrong");
    page.context().close();
  }
}
