package sitrep.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sitrep.page.Feed;

class FeedWriterTest {

  private static Feed.Entry entry(String title) {
    return new Feed.Entry(
        "https://example.org/" + title,
        title,
        "https://example.org/" + title,
        "In short",
        "<p>In full</p>",
        "2023-07-19T09:00:00Z",
        "2023-07-20T09:00:00Z",
        List.of("Weather"),
        List.of("A. Writer"));
  }

  private static Feed feed(List<Feed.Entry> entries) {
    return new Feed(
        "Feed",
        "About",
        "https://example.org/",
        "https://example.org/feed",
        "en",
        "A. Writer",
        "2023-07-20T09:00:00Z",
        entries);
  }

  private static String write(Feed.Format format, Feed.Entry... entries) {
    return new String(new FeedWriter(FeedForm.of(format)).write(feed(List.of(entries))), UTF_8);
  }

  @Test
  void rssDatesShowTheDayOfTheSitesTimeZone() {
    assertEquals("Thu, 20 Jul 2023 00:00:00 +0100", RssForm.rfc822("2023-07-20T00:00:00+01:00"));
    assertEquals("Wed, 19 Jul 2023 20:30:00 -0330", RssForm.rfc822("2023-07-19T20:30:00-03:30"));
  }

  @Test
  void anAtomFeedWithoutEntriesIsItsFrame() {
    assertTrue(write(Feed.Format.ATOM).endsWith("</author>\n</feed>\n"));
  }

  @Test
  void rssEntriesStandWithinTheChannel() {
    String rss = write(Feed.Format.RSS, entry("one"), entry("two"));
    assertTrue(rss.contains("</item>\n<item>\n") || rss.contains("</item>\n<item>"), rss);
    assertTrue(rss.endsWith("</item>\n</channel>\n</rss>\n"), rss);
    assertTrue(rss.contains("<pubDate>Wed, 19 Jul 2023 09:00:00 GMT</pubDate>"), rss);
  }

  @Test
  void jsonEntriesAreIndentedAsPartsOfTheFeed() {
    String json = write(Feed.Format.JSON, entry("one"), entry("two"));
    assertTrue(json.contains("\"items\" : [ {\n    \"id\" : \"https://example.org/one\","), json);
    assertTrue(
        json.contains(
            "\"tags\" : [ \"Weather\" ]\n  }, {\n    \"id\" : \"https://example.org/two\","),
        json);
    assertTrue(json.endsWith("\n  } ]\n}\n"), json);
    assertTrue(write(Feed.Format.JSON).endsWith("\"items\" : [ ]\n}\n"));
  }

  @ParameterizedTest
  @EnumSource
  void aTextThatLooksLikeTheEndOfTheFeedIsPartOfItsEntry(Feed.Format format) {
    String end = FeedForm.of(format).end();
    String feed = write(format, entry("one" + end), entry("two"));
    assertEquals(feed.length() - end.length(), feed.lastIndexOf(end));
    assertTrue(feed.indexOf("example.org/two") > feed.indexOf("example.org/one"));
  }

  @ParameterizedTest
  @EnumSource
  void whatWasWrittenBeforeChangesNothing(Feed.Format format) {
    FeedWriter writer = new FeedWriter(FeedForm.of(format));
    List<Feed.Entry> many = IntStream.range(0, 5_000).mapToObj(i -> entry("e" + i)).toList();
    byte[] first = writer.write(feed(many));
    assertEquals(new String(first, UTF_8), new String(writer.write(feed(many)), UTF_8));
    String one = new String(writer.write(feed(many.subList(7, 8))), UTF_8);
    assertEquals(write(format, entry("e7")), one);
    assertFalse(one.contains("e8"));
  }
}
