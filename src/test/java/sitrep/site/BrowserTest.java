package sitrep.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sitrep.site.Browser.Shown;

/** The sample in a browser: opened from a folder, and below a path of a host. */
class BrowserTest {

  /** Where the browser gets the site from. */
  enum From {
    FOLDER,
    HOST
  }

  private static final String WRAPPER = "wrapper.html";

  @TempDir private static Path folder;
  private static Browser browser;
  private static HttpServer server;
  private static BuiltSample sample;
  private static Path site;

  @BeforeAll
  static void serve() throws IOException {
    browser = Browser.in(folder);
    sample = BuiltSample.forPublic(BuiltSample.BELOW);
    site = folder.resolve("site");
    TestDigest.copy(sample.folder(), site);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/digest/", BrowserTest::answer);
    server.start();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring("/digest/".length());
    Path file = site.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
    boolean found = Files.isRegularFile(file);
    byte[] bytes = Files.readAllBytes(found ? file : site.resolve("404.html"));
    exchange.getResponseHeaders().set("Content-Type", type(found ? file.toString() : ".html"));
    exchange.sendResponseHeaders(found ? 200 : 404, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String type(String name) {
    Map<String, String> types =
        Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css",
            "js", "text/javascript",
            "svg", "image/svg+xml",
            "xml", "application/xml",
            "json", "application/json");
    return types.getOrDefault(
        name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
  }

  /** The address of a page, with a query or fragment behind it. */
  private static String address(From from, String path, String more) {
    return switch (from) {
      case HOST -> "http://127.0.0.1:" + server.getAddress().getPort() + "/digest/" + path + more;
      case FOLDER -> {
        boolean page = path.isEmpty() || path.endsWith("/");
        yield site.resolve(path + (page ? "index.html" : "")).toUri() + more;
      }
    };
  }

  private static Shown show(From from, String path, String more)
      throws IOException, InterruptedException {
    return browser.show(address(from, path, more));
  }

  @ParameterizedTest
  @EnumSource
  void homePageIsShownWithoutAnError(From from) throws Exception {
    Shown home = show(from, "", "");
    assertEquals("", home.console());
    assertEquals("The Long View", home.page().select("a.site-title").text());
    assertTrue(home.page().text().contains("Death at Kuzhenkino"));
  }

  @ParameterizedTest
  @EnumSource
  void searchFindsWhatTheAddressAsksFor(From from) throws Exception {
    Shown search = show(from, "search/", "?q=moore");
    assertEquals("", search.console());
    List<String> titles = search.page().select("#_results a").eachText();
    assertTrue(
        titles.containsAll(
            List.of("Richard Moore", "MI6 chief appeals to disaffected Russians from Prague")),
        titles.toString());
    assertEquals("Richard Moore", titles.get(0));
    assertFalse(search.page().select("#_results mark").isEmpty());
    URI base = URI.create(address(from, "search/", ""));
    for (String href : search.page().select("#_results a").eachAttr("href")) {
      String target = base.resolve(href).toString();
      String path = target.replaceFirst(".*?/(digest|site)/", "").replace("index.html", "");
      assertTrue(Files.exists(site.resolve(path + "index.html")), href);
    }
  }

  @ParameterizedTest
  @EnumSource
  void searchKnowsAccentsAndOtherNamesAndSaysWhenThereIsNothing(From from) throws Exception {
    assertTrue(
        show(from, "search/", "?q=dubcek").page().select("#_results").text().contains("Dubček"));
    assertTrue(
        show(from, "search/", "?q=mi6")
            .page()
            .select("#_results")
            .text()
            .contains("Secret Intelligence Service"));
    Shown nothing = show(from, "search/", "?q=%3Cimg%20src%3Dx%20onerror%3Dqzxqzx()%3E");
    assertTrue(nothing.page().select("#_count").text().matches("No(thing| page has all).*"));
    assertTrue(nothing.page().select("img[onerror]").isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void formerAddressLeadsToTheSamePartOfThePresentPage(From from) throws Exception {
    String where = whereFrameEnds(from, "briefs/moore-in-prague/", "#discussion");
    assertTrue(where.matches(".*/briefs/mi6-appeal-from-prague/(index\\.html)?#discussion"), where);
  }

  @ParameterizedTest
  @EnumSource
  void formerAddressWithoutAFragmentLeadsOnAsWell(From from) throws Exception {
    String where = whereFrameEnds(from, "briefs/moore-in-prague/", "");
    assertTrue(where.matches(".*/briefs/mi6-appeal-from-prague/(index\\.html)?"), where);
  }

  private static String whereFrameEnds(From from, String path, String fragment) throws Exception {
    String wrapper =
        """
        <!doctype html><title>Wrapper</title><iframe id="f" src="@"></iframe><script>
        setTimeout(function () {
          document.title = document.getElementById("f").contentWindow.location.href;
        }, 3000);
        </script>
        """
            .replace("@", address(from, path, fragment));
    Files.writeString(site.resolve(WRAPPER), wrapper);
    return show(from, WRAPPER, "").page().title();
  }

  @Test
  void pagesOfEveryKindFitIntoANarrowWindow() throws Exception {
    Map<String, String> wide = measure(390);
    wide.values().removeIf(width -> Integer.parseInt(width) <= 390);
    assertEquals(Map.of(), wide);
  }

  @Test
  void pagesOfEveryKindFitIntoAVeryNarrowWindow() throws Exception {
    Map<String, String> wide = measure(320);
    wide.values().removeIf(width -> Integer.parseInt(width) <= 320);
    assertEquals(Map.of(), wide);
  }

  /** How wide each page becomes in a window of this width. */
  private static Map<String, String> measure(int width) throws Exception {
    List<String> pages =
        sample.pages().entrySet().stream()
            .filter(e -> e.getValue().select("meta[http-equiv=refresh]").isEmpty())
            .map(e -> e.getKey().replaceFirst("index\\.html$", ""))
            .toList();
    StringBuilder frames = new StringBuilder();
    for (String page : pages) {
      frames.append(
          "<iframe style=\"width:%dpx;height:800px;border:0\" title=\"%s\" src=\"%s\"></iframe>%n"
              .formatted(width, page.isEmpty() ? "home" : page, address(From.HOST, page, "")));
    }
    String script =
        """
        <!doctype html><meta charset="utf-8"><title>Wrapper</title>@<pre></pre><script>
        addEventListener("load", function () {
          setTimeout(function () {
            document.querySelectorAll("iframe").forEach(function (f) {
              var d = f.contentDocument;
              var width = d ? d.scrollingElement.scrollWidth : 99999;
              document.querySelector("pre").append(f.title + " " + width + "\\n");
            });
            document.querySelectorAll("iframe").forEach(function (f) { f.remove(); });
          }, 500);
        });
        </script>
        """;
    Files.writeString(site.resolve(WRAPPER), script.replace("@", frames));
    Map<String, String> widths = new TreeMap<>();
    show(From.HOST, WRAPPER, "")
        .page()
        .select("pre")
        .first()
        .wholeText()
        .lines()
        .forEach(line -> widths.put(line.split(" ")[0], line.split(" ")[1]));
    assertEquals(pages.size(), widths.size(), "not every page was measured");
    return widths;
  }

  @Test
  void linksOfAPageFromAFolderNameTheFileInIt() throws Exception {
    Shown home = show(From.FOLDER, "", "");
    List<String> folders =
        home.page().select("main a[href], nav a[href]").eachAttr("href").stream()
            .filter(href -> !href.startsWith("http") && href.replaceFirst("#.*", "").endsWith("/"))
            .toList();
    assertEquals(List.of(), folders);
  }

  @ParameterizedTest
  @EnumSource
  void briefSourceAndDossierAreShownWithoutAnError(From from) throws Exception {
    for (String path :
        List.of(
            "briefs/kerch-bridge-second-strike/",
            "sources/prague-speech/",
            "people/richard-moore/")) {
      Shown page = show(from, path, "");
      assertEquals("", page.console(), path);
      assertFalse(page.page().select("h1").text().isEmpty(), path);
    }
  }

  @Test
  void anyUnknownAddressShowsTheStyledNotFoundPage() throws Exception {
    Shown lost = show(From.HOST, "no/such/page/", "");
    assertEquals("Page not found", lost.page().select("h1").text());
    String others =
        lost.console().lines().filter(line -> !line.contains("404")).toList().toString();
    assertEquals("[]", others);
    assertFalse(lost.console().contains(".css"), lost.console());
    assertFalse(lost.console().contains(".js"), lost.console());
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
  void consoleOfAPageWithAnErrorIsHeard() throws Exception {
    String text = "<!doctype html><title>x</title><script>nonsense()</script>";
    Files.write(site.resolve(WRAPPER), text.getBytes(StandardCharsets.UTF_8));
    assertTrue(show(From.HOST, WRAPPER, "").console().contains("nonsense"));
  }
}
