package sitrep.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sitrep.site.BuiltSample;
import sitrep.site.LiveBrowser;
import sitrep.site.StaticHost;

/** The search of the sample site in a browser. */
class SearchBrowserTest {

  private static LiveBrowser browser;
  private static Path site;
  private static StaticHost host;

  private final List<String> wrong = new ArrayList<>();
  private Page page;

  @BeforeAll
  static void start() throws IOException {
    browser = LiveBrowser.start();
    site = BuiltSample.forPublic(BuiltSample.BELOW).folder();
    host = StaticHost.of(site);
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
      host.close();
    }
  }

  @BeforeEach
  void open() {
    page = browser.window();
    page.onConsoleMessage(message -> wrong.add(message.text()));
    page.onRequestFailed(request -> wrong.add(request.url()));
  }

  @AfterEach
  void close() {
    page.context().close();
    assertEquals(List.of(), wrong);
  }

  private void search(String query) {
    page.navigate(host.address("search/" + query));
  }

  private String first() {
    return page.locator("#_results a").first().textContent();
  }

  @Test
  void keyboardAloneLeadsFromTheFieldToThePage() {
    search("");
    page.locator("h1").click();
    page.keyboard().press("/");
    page.keyboard().type("moore pra");
    assertThat(page.locator("#_count")).containsText("found");
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("#_results a").first()).isFocused();
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("#_results a").nth(1)).isFocused();
    page.keyboard().press("ArrowUp");
    page.keyboard().press("ArrowUp");
    assertThat(page.locator("#_q")).isFocused();
    page.keyboard().press("ArrowDown");
    String title = first();
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText(title);
  }

  @Test
  void whoGoesToTheEntriesBeforeTheLastLettersAreLookedUpStaysThere() {
    search("");
    page.keyboard().type("moore");
    assertThat(page.locator("#_count")).containsText("found");
    String before = page.locator("#_count").textContent();
    page.keyboard().type(" pra");
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("#_results a").first()).isFocused();
    assertThat(page.locator("#_count")).not().hasText(before);
    assertThat(page.locator("#_results a").first()).isFocused();
  }

  @Test
  void phraseIsFoundOnlyWhereItsWordsStandSideBySide() {
    search("?q=%22disaffected+Russians%22");
    assertThat(page.locator("#_count")).containsText("side by side");
    assertTrue(page.locator("#_results mark").count() > 0);
    search("?q=%22Russians+disaffected%22");
    assertThat(page.locator("#_count")).containsText("Nothing found");
  }

  @Test
  void filtersNarrowAndAnAddressRemembersThem() {
    search("?q=moore&kind=brief&sort=date");
    assertThat(page.locator("#_count")).containsText("found");
    Set<String> kinds =
        new TreeSet<>(page.locator("#_results .meta span:first-child").allTextContents());
    assertEquals(Set.of("brief"), kinds);
    List<String> dates = new ArrayList<>();
    page.locator("#_results time").all().forEach(t -> dates.add(t.getAttribute("datetime")));
    assertEquals(dates.stream().sorted(java.util.Comparator.reverseOrder()).toList(), dates);
    page.locator("select[name=kind]").selectOption("person");
    assertThat(page.locator("#_results a").first()).hasText("Richard Moore");
    page.locator("select[name=dossier]").selectOption("people/richard-moore/");
    assertThat(page.locator("#_count")).hasText("1 page found.");
  }

  private List<String> days() {
    assertThat(page.locator("#_count")).containsText("found");
    List<String> days = new ArrayList<>();
    page.locator("#_results time").all().forEach(t -> days.add(t.getAttribute("datetime")));
    return days;
  }

  @Test
  void dateInAnyFormFindsThePagesOfThatDay() {
    search("?q=2023-06-25");
    List<String> days = days();
    assertEquals("2023-06-25", days.get(0));
    String told = page.locator("#_count").textContent();
    for (String form :
        List.of("25 June 2023", "June 25, 2023", "june 25th 2023", "25. June 2023")) {
      search("?q=" + form.replace(' ', '+'));
      assertEquals(days, days(), form);
      assertThat(page.locator("#_count")).hasText(told);
    }
    search("?q=2023-06&kind=brief");
    assertTrue(days().stream().allMatch(day -> day.startsWith("2023-06")), () -> "" + days());
    search("?q=2023-06-99");
    assertThat(page.locator("#_count")).containsText("Nothing found");
  }

  @Test
  void dateGoesTogetherWithWords() {
    search("?q=wagner+25+June+2023&kind=brief");
    assertEquals("2023-06-25", days().get(0));
    search("?q=%2223+June+2023%22");
    assertThat(page.locator("#_count")).containsText("side by side");
  }

  @Test
  void misspeltNameOffersTheDossiersThatMayBeMeant() {
    search("?q=Prigozin");
    Locator meant = page.locator("#_count a");
    assertThat(meant).hasText("Yevgeny Prigozhin");
    meant.click();
    assertThat(page.locator("#_results a").first()).hasText("Yevgeny Prigozhin");
    search("?q=zzzzzzzzzz");
    assertThat(page.locator("#_count")).hasText("Nothing found.");
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(meant).hasCount(0);
  }

  @Test
  void queryWithoutAWordIsToldFromOneOfCommonWords() {
    for (String query : List.of("%25", "%22", "%E2%80%9C%E2%80%9D+-+!")) {
      search("?q=" + query);
      assertThat(page.locator("#_count")).containsText("No word to search for");
    }
    search("?q=the");
    assertThat(page.locator("#_count")).containsText("Nearly every page");
  }

  @Test
  void keysAreExplainedOnlyWhereThereMayBeAny() {
    search("");
    BoundingBox field = page.locator("#_q").boundingBox();
    BoundingBox keys = page.locator("#_keys").boundingBox();
    assertTrue(keys.y >= field.y + field.height + 5, "the ring of the focus needs 5 px");
    try (var context =
        browser.reader(
            new NewContextOptions()
                .setViewportSize(390, 844)
                .setIsMobile(true)
                .setHasTouch(true))) {
      Page phone = context.newPage();
      phone.navigate(host.address("search/"));
      assertThat(phone.locator("#_q")).isVisible();
      assertEquals(0, phone.locator("kbd:visible, #_slash:visible").count());
    }
  }

  @Test
  void wordsOfTheTextAreFoundByTheirStems() {
    search("?q=appealing");
    assertThat(page.locator("#_results a").first())
        .hasText(Pattern.compile("appeal", Pattern.CASE_INSENSITIVE));
  }

  @Test
  void browserHasTheWordsAndStemsThatTheIndexHas() throws IOException {
    List<String> texts = new ArrayList<>(List.of("Dubček’s F-16s", "Кёльн Ёж", "北京市长 A", "𝒲ar ①"));
    texts.addAll(
        List.of("Seoul서울 ภาษาไทย", "İstanbul ΟΔΟΣ ß ﬁne", "الْقَاهِرَة", "x\u0301y\u0301 か゛が"));
    try (var files = Files.list(site.resolve("search/d"))) {
      for (Path file : files.sorted().toList()) {
        texts.add(Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    page.addScriptTag(new Page.AddScriptTagOptions().setPath(Path.of("templates/words.js")));
    for (String text : texts) {
      List<String> words = Tokens.of(text);
      assertEquals(words, page.evaluate("text => sitrepWords.tokens(text)", text));
      List<String> stems = words.stream().map(EnglishStemmer::stem).toList();
      assertEquals(stems, page.evaluate("words => words.map(sitrepWords.stem)", words));
    }
  }
}
