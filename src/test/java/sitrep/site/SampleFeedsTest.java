package sitrep.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample's feeds, read by other people's readers. */
class SampleFeedsTest {

  private static BuiltSample site() {
    return BuiltSample.forPublic(BuiltSample.BELOW);
  }

  private static List<String> named(String file) {
    return site().files().keySet().stream()
        .filter(name -> name.equals(file) || name.endsWith("/" + file))
        .toList();
  }

  private static SyndFeed read(String file) {
    try {
      return new SyndFeedInput().build(new StringReader(site().file(file)));
    } catch (FeedException e) {
      throw new AssertionError(file + ": " + e.getMessage(), e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"feed.xml", "rss.xml"})
  void everyFeedIsReadByRome(String file) {
    assertTrue(named(file).size() > 20, "too few feeds: " + named(file));
    for (String name : named(file)) {
      SyndFeed feed = read(name);
      assertEquals(file.equals("feed.xml") ? "atom_1.0" : "rss_2.0", feed.getFeedType(), name);
      assertFalse(feed.getTitle().isBlank(), name);
      assertTrue(feed.getLink().startsWith(BuiltSample.BELOW), name + ": " + feed.getLink());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"feed.xml", "rss.xml"})
  void everyEntryHasAnAddressADateAnIdAndItsFullText(String file) {
    int entries = 0;
    for (String name : named(file)) {
      for (SyndEntry entry : read(name).getEntries()) {
        entries++;
        String where = name + ": " + entry.getTitle();
        assertTrue(entry.getLink().startsWith(BuiltSample.BELOW), where);
        assertTrue(entry.getUri().startsWith("https://"), where);
        assertNotNull(entry.getPublishedDate(), where);
        assertFalse(entry.getContents().isEmpty(), where);
        boolean brief = entry.getLink().contains("/briefs/");
        int length = entry.getContents().get(0).getValue().length();
        assertTrue(length > (brief ? 1000 : 100), where + ": " + length + " characters");
      }
    }
    assertTrue(entries > 50, "only " + entries + " entries");
  }

  @Test
  void theThreeFormatsOfAFeedHoldTheSameEntriesInTheSameOrder() {
    for (String atom : named("feed.xml")) {
      List<String> inAtom = read(atom).getEntries().stream().map(SyndEntry::getLink).toList();
      String rss = atom.replace("feed.xml", "rss.xml");
      assertEquals(inAtom, read(rss).getEntries().stream().map(SyndEntry::getLink).toList(), rss);
      String json = atom.replace("feed.xml", "feed.json");
      List<Object> inJson =
          Json.asObjects(Json.object(site().file(json)).get("items")).stream()
              .map(item -> item.get("url"))
              .toList();
      assertEquals(inAtom, inJson, json);
    }
  }

  @Test
  void sectionsHaveNoSignsThatLeadToThem() {
    int headings = 0;
    for (String name : named("feed.xml")) {
      for (SyndEntry entry : read(name).getEntries()) {
        String html = entry.getContents().get(0).getValue();
        headings += html.contains("<h2>") ? 1 : 0;
        assertFalse(html.contains("#</a>"), name + ": " + entry.getTitle());
        assertFalse(html.contains(" id="), name + ": " + entry.getTitle());
      }
    }
    assertTrue(headings > 20, headings + " entries with headings");
  }

  @Test
  void briefsBearTheirMarkingTheirConfidenceAndTheirSources() {
    SyndEntry moore =
        read("feed.xml").getEntries().stream()
            .filter(e -> e.getLink().endsWith("/briefs/mi6-appeal-from-prague/"))
            .findFirst()
            .orElseThrow();
    Document content = Jsoup.parse(moore.getContents().get(0).getValue());
    assertEquals("TLP:CLEAR · moderate confidence", content.selectFirst("p").text());
    Document page = Jsoup.parse(site().file("briefs/mi6-appeal-from-prague/index.html"));
    List<String> onPage = page.select("ol.sources > li .where").eachText();
    List<String> inFeed = content.select("ol").last().select("li").eachText();
    assertEquals(onPage.size(), inFeed.size());
    for (int i = 0; i < onPage.size(); i++) {
      assertTrue(inFeed.get(i).startsWith(onPage.get(i) + " · "), inFeed.get(i));
    }
    String first = content.select("ol").last().select("a").first().attr("href");
    assertTrue(first.startsWith(BuiltSample.BELOW + "sources/"), first);
  }

  @Test
  void entriesStandNewestFirst() {
    List<java.util.Date> dates =
        read("feed.xml").getEntries().stream().map(SyndEntry::getPublishedDate).toList();
    List<java.util.Date> sorted =
        dates.stream().sorted(java.util.Comparator.reverseOrder()).toList();
    assertEquals(sorted, dates);
    assertTrue(dates.size() >= 14, "only " + dates.size() + " briefs");
  }

  @Test
  void atomNamesItselfAndSaysWhenItChangedLast() {
    for (String name : named("feed.xml")) {
      String text = site().file(name);
      assertTrue(text.contains("rel=\"self\""), name);
      assertTrue(text.contains("href=\"" + site().address(name) + "\""), name);
      OffsetDateTime.parse(text.replaceFirst("(?s).*?<updated>(.*?)</updated>.*", "$1"));
    }
  }

  @Test
  void correctedBriefSaysInTheFeedWhenItWasUpdated() {
    SyndEntry moore =
        read("feed.xml").getEntries().stream()
            .filter(e -> e.getLink().endsWith("/briefs/mi6-appeal-from-prague/"))
            .findFirst()
            .orElseThrow();
    assertEquals("2023-07-19T16:00:00Z", moore.getPublishedDate().toInstant().toString());
    assertEquals("2023-07-27T23:00:00Z", moore.getUpdatedDate().toInstant().toString());
  }

  @Test
  void jsonFeedsHaveTheFieldsThatVersion11Requires() {
    List<String> feeds = named("feed.json");
    assertTrue(feeds.size() > 20, "too few feeds: " + feeds);
    for (String name : feeds) {
      Map<String, Object> feed = Json.object(site().file(name));
      assertEquals("https://jsonfeed.org/version/1.1", feed.get("version"), name);
      assertEquals(site().address(name).toString(), feed.get("feed_url"), name);
      assertTrue(feed.get("home_page_url").toString().startsWith(BuiltSample.BELOW), name);
      assertFalse(feed.get("title").toString().isBlank(), name);
      for (Map<String, Object> item : Json.asObjects(feed.get("items"))) {
        assertTrue(item.get("id").toString().startsWith(BuiltSample.BELOW), name);
        assertTrue(item.get("url").toString().startsWith(BuiltSample.BELOW), name);
        assertTrue(item.get("content_html").toString().length() > 100, name);
        OffsetDateTime.parse(item.get("date_published").toString());
      }
    }
  }

  @Test
  void feedOfADossierHoldsTheBriefsThatNameIt() {
    List<String> links =
        read("people/richard-moore/feed.xml").getEntries().stream()
            .map(SyndEntry::getLink)
            .toList();
    assertTrue(links.contains(BuiltSample.BELOW + "briefs/mi6-appeal-from-prague/"), "" + links);
    assertFalse(links.contains(BuiltSample.BELOW + "briefs/grain-corridor-ends/"), "" + links);
  }

  @Test
  void feedAboveClearSaysSoInTheTitle() throws FeedException {
    BuiltSample partners = BuiltSample.forPartners();
    SyndFeed feed = new SyndFeedInput().build(new StringReader(partners.file("feed.xml")));
    List<String> titles =
        feed.getEntries().stream()
            .filter(e -> e.getLink().endsWith("/briefs/reading-the-prague-week/"))
            .map(SyndEntry::getTitle)
            .toList();
    assertEquals(
        List.of("TLP:AMBER For partners: how to use our briefs on the Prague week"), titles);
  }
}
