package sitrep.render;

import sitrep.page.Feed;

/** Atom (RFC 4287). */
final class AtomForm implements FeedForm {

  @Override
  public String end() {
    return "</feed>\n";
  }

  @Override
  public String frame(Feed feed) {
    Xml xml = new Xml();
    Runnable content =
        () -> {
          xml.text("title", feed.title());
          xml.text("subtitle", feed.description());
          xml.text("id", feed.self());
          xml.empty("link", "rel", "self", "type", Feed.Format.ATOM.type(), "href", feed.self());
          xml.empty("link", "rel", "alternate", "type", "text/html", "href", feed.home());
          xml.text("updated", feed.updated());
          xml.element("author", () -> xml.text("name", feed.author()));
        };
    return xml.declaration()
        .element(
            "feed", content, "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", feed.language())
        .finish();
  }

  @Override
  public String entry(Feed.Entry entry) {
    Xml xml = new Xml();
    return xml.element("entry", () -> content(xml, entry)).finish();
  }

  private static void content(Xml xml, Feed.Entry entry) {
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
}
