package sitrep.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void contentsOfABriefLeadToAllItsSectionsInTheirOrder() {
    int full = 0;
    for (Map.Entry<String, Document> entry : sample().pages().entrySet()) {
      Document page = entry.getValue();
      List<String> contents = page.select("article.brief .toc a").eachAttr("href");
      List<String> sections =
          page.select(".column h2[id]:not(#_legend), .column h3[id]").stream()
              .map(heading -> "#" + heading.id())
              .toList();
      if (!contents.isEmpty()) {
        assertEquals(sections, contents, entry.getKey());
      }
      full += contents.containsAll(List.of("#_events", "#_sources", "#_related")) ? 1 : 0;
    }
    assertTrue(full >= 3, full + " briefs");
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
  void linksToSectionsAndParagraphsSayWhichAndNumbersOfSourcesAreEasilyHit() throws Exception {
    try (LiveBrowser browser = LiveBrowser.start();
        StaticHost host = StaticHost.of(sample().folder())) {
      Page page = browser.window(390, 844, ColorScheme.LIGHT);
      page.navigate(host.address(BRIEF));
      List<?> names =
          (List<?>)
              page.locator(".prose .anchor")
                  .evaluateAll("all => all.map(a => a.getAttribute('aria-label'))");
      assertEquals(names.size(), new HashSet<>(names).size(), names.toString());
      assertTrue(names.contains("Link to the section “Discussion”"), names.toString());
      assertTrue(
          names.stream().anyMatch(n -> n.toString().startsWith("Link to the paragraph “")),
          names.toString());
      for (Locator number : page.locator(".prose .cite a").all()) {
        BoundingBox box = number.boundingBox();
        assertTrue(box.width >= 16 && box.height >= 24, box.width + " by " + box.height);
      }
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

  private static Locator preview(Page page) {
    return page.locator("#_preview:not([hidden])");
  }

  @Test
  void aLinkIsPreviewedWhereThePointerRestsOnIt() throws Exception {
    try (LiveBrowser browser = LiveBrowser.start();
        StaticHost host = StaticHost.of(sample().folder())) {
      Page page = browser.window(1280, 900, ColorScheme.LIGHT);
      List<String> asked = new ArrayList<>();
      page.navigate(host.address(BRIEF));
      page.waitForLoadState(LoadState.NETWORKIDLE);
      page.onRequest(request -> asked.add(request.url()));
      Locator dossier = page.locator(".prose a.entity").first();
      assertEquals(List.of(), asked);
      dossier.hover();
      assertThat(preview(page).locator(".title")).hasText(title(dossier));
      assertEquals(List.of(host.address(path(dossier))), asked);
      preview(page).hover();
      page.waitForTimeout(500);
      assertThat(preview(page)).isVisible();
      page.locator("h1").hover();
      assertThat(preview(page)).hasCount(0);
      dossier.hover();
      assertThat(preview(page)).isVisible();
      assertEquals(1, asked.size(), "a page is fetched once: " + asked);
      page.keyboard().press("Escape");
      assertThat(preview(page)).hasCount(0);
      assertEquals(List.of(), browser.complaints());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1280, 1920, 3840})
  void aPreviewLiesBesideItsLinkInWindowsOfAnyWidth(int width) throws Exception {
    try (LiveBrowser browser = LiveBrowser.start();
        StaticHost host = StaticHost.of(sample().folder())) {
      Page page = browser.window(width, 900, ColorScheme.LIGHT);
      page.navigate(host.address(BRIEF));
      Locator dossier = page.locator(".prose a.entity").first();
      dossier.scrollIntoViewIfNeeded();
      dossier.hover();
      assertThat(preview(page)).isVisible();
      BoundingBox link = dossier.boundingBox();
      BoundingBox box = preview(page).boundingBox();
      double gap = Math.max(box.y - link.y - link.height, link.y - box.y - box.height);
      assertTrue(gap >= 0 && gap <= 8, "below or above by " + gap);
      assertTrue(box.x < link.x + link.width && box.x + box.width > link.x, box.x + " " + link.x);
      double x = Math.max(box.x, link.x) + 4;
      boolean below = box.y > link.y;
      page.mouse().move(x, below ? link.y + link.height - 2 : link.y + 2);
      page.mouse().move(x, below ? box.y + 8 : box.y + box.height - 8);
      page.waitForTimeout(600);
      assertThat(preview(page)).isVisible();
    }
  }

  private static String path(Locator link) {
    return link.getAttribute("href").replace("../", "");
  }

  private static String title(Locator link) {
    return sample().page(path(link)).selectFirst("h1").text();
  }

  @Test
  void citationsArePreviewedOnFocusAndReadOut() throws Exception {
    try (LiveBrowser browser = LiveBrowser.start();
        StaticHost host = StaticHost.of(sample().folder())) {
      Page page = browser.window(390, 844, ColorScheme.DARK);
      page.navigate(host.address(BRIEF));
      Locator citation = page.locator(".prose .cite a").first();
      page.keyboard().press("Tab");
      citation.focus();
      String entry = page.locator(citation.getAttribute("href") + " .where").textContent();
      assertThat(preview(page).locator(".title")).hasText(entry.strip());
      assertThat(citation).hasAttribute("aria-describedby", "_preview");
      Locator paragraph = page.locator(".prose .cite a[href*='#p']").first();
      paragraph.focus();
      String source = path(paragraph);
      String cited =
          sample()
              .page(source.substring(0, source.indexOf('#')))
              .getElementById(source.substring(source.indexOf('#') + 1))
              .textNodes()
              .stream()
              .map(node -> node.text().strip())
              .max(Comparator.comparingInt(String::length))
              .orElseThrow();
      assertThat(preview(page)).containsText(cited);
      assertThat(citation).not().hasAttribute("aria-describedby", "_preview");
      assertEquals(390, page.evaluate("document.documentElement.scrollWidth"));
      page.keyboard().press("Escape");
      assertThat(preview(page)).hasCount(0);
      assertThat(paragraph).isFocused();
      assertEquals(List.of(), browser.complaints());
    }
  }

  @Test
  void wordsOfLikelihoodInKeyJudgmentsLeadToTheirRange() {
    for (Map.Entry<String, Document> entry : sample().pages().entrySet()) {
      for (Element word : entry.getValue().select("a.likelihood")) {
        Element band = entry.getValue().getElementById(word.attr("href").substring(1));
        String words = band.select("dt").text();
        assertTrue(
            List.of(words.split(", ")).contains(word.text().toLowerCase(Locale.ROOT)), words);
      }
    }
    assertTrue(sample().page(BRIEF).select(".prose a.likelihood").size() > 0);
    assertEquals(
        List.of(), sample().page(BRIEF).select("h2#discussion ~ p a.likelihood").eachText());
  }

  @Test
  void theKeySlashLeadsToTheSearchUnlessAReaderTurnsItOff() throws Exception {
    try (LiveBrowser browser = LiveBrowser.start();
        StaticHost host = StaticHost.of(sample().folder())) {
      Page page = browser.window(1280, 900, ColorScheme.LIGHT);
      page.navigate(host.address(BRIEF));
      page.keyboard().press("/");
      page.waitForURL(host.address("search/"));
      page.locator("h1").click();
      page.keyboard().press("/");
      assertThat(page.locator("#_q")).isFocused();
      page.keyboard().type("a/b");
      assertThat(page.locator("#_q")).hasValue("a/b");
      page.locator("#_slash").uncheck();
      page.locator("h1").click();
      page.keyboard().press("/");
      assertThat(page.locator("#_q")).not().isFocused();
      page.navigate(host.address(BRIEF));
      page.keyboard().press("/");
      page.waitForTimeout(300);
      assertEquals(host.address(BRIEF), page.url());
      page.navigate(host.address("search/"));
      assertThat(page.locator("#_slash")).not().isChecked();
      assertEquals(List.of(), browser.complaints());
    }
  }
}
