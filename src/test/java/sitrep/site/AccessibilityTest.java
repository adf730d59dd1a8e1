package sitrep.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** Pages of every kind, on a phone and on a desk, light and dark, under the site's own policy. */
class AccessibilityTest {

  /** Rules of WCAG 2.2 AA and axe's own best practices. */
  private static final String ALL_RULES =
      """
      { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }\
      """;

  /** The rules that look at colours. */
  private static final String COLOURS =
      """
      { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } }\
      """;

  /** Gives what axe found. */
  private static final String RUN =
      """
      async () => (await axe.run(document, %s))
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

  private static List<?> violations(Page page, String rules) {
    return (List<?>) page.evaluate(RUN.formatted(rules));
  }

  private static List<String> ids(List<?> violations) {
    return violations.stream().map(v -> v.toString().replaceFirst(":(?s).*", "")).toList();
  }

  @Test
  void axeFindsNothingAndTheConsoleIsEmpty() {
    List<String> found = new ArrayList<>();
    Page page = browser.window(390, 900, ColorScheme.LIGHT);
    for (String path : PageKinds.ALL) {
      page.navigate(host.address(path));
      page.evaluate(axe);
      for (int width : new int[] {390, 1280}) {
        page.setViewportSize(width, 900);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
          violations(page, scheme == ColorScheme.LIGHT ? ALL_RULES : COLOURS)
              .forEach(v -> found.add(path + ", " + width + ", " + scheme + ": " + v));
        }
      }
    }
    page.context().close();
    assertEquals(List.of(), found);
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void noPageIsWiderThanItsWindow() {
    List<String> wide = new ArrayList<>();
    Page page = browser.window(320, 800, ColorScheme.LIGHT);
    for (String path : PageKinds.ALL) {
      page.navigate(host.address(path));
      for (int width : new int[] {768, 1000, 1280, 2560}) {
        page.setViewportSize(width, 800);
        int needed = ((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue();
        if (needed > width) {
          wide.add(path + " is " + needed + " in " + width);
        }
      }
    }
    page.context().close();
    assertEquals(List.of(), wide);
  }

  /** Of the sections; a reader takes what stands alone for something else. */
  @Test
  void noLineOfSectionsHasOneEntry() {
    List<String> alone = new ArrayList<>();
    Page page = browser.window(320, 800, ColorScheme.LIGHT);
    for (String path : List.of("", "briefs/", "organisations/", "search/")) {
      page.navigate(host.address(path));
      for (int width : new int[] {320, 390, 480, 600, 768, 1000, 1280}) {
        page.setViewportSize(width, 800);
        Object least =
            page.evaluate(
                """
                () => {
                  const tops = [...document.querySelectorAll(".sections a")].map(a => a.getBoundingClientRect().top);
                  return Math.min(...tops.map(top => tops.filter(other => other === top).length));
                }\
                """);
        if (((Number) least).intValue() < 2) {
          alone.add(path + " in " + width);
        }
      }
    }
    page.context().close();
    assertEquals(List.of(), alone);
  }

  @Test
  void axeWouldFindPoorContrastAndAMissingAlternative() {
    Page page = browser.window(390, 800, ColorScheme.LIGHT);
    page.navigate(host.address(""));
    page.evaluate(axe);
    page.evaluate(
        """
        const main = document.querySelector("main");
        main.append(new Image());
        main.querySelector("h1").style.color = "#ddd";\
        """);
    List<String> colours = ids(violations(page, COLOURS));
    assertEquals(List.of("color-contrast"), colours);
    assertTrue(
        ids(violations(page, ALL_RULES)).containsAll(List.of("color-contrast", "image-alt")));
    page.context().close();
  }
}
