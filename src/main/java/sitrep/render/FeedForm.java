package sitrep.render;

import sitrep.page.Feed;

/**
 * How a feed is written in one format: a frame and entries, each by itself, since one entry stands
 * in many feeds.
 */
interface FeedForm {

  /** The feed as it is without any entries. */
  String frame(Feed feed);

  /** What in each frame stands behind the entries. */
  String end();

  String entry(Feed.Entry entry);

  /** What stands before an entry. */
  default String before(boolean first) {
    return "";
  }

  /** The way to write this format. */
  static FeedForm of(Feed.Format format) {
    return switch (format) {
      case ATOM -> new AtomForm();
      case RSS -> new RssForm();
      case JSON -> new JsonFeedForm();
    };
  }
}
