package sitrep.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages call things, in the language of their site. */
class WordsForReadersTest {

  @TempDir private Path folder;

  private TestDigest digest() {
    return TestDigest.empty(folder.resolve("digest"))
        .file("content/dossiers/ada.md", "---\nname: Ada Quill\nkind: person\n---\n")
        .file("content/pages/about.md", "---\ntitle: About\n---\n\nAda Quill founded it.\n")
        .file("content/editions/2023-W29.md", "---\ntitle: The bridge\n---\n\nWords.\n")
        .file("content/editions/2023-W30.md", "Ada Quill wrote no title.\n")
        .file("content/briefs/first.md", brief("First", "2023-07-19"))
        .file("content/briefs/second.md", brief("Second", "2023-07-26"))
        .file("content/briefs/third.md", brief("Third", "2023-08-02"));
  }

  private static String brief(String title, String date) {
    return "---\ntitle: "
        + title
        + "\ndate: "
        + date
        + "\nsummary: Short.\n---\n\n"
        + "## What we know\n\n- [x] Ada Quill waits.\n- [ ] She leaves.\n\n"
        + "!!! warning\n    Not yet.\n";
  }

  private Map<String, String> site(TestDigest digest) {
    return digest.site(folder.resolve("out"), "public");
  }

  @Test
  void freePageIsAPageToReaders() {
    Document page = TestDigest.page(site(digest()), "people/ada/");
    assertEquals(
        List.of("edition", "page"),
        page.select("[aria-labelledby=_others] .mentions .meta span:first-child").eachText());
  }

  @Test
  void editionIsCalledByItsTitleOrElseItsPeriodWhereverItStands() {
    Map<String, String> site = site(digest());
    String untitled = "Edition of 24–30 July 2023";
    assertEquals("The bridge", edition(site, "first"));
    assertEquals(untitled, edition(site, "second"));
    Document own = TestDigest.page(site, "editions/2023-W30/");
    assertEquals(untitled, own.selectFirst("h1").text());
    assertNull(own.selectFirst(".period"));
    assertEquals("The bridge", own.selectFirst("a.older b").text());
    assertEquals(
        List.of("Edition of 31 July – 6 August 2023", untitled, "The bridge"),
        TestDigest.page(site, "editions/").select("main li a").eachText());
    assertEquals(
        List.of(untitled, "The bridge", "17–23 July 2023"),
        TestDigest.page(site, "").select("[aria-labelledby=_editions] li > *").eachText());
    assertEquals(
        untitled,
        TestDigest.page(site, "people/ada/").selectFirst("[aria-labelledby=_others] a").text());
  }

  private static String edition(Map<String, String> site, String brief) {
    return TestDigest.page(site, "briefs/" + brief + "/")
        .selectFirst(".head a[href*=edition]")
        .text();
  }

  @Test
  void pagesSpeakTheLanguageOfTheSiteToThoseWhoDoNotSeeThem() {
    TestDigest german = digest();
    german.replace("content/site.yaml", "default-marking", "language: de\ndefault-marking");
    Document brief = TestDigest.page(site(german), "briefs/first/");
    assertEquals("Link zu diesem Abschnitt", brief.selectFirst("a.anchor").attr("aria-label"));
    assertEquals(List.of("erledigt", "offen"), brief.select(".task .box").eachAttr("aria-label"));
    assertEquals("Warnung", brief.selectFirst(".admonition-title").text());
  }

  @Test
  void eventIsNamedOnceOnTheTimelineAndNotOnItsOwnPage() {
    TestDigest digest = digest();
    digest.file(
        "content/dossiers/flood.md",
        "---\nname: The flood\nkind: event\nfounded: 2023-07-20\n---\n");
    Map<String, String> site = site(digest);
    Document timeline = TestDigest.page(site, "timeline/");
    assertEquals("20 July 2023 The flood", timeline.selectFirst(".events li").text());
    assertEquals("../events/flood/", timeline.selectFirst(".events li a").attr("href"));
    assertNull(TestDigest.page(site, "events/flood/").getElementById("_timeline"));
    digest.replace(
        "content/briefs/first.md",
        "summary: Short.",
        "summary: Short.\nevents:\n  - {date: 2023-07-21, what: It ebbed, place: The flood}");
    Document flood = TestDigest.page(site(digest), "events/flood/");
    assertEquals(
        List.of("The flood", "It ebbed", "The flood", "First"),
        flood.select("[aria-labelledby=_timeline] li p > *").eachText());
  }

