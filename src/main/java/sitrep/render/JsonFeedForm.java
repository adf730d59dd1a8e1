package sitrep.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import sitrep.page.Feed;

/** JSON Feed 1.1. */
final class JsonFeedForm implements FeedForm {

  private static final JsonFactory JSON = new JsonFactory();

  private interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  @Override
  public String end() {
    return " ]\n}\n";
  }

  @Override
  public String before(boolean first) {
    return first ? " " : ", ";
  }

  @Override
  public String frame(Feed feed) {
    Content content =
        json -> {
          json.writeStringField("version", "https://jsonfeed.org/version/1.1");
          json.writeStringField("title", feed.title());
          json.writeStringField("home_page_url", feed.home());
          json.writeStringField("feed_url", feed.self());
          json.writeStringField("description", feed.description());
          json.writeStringField("language", feed.language());
          names(json, "authors", List.of(feed.author()));
          json.writeArrayFieldStart("items");
          json.writeEndArray();
        };
    return object(content) + "\n";
  }

  /** A step further to the right than it would stand alone; no string in JSON has a line break. */
  @Override
  public String entry(Feed.Entry entry) {
    return object(json -> content(json, entry)).replace("\n", "\n  ");
  }

  private static String object(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      json.writeStartObject();
      content.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void content(JsonGenerator json, Feed.Entry entry) throws IOException {
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
