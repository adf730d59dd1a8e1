package sitrep.page;

import java.util.List;

/**
 * What a feed says, in whatever format. All addresses are whole.
 *
 * @param updated when anything in it last changed, as RFC 3339 has it
 */
public record Feed(
    String title,
    String description,
    String home,
    String self,
    String language,
    String author,
    String updated,
    List<Entry> entries) {

  public Feed {
    entries = List.copyOf(entries);
  }

  /** The formats that every feed comes in. */
  public enum Format {
    /** RFC 4287. */
    ATOM("Atom", "feed.xml", "application/atom+xml"),
    /** RSS 2.0.11. */
    RSS("RSS", "rss.xml", "application/rss+xml"),
    /** JSON Feed 1.1. */
    JSON("JSON", "feed.json", "application/feed+json");

    private final String title;
    private final String file;
    private final String type;

    Format(String title, String file, String type) {
      this.title = title;
      this.file = file;
      this.type = type;
    }

    /** What readers call it. */
    public String title() {
      return title;
    }

    /** The file's name. */
    public String file() {
      return file;
    }

    /** The media type. */
    public String type() {
      return type;
    }
  }

  /** A brief in a feed, with its full text. */
  public record Entry(
      String id,
      String title,
      String address,
      String summary,
      String html,
      String published,
      String updated,
      List<String> topics,
      List<String> authors) {}
}
