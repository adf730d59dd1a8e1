package sitrep.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import sitrep.page.Feed;

/**
 * Writes feeds of one format. It remembers the entries that it wrote last, since a brief stands in
 * the feeds of all its topics and dossiers. Safe to share among threads.
 */
final class FeedWriter {

  private static final int REMEMBERED = 2_000;

  private final FeedForm form;
  private final Map<Feed.Entry, byte[]> written =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Feed.Entry, byte[]> eldest) {
              return size() > REMEMBERED;
            }
          });

  FeedWriter(FeedForm form) {
    this.form = form;
  }

  byte[] write(Feed feed) {
    String frame = form.frame(feed);
    int end = frame.lastIndexOf(form.end());
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    out.writeBytes(frame.substring(0, end).getBytes(UTF_8));
    boolean first = true;
    for (Feed.Entry entry : feed.entries()) {
      out.writeBytes(form.before(first).getBytes(UTF_8));
      out.writeBytes(entry(entry));
      first = false;
    }
    out.writeBytes(frame.substring(end).getBytes(UTF_8));
    return out.toByteArray();
  }

  /** Not computed within the map, which would keep other threads waiting. */
  private byte[] entry(Feed.Entry entry) {
    byte[] known = written.get(entry);
    if (known == null) {
      known = form.entry(entry).getBytes(UTF_8);
      written.put(entry, known);
    }
    return known;
  }
}
