package sitrep.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links to paragraphs, and briefs as others cite them. */
class ReadingAidsTest {

  private static final String BRIEF = "briefs/mi6-appeal-from-prague/";

  @TempDir private Path folder;

  private static BuiltSample sample() {
    return BuiltSample.forPublic(BuiltSample.BELOW);
  }

  @Test
  void everyParagraphOfABriefHasAnIdOfItsOwn() {
    for (Map.Entry<String, Document> entry : sample().pages().entrySet()) {
      Document page = entry.getValue();
      List<String> ids = page.select("[id]").eachAttr("id");
      assertEquals(ids.size(), new HashSet<>(ids).size(), entry.getKey());
      if (!page.select("article.brief").isEmpty()) {
        assertEquals(List.of(), page.select(".prose > p:not([id])").eachText(), entry.getKey());
      }
    }
    assertTrue(sample().page(BRIEF).select(".prose > ol > li[id]").size() >= 3);
  }

  @Test
  void linksLeadToParagraphsOfBriefsAndSources() throws Exception {
    try (LiveBrowser browser = LiveBrowser.start();
        StaticHost host = StaticHost.of(sample().folder())) {
      Page page = browser.window(1280, 900, ColorScheme.LIGHT);
      for (String path : List.of(BRIEF, "sources/prague-speech/")) {
        page.navigate(host.address(path));
        Locator paragraph = page.locator(".prose > p[id]").nth(2);
        Locator link = paragraph.locator(".anchor");
        link.focus();
        assertThat(link).hasCSS("opacity", "1");
        link.click();
        assertTrue(page.url().endsWith("#" + paragraph.getAttribute("id")), page.url());
        assertThat(page.locator(":target .anchor")).hasCount(1);
      }
      assertEquals(List.of(), browser.complaints());
    }
  }

  @Test
  void citationIsCopiedOrSelectedAndSaysSo() throws Exception {
    try (LiveBrowser browser = LiveBrowser.start();
        StaticHost host = StaticHost.of(sample().folder())) {
      Page page = browser.window(390, 844, ColorScheme.LIGHT);
      page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
      page.navigate(host.address(BRIEF));
      page.locator(".citation summary").click();
      for (Locator copied : page.locator(".copied").all()) {
        copied.locator("button").click();
        assertThat(copied.locator("[role=status]")).hasText("Copied");
        assertEquals(
            copied.locator("pre").textContent(), page.evaluate("navigator.clipboard.readText()"));
      }
      page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }");
      Locator last = page.locator(".copied").last();
      last.locator("button").click();
      assertThat(last.locator("[role=status]")).hasText("Selected");
      assertEquals(last.locator("pre").textContent(), page.evaluate("getSelection().toString()"));
      assertEquals(List.of(), browser.complaints());
    }
  }

  @Test
  void citationsTakeAnyTitleAndTheMarkingAlong() {
    TestDigest digest = TestDigest.empty(folder.resolve("digest"));
    digest.file(
        "content/briefs/odd.md",
        """
        ---
        title: '50 % of {A} & B_ \\ <i>x</i> "q" #1'
        summary: Odd.
        date: 2023-05-01
        marking: TLP:CLEAR
        authors: [Ada Quill, "O'Neil & Sons"]
        ---
        Text.
        """);
    Document page = TestDigest.page(digest.site(folder.resolve("site"), "public"), "briefs/odd/");
    String plain = page.select("pre[data-copy=Plain]").text();
    String bibtex = page.select("pre[data-copy=BibTeX]").first().wholeText();
    String csl = page.select("pre[data-copy=CSL-JSON]").first().wholeText();
    String title = page.select("h1").text();
    assertTrue(title.contains("<i>x</i>"), title);
    assertTrue(plain.startsWith("Ada Quill, O'Neil & Sons: “" + title + "”, "), plain);
    assertTrue(plain.contains("1 May 2023") && plain.endsWith("/briefs/odd/"), plain);
    assertTrue(
        bibtex.contains(
            "title = {{50 \\% of \\textbraceleft{}A\\textbraceright{} \\& B\\_ \\textbackslash{}"
                + " <i>x</i> \"q\" \\#1}}"),
        bibtex);
    assertTrue(bibtex.contains("author = {{Ada Quill} and {O'Neil \\& Sons}}"), bibtex);
    assertTrue(bibtex.contains("month = may,"), bibtex);
    assertEquals(0, depth(bibtex), bibtex);
    Map<?, ?> item = (Map<?, ?>) ((List<?>) Json.parse(csl)).get(0);
    assertEquals(title, item.get("title"));
    assertTrue(item.get("issued").toString().contains("2023"), csl);
    assertFalse(item.containsKey("note"), csl);
  }

  private static int depth(String text) {
    int depth = 0;
    for (char c : text.toCharArray()) {
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    }
    return depth;
  }

  @Test
  void citationOfWhatIsNotForAllSaysSo() {
    BuiltSample partners = BuiltSample.forPartners();
    int marked = 0;
    for (Document page : partners.pages().values()) {
      String marking = page.select("header.head .kicker .tlp").text();
      String plain = page.select("pre[data-copy=Plain]").text();
      if (!plain.isEmpty() && marking.contains("AMBER")) {
        marked++;
        assertTrue(plain.contains("[" + marking + "]"), plain);
        assertTrue(page.select("pre[data-copy=CSL-JSON]").text().contains("AMBER"));
      }
    }
    assertTrue(marked > 0, "no brief is marked");
  }
}
