package sitrep.page;

/**
 * The value of one page or file of a site: everything that its bytes depend on, beside the
 * templates.
 */
public sealed interface Page {

  /** Where it lies. */
  PagePath path();

  /** A page that a template makes. */
  sealed interface Html extends Page permits Framed, RedirectPage {}

  /** A page with the frame that surrounds all that people read. */
  sealed interface Framed extends Html
      permits HomePage,
          BriefPage,
          SourcePage,
          DossierPage,
          TopicPage,
          EditionPage,
          ListPage,
          TimelinePage,
          QuotationsPage,
          TextPage,
          SearchPage,
          NotFoundPage {

    /** What surrounds its content. */
    Frame frame();
  }

  /** A feed in one format. */
  record FeedFile(PagePath path, Feed feed, Feed.Format format) implements Page {}

  /** A file with these characters. */
  record PlainFile(PagePath path, String text) implements Page {}

  /** A script that was written as a whole, in UTF-8. */
  record ScriptFile(PagePath path, byte[] bytes) implements Page {}

  /** The list of all addresses that search engines may visit. */
  record Sitemap(PagePath path, java.util.List<SitemapEntry> entries) implements Page {
    public Sitemap {
      entries = java.util.List.copyOf(entries);
    }
  }

  /** An address and the day on which it last changed, or null. */
  record SitemapEntry(String address, String lastChanged) {}

  /** The picture that stands for a page where somebody links to it. */
  record CardFile(PagePath path, sitrep.card.Card card) implements Page {}

  /**
   * A file of the digest that is copied; an image loses its metadata on the way.
   *
   * @param sha256 of the file when its page was planned
   */
  record CopiedFile(PagePath path, java.nio.file.Path source, String sha256) implements Page {}

  /**
   * A smaller version of an image of the digest, likewise.
   *
   * @param width in pixels
   */
  record Rendition(PagePath path, java.nio.file.Path source, String sha256, int width)
      implements Page {}
}