  @Test
  void summaryOfSourcesCountsAsPeopleDo() {
    TestDigest digest = digest();
    assertEquals("It is not graded.", grades(digest, ""));
    assertEquals("Reliability: B (usually reliable).", grades(digest, "B"));
    assertEquals("None of them is graded.", grades(digest, "", ""));
    assertEquals("Reliability: both B (usually reliable).", grades(digest, "B", "B"));
    assertEquals("Reliability: all B (usually reliable).", grades(digest, "B", "B", "B"));
    assertEquals(
        "Reliability: 2 × B (usually reliable), 1 not graded.", grades(digest, "B", "B", ""));
  }

  private String grades(TestDigest digest, String... grades) {
    StringBuilder sources = new StringBuilder("summary: Short.\nsources: [");
    for (int i = 0; i < grades.length; i++) {
      String id = "s" + grades.length + "-" + i + "-" + grades[i].length();
      String keys = grades[i].isEmpty() ? "" : "---\nreliability: " + grades[i] + "\n---\n";
      digest.file("seeds/" + id + ".txt", keys + "The harbour number " + id + " was shut.\n");
      sources.append(id).append(", ");
    }
    digest.file(
        "content/briefs/fourth.md",
        brief("Fourth", "2023-08-03").replace("summary: Short.", sources + "]"));
    String all =
        TestDigest.page(site(digest), "briefs/fourth/").selectFirst(".source-summary").text();
    return all.substring(all.indexOf(". ") + 2);
  }

  @Test
  void listsSayWhatTheyHoldAndOfferNoOnlyYear() {
    TestDigest digest = digest();
    Map<String, String> site = site(digest);
    assertEquals("A digest, Briefs: 3 briefs, the newest first.", described(site, "briefs/"));
    assertEquals("A digest, People: 1 person.", described(site, "people/"));
    assertEquals("A digest, Editions: 3 editions.", described(site, "editions/"));
    assertEquals(0, TestDigest.page(site, "briefs/").select(".siblings a").size());
    digest.file("content/briefs/older.md", brief("Older", "2022-08-02"));
    assertEquals(2, TestDigest.page(site(digest), "briefs/").select(".siblings a").size());
  }

  @Test
  void countriesAndLanguagesHaveNamesAndOtherCodesStay() {
    TestDigest german = digest();
    german.replace("content/site.yaml", "default-marking", "language: de\ndefault-marking");
    String ada = "content/dossiers/ada.md";
    german.replace(ada, "kind: person", "kind: person\ncountry: GB");
    german.file("seeds/told.txt", "---\nlanguage: fr\n---\nThe harbour was shut on Monday.\n");
    german.file("seeds/more.txt", "---\nlanguage: fr-CA\n---\nThe harbour opened on Tuesday.\n");
    Map<String, String> site = site(german);
    assertEquals("Land Vereinigtes Königreich", fact(site, "people/ada/", "Land"));
    assertEquals("Sprache Französisch", fact(site, "sources/told/", "Sprache"));
    assertEquals("Sprache fr-CA", fact(site, "sources/more/", "Sprache"));
  }

  private static String fact(Map<String, String> site, String page, String label) {
    return TestDigest.page(site, page).select(".facts > div").stream()
        .map(Element::text)
        .filter(text -> text.startsWith(label))
        .findFirst()
        .orElseThrow();
  }

  private static String described(Map<String, String> site, String page) {
    return TestDigest.page(site, page).selectFirst("meta[name=description]").attr("content");
  }
}
