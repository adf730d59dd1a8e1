package sitrep.render;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import sitrep.page.Feed;

/** RSS 2.0, with its modules for authors and full texts. */
final class RssForm implements FeedForm {

  private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  @Override
  public String end() {
    return "</channel>\n</rss>\n";
  }

  @Override
  public String frame(Feed feed) {
    Xml xml = new Xml();
    return xml.declaration()
        .element(
            "rss",
            () -> xml.element("channel", () -> channel(xml, feed)),
            "version",
            "2.0",
            "xmlns:atom",
            "http://www.w3.org/2005/Atom",
            "xmlns:content",
            "http://purl.org/rss/1.0/modules/content/",
            "xmlns:dc",
            "http://purl.org/dc/elements/1.1/")
        .finish();
  }

  private static void channel(Xml xml, Feed feed) {
    xml.text("title", feed.title());
    xml.text("link", feed.home());
    xml.text("description", feed.description().isEmpty() ? feed.title() : feed.description());
    xml.text("language", feed.language());
    xml.text("lastBuildDate", rfc822(feed.updated()));
    xml.empty("atom:link", "rel", "self", "type", Feed.Format.RSS.type(), "href", feed.self());
  }

  @Override
  public String entry(Feed.Entry entry) {
    Xml xml = new Xml();
    return xml.element("item", () -> content(xml, entry)).finish();
  }

  private static void content(Xml xml, Feed.Entry entry) {
    xml.text("title", entry.title());
    xml.text("link", entry.address());
    xml.text("guid", entry.id(), "isPermaLink", "true");
    xml.text("pubDate", rfc822(entry.published()));
    for (String author : entry.authors()) {
      xml.text("dc:creator", author);
    }
    for (String topic : entry.topics()) {
      xml.text("category", topic);
    }
    xml.text("description", entry.summary());
    xml.text("content:encoded", entry.html());
  }

  /**
   * The date format of RFC 822 with the year in full, as RSS 2.0 asks for, in the time zone of the
   * site, so that it shows the day that pages do; the JDK's own names depend on its version.
   */
  static String rfc822(String rfc3339) {
    OffsetDateTime time = OffsetDateTime.parse(rfc3339);
    return String.format(
        Locale.ROOT,
        "%s, %02d %s %04d %02d:%02d:%02d %s",
        DAYS.get(time.getDayOfWeek().getValue() - 1),
        time.getDayOfMonth(),
        MONTHS.get(time.getMonthValue() - 1),
        time.getYear(),
        time.getHour(),
        time.getMinute(),
        time.getSecond(),
        zone(time.getOffset().getTotalSeconds() / 60));
  }

  private static String zone(int minutes) {
    int size = Math.abs(minutes);
    return minutes == 0
        ? "GMT"
        : String.format(Locale.ROOT, "%s%02d%02d", minutes < 0 ? "-" : "+", size / 60, size % 60);
  }
}
