package sitrep.markdown;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import sitrep.digest.Markup;

/**
 * Tags that hold nothing of an author's: each is kept once, since all texts have them in masses.
 */
final class Tags {

  private static final Map<String, Markup> ALL = new ConcurrentHashMap<>();

  private Tags() {}

  static Markup of(String html) {
    return ALL.computeIfAbsent(html, Markup::new);
  }
}
