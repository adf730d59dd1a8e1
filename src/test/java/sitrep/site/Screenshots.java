package sitrep.site;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes pictures of eleven pages of the sample at three widths, light and dark, into the folder
 * that is named: for people to look at.
 */
public final class Screenshots {

  static final Map<String, String> PAGES = new LinkedHashMap<>();

  static {
    PAGES.put("home", "");
    PAGES.put("brief", "briefs/mi6-appeal-from-prague/");
    PAGES.put("source", "sources/prague-speech/");
    PAGES.put("dossier", "people/richard-moore/");
    PAGES.put("place", "places/prague/");
    PAGES.put("places", "places/");
    PAGES.put("topic", "topics/espionage/");
    PAGES.put("edition", "editions/2023-W29/");
    PAGES.put("timeline", "timeline/");
    PAGES.put("list", "briefs/");
    PAGES.put("search", "search/?q=prague");
  }

  private Screenshots() {}

  /** Takes the folder, and the names of pages if not all are wanted. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Set<String> wanted = new TreeSet<>(List.of(arguments).subList(1, arguments.length));
    if (!PAGES.keySet().containsAll(wanted)) {
      wanted.removeAll(PAGES.keySet());
      System.err.println("no pages " + wanted + "; there are " + PAGES.keySet());
      System.exit(2);
    }
    BuiltSample sample = BuiltSample.forPublic(BuiltSample.BELOW);
    try (StaticHost host = StaticHost.of(sample.folder());
        LiveBrowser browser = LiveBrowser.start()) {
      for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        for (int width : new int[] {390, 1280, 2560}) {
          Page window = browser.window(width, width == 390 ? 844 : 900, scheme);
          for (Map.Entry<String, String> page : PAGES.entrySet()) {
            if (!wanted.isEmpty() && !wanted.contains(page.getKey())) {
              continue;
            }
            window.navigate(host.address(page.getValue()));
            window.waitForLoadState();
            String name =
                page.getKey() + "-" + width + (scheme == ColorScheme.DARK ? "-dark" : "") + ".png";
            window.screenshot(
                new Page.ScreenshotOptions()
                    .setPath(folder.resolve(name))
                    .setFullPage(width != 2560));
          }
          window.context().close();
        }
      }
      browser.complaints().forEach(System.err::println);
    }
    LiveBrowser.quit();
  }
}
