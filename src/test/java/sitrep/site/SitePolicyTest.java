package sitrep.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages may load and run, and that this is what they do load. */
class SitePolicyTest {

  private static final String POLICY = "meta[http-equiv=Content-Security-Policy]";

  @TempDir private Path folder;

  private static BuiltSample sample() {
    return BuiltSample.forPublic(BuiltSample.BELOW);
  }

  private static String sha256(byte[] bytes) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  @Test
  void everyPageHasAStrictPolicyAheadOfWhatItLoads() {
    List<String> without = new ArrayList<>();
    sample()
        .pages()
        .forEach(
            (name, page) -> {
              String policy = page.select(POLICY).attr("content");
              Element first = page.select(POLICY + ", link, script, style").first();
              if (!policy.startsWith("default-src 'none'; ")
                  || policy.contains("unsafe")
                  || policy.contains("http")
                  || policy.contains("*")
                  || !first.is(POLICY)) {
                without.add(name + ": " + policy);
              }
            });
    assertEquals(List.of(), without);
  }

  @Test
  void stylesAndTheScriptHaveTheHashThatThePagesName() throws Exception {
    for (Map.Entry<String, Document> page : sample().pages().entrySet()) {
      for (Element e : page.getValue().select("[integrity]")) {
        String address = e.absUrl(e.is("link") ? "href" : "src");
        String file = sample().fileAt(java.net.URI.create(address)).orElseThrow();
        byte[] bytes = Files.readAllBytes(sample().folder().resolve(file));
        assertEquals(sha256(bytes), e.attr("integrity"), page.getKey() + ": " + file);
      }
    }
    assertEquals(2, sample().page("").select("[integrity]").size());
  }

  @Test
  void hostsAreToldTheSamePolicyAndMore() {
    String headers = sample().file("_headers");
    String policy = sample().page("").select(POLICY).attr("content");
    assertTrue(
        headers.contains("  Content-Security-Policy: " + policy + "; frame-ancestors 'none'\n"),
        headers);
    assertTrue(headers.contains("\n/theme/*\n  Cache-Control: public, max-age=31536000"), headers);
    assertTrue(headers.contains("X-Content-Type-Options: nosniff"), headers);
  }

  @Test
  void scriptsOfADigestsOwnTemplatesAreNamedByTheirHash() throws Exception {
    String layout = Files.readString(TestDigest.SAMPLE.resolve("templates/layout.html"));
    TestDigest digest =
        TestDigest.empty(folder.resolve("digest"))
            .file(
                "templates/layout.html",
                layout.replace(
                    "</head>", "<script>own()</script><style>p { color: red }</style></head>"))
            .file("templates/_headers", "/*\n  X-Own: 1\n  Content-Security-Policy: ${policy}\n");
    Map<String, String> site = digest.site(folder.resolve("site"), "public");
    String policy = TestDigest.page(site, "").select(POLICY).attr("content");
    assertTrue(policy.contains("'" + sha256("own()".getBytes(StandardCharsets.UTF_8)) + "'"));
    String style = "'" + sha256("p { color: red }".getBytes(StandardCharsets.UTF_8)) + "'";
    assertTrue(policy.contains("style-src 'self' " + style), policy);
    assertEquals(
        "/*\n  X-Own: 1\n  Content-Security-Policy: " + policy + "\n", site.get("_headers"));
  }

  @Test
  void whereAuthorsMayWriteAnyHtmlNothingIsForbidden() {
    TestDigest digest = TestDigest.empty(folder.resolve("digest"));
    digest.file("content/site.yaml", digest.read("content/site.yaml") + "\nraw-html: allow\n");
    Map<String, String> site = digest.site(folder.resolve("site"), "public");
    assertTrue(TestDigest.page(site, "").select(POLICY).isEmpty());
    assertFalse(site.get("_headers").contains("Content-Security-Policy"));
    assertTrue(site.get("_headers").contains("nosniff"));
  }

  @Test
  void whatContentBringsAlongDoesNotRun() throws IOException {
    Path site = folder.resolve("site");
    TestDigest.copy(sample().folder(), site);
    Path home = site.resolve("index.html");
    String evil = "<script>window.evil = 1</script><img src=x onerror='window.evil = 2'></main>";
    Files.writeString(home, Files.readString(home).replace("</main>", evil));
    try (LiveBrowser browser = LiveBrowser.start();
        StaticHost host = StaticHost.of(site)) {
      Page page = browser.window(800, 600, ColorScheme.LIGHT);
      page.navigate(host.address(""));
      assertEquals(false, page.evaluate("'evil' in window"));
      assertTrue(browser.complaints().toString().contains("Content Security Policy"));
    }
  }

  /** Browsers refuse to check what comes from a folder, and then to load it. */
  @Test
  void siteOpenedFromAFolderHasItsStylesAndScripts() {
    try (LiveBrowser browser = LiveBrowser.start()) {
      Page page = browser.window(1280, 900, ColorScheme.LIGHT);
      page.navigate(
          sample().folder().resolve("briefs/mi6-appeal-from-prague/index.html").toUri().toString());
      assertThat(page.locator(".masthead .tlp")).hasCSS("background-color", "rgb(0, 0, 0)");
      assertThat(page.locator(".site-title"))
          .hasAttribute("href", java.util.regex.Pattern.compile("index\\.html$"));
      assertThat(page.locator("details.toc")).hasAttribute("open", "");
      page.locator(".site-title").click();
      assertEquals("The Long View", page.title());
    }
  }
}
