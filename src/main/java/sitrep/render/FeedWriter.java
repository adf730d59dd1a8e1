package sitrep.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import sitrep.page.Feed;

/** Writes a feed as Atom (RFC 4287), RSS 2.0 or JSON Feed 1.1. */
final class FeedWriter {

  private static final JsonFactory JSON = new JsonFactory();
  private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private FeedWriter() {}

  static String write(Feed feed, Feed.Format format) {
    try {
      return switch (format) {
        case ATOM -> atom(feed);
        case RSS -> rss(feed);
        case JSON -> json(feed);
      };
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String atom(Feed feed) throws XMLStreamException {
    Xml xml = new Xml();
    xml.element(
        "feed",
        () -> {
          xml.text("title", feed.title());
          xml.text("subtitle", feed.description());
          xml.text("id", feed.self());
          xml.empty("link", "rel", "self", "type", Feed.Format.ATOM.type(), "href", feed.self());
          xml.empty("link", "rel", "alternate", "type", "text/html", "href", feed.home());
          xml.text("updated", feed.updated());
          xml.element("author", () -> xml.text("name", feed.author()));
          for (Feed.Entry entry : feed.entries()) {
            xml.element("entry", () -> atom(xml, entry));
          }
        },
        "xmlns",
        "http://www.w3.org/2005/Atom",
        "xml:lang",
        feed.language());
    return xml.finish();
  }

  private static void atom(Xml xml, Feed.Entry entry) throws XMLStreamException {
    xml.text("title", entry.title());
    xml.text("id", entry.id());
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", entry.address());
    xml.text("published", entry.published());
    xml.text("updated", entry.updated());
    for (String author : entry.authors()) {
      xml.element("author", () -> xml.text("name", author));
    }
    for (String topic : entry.topics()) {
      xml.empty("category", "term", topic);
    }
    xml.text("summary", entry.summary());
    xml.text("content", entry.html(), "type", "html");
  }

  private static String rss(Feed feed) throws XMLStreamException {
    Xml xml = new Xml();
    xml.element(
        "rss",
        () -> xml.element("channel", () -> rssChannel(xml, feed)),
        "version",
        "2.0",
        "xmlns:atom",
        "http://www.w3.org/2005/Atom",
        "xmlns:content",
        "http://purl.org/rss/1.0/modules/content/",
        "xmlns:dc",
        "http://purl.org/dc/elements/1.1/");
    return xml.finish();
  }

  private static void rssChannel(Xml xml, Feed feed) throws XMLStreamException {
    xml.text("title", feed.title());
    xml.text("link", feed.home());
    xml.text("description", feed.description().isEmpty() ? feed.title() : feed.description());
    xml.text("language", feed.language());
    xml.text("lastBuildDate", rfc822(feed.updated()));
    xml.empty("atom:link", "rel", "self", "type", Feed.Format.RSS.type(), "href", feed.self());
    for (Feed.Entry entry : feed.entries()) {
      xml.element("item", () -> rssItem(xml, entry));
    }
  }

  private static void rssItem(Xml xml, Feed.Entry entry) throws XMLStreamException {
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
   * The date format of RFC 822 with the year in full, as RSS 2.0 asks for; the JDK's own names
   * depend on its version.
   */
  static String rfc822(String rfc3339) {
    OffsetDateTime time = OffsetDateTime.parse(rfc3339).withOffsetSameInstant(ZoneOffset.UTC);
    return String.format(
        Locale.ROOT,
        "%s, %02d %s %04d %02d:%02d:%02d GMT",
        DAYS.get(time.getDayOfWeek().getValue() - 1),
        time.getDayOfMonth(),
        MONTHS.get(time.getMonthValue() - 1),
        time.getYear(),
        time.getHour(),
        time.getMinute(),
        time.getSecond());
  }

  private static String json(Feed feed) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("version", "https://jsonfeed.org/version/1.1");
      json.writeStringField("title", feed.title());
      json.writeStringField("home_page_url", feed.home());
      json.writeStringField("feed_url", feed.self());
      json.writeStringField("description", feed.description());
      json.writeStringField("language", feed.language());
      names(json, "authors", List.of(feed.author()));
      json.writeArrayFieldStart("items");
      for (Feed.Entry entry : feed.entries()) {
        item(json, entry);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text + "\n";
  }

  private static void item(JsonGenerator json, Feed.Entry entry) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", entry.id());
    json.writeStringField("url", entry.address());
    json.writeStringField("title", entry.title());
    json.writeStringField("summary", entry.summary());
    json.writeStringField("content_html", entry.html());
    json.writeStringField("date_published", entry.published());
    json.writeStringField("date_modified", entry.updated());
    names(json, "authors", entry.authors());
    json.writeArrayFieldStart("tags");
    for (String topic : entry.topics()) {
      json.writeString(topic);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void names(JsonGenerator json, String field, List<String> names)
      throws IOException {
    if (names.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(field);
    for (String name : names) {
      json.writeStartObject();
      json.writeStringField("name", name);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
