package sitrep.render;

import sitrep.page.Page;

/** Writes a site map after the protocol of sitemaps.org, version 0.9. */
final class SitemapWriter {

  private SitemapWriter() {}

  static String write(Page.Sitemap sitemap) {
    Xml xml = new Xml();
    Runnable entries =
        () -> {
          for (Page.SitemapEntry entry : sitemap.entries()) {
            xml.element(
                "url",
                () -> {
                  xml.text("loc", entry.address());
                  xml.text("lastmod", entry.lastChanged());
                });
          }
        };
    return xml.declaration()
        .element("urlset", entries, "xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")
        .finish();
  }
}
