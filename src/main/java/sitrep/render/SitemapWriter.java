package sitrep.render;

import javax.xml.stream.XMLStreamException;
import sitrep.page.Page;

/** Writes a site map after the protocol of sitemaps.org, version 0.9. */
final class SitemapWriter {

  private SitemapWriter() {}

  static String write(Page.Sitemap sitemap) {
    try {
      Xml xml = new Xml();
      xml.element(
          "urlset",
          () -> {
            for (Page.SitemapEntry entry : sitemap.entries()) {
              xml.element(
                  "url",
                  () -> {
                    xml.text("loc", entry.address());
                    xml.text("lastmod", entry.lastChanged());
                  });
            }
          },
          "xmlns",
          "http://www.sitemaps.org/schemas/sitemap/0.9");
      return xml.finish();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }
}
