package sitrep.output;

import java.util.Locale;
import java.util.Map;

/** What kind of file a name stands for, as static hosts tell browsers. */
public final class MediaTypes {

  private static final Map<String, String> FEEDS =
      Map.of(
          "feed.xml", "application/atom+xml; charset=utf-8",
          "rss.xml", "application/rss+xml; charset=utf-8",
          "feed.json", "application/feed+json");

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("md", "text/markdown; charset=utf-8"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("sha256", "text/plain; charset=utf-8"),
          Map.entry("xml", "application/xml"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("apng", "image/apng"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("jpe", "image/jpeg"),
          Map.entry("jfif", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("avif", "image/avif"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff", "font/woff"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("ogg", "audio/ogg"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("webm", "video/webm"),
          Map.entry("zip", "application/zip"));

  private MediaTypes() {}

  /** The type of a file (RFC 9110, section 8.3), by its name. */
  public static String of(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    String ending = last.substring(last.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return FEEDS.getOrDefault(last, TYPES.getOrDefault(ending, "application/octet-stream"));
  }

  /** Whether files of this type are text, and so become much smaller when they are compressed. */
  public static boolean isText(String type) {
    return type.matches("text/.*|application/([^;]*\\+)?(json|xml)(;.*)?|image/svg\\+xml");
  }
}
