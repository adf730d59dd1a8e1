package sitrep.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
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
}
