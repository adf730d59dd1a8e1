package sitrep.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;
import sitrep.config.SiteConfig.RawHtml;
import sitrep.digest.Markup;

/**
 * What becomes of HTML in Markdown. A block of HTML is cleaned as a whole by jsoup's safelist;
 * single tags in running text are taken only if they are bare, harmless and closed in the same
 * block, so that they can't upset the page around them.
 */
final class RawHtmlFilter {

  private static final Set<String> INLINE =
      Set.of(
          "abbr", "b", "cite", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "small", "strong",
          "sub", "sup", "u", "var");
  private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)\\s*(/?)>");
  private static final Safelist BLOCKS =
      Safelist.relaxed()
          .removeTags("img")
          .addTags(
              "details",
              "summary",
              "figure",
              "figcaption",
              "mark",
              "kbd",
              "s",
              "del",
              "ins",
              "abbr",
              "var",
              "hr",
              "section",
              "aside")
          .addAttributes("abbr", "title");

  private final RawHtml way;
  private final Deque<String> open = new ArrayDeque<>();
  private int floor;

  RawHtmlFilter(RawHtml way) {
    this.way = way;
  }

  /** A block of HTML as it may stand in the page. */
  String block(String html) {
    return switch (way) {
      case ALLOW -> html;
      case ESCAPE -> "<p>" + Markup.escape(html.strip()) + "</p>\n";
      case SANITISE ->
          Jsoup.clean(html, "", BLOCKS, new OutputSettings().prettyPrint(false).charset("UTF-8"))
                  .strip()
              + "\n";
    };
  }

  /** A single tag in running text as it may stand in the page; empty where it may not. */
  String tag(String html) {
    if (way != RawHtml.SANITISE) {
      return way == RawHtml.ALLOW ? html : Markup.escape(html);
    }
    Matcher m = TAG.matcher(html);
    if (!m.matches()) {
      return "";
    }
    String name = m.group(2).toLowerCase(Locale.ROOT);
    if (name.equals("br")) {
      return "<br>";
    }
    if (!INLINE.contains(name) || !m.group(3).isEmpty()) {
      return "";
    }
    if (m.group(1).isEmpty()) {
      open.push(name);
      return "<" + name + ">";
    }
    return open.size() > floor && name.equals(open.peek()) ? "</" + open.pop() + ">" : "";
  }

  /**
   * Enters an element of Markdown's own, in which nothing that was opened before it can be closed;
   * to be left again.
   */
  int enter() {
    int outer = floor;
    floor = open.size();
    return outer;
  }

  /** Closes what was opened since the element was entered. */
  String leave(int outer) {
    if (open.size() == floor) {
      floor = outer;
      return "";
    }
    StringBuilder html = new StringBuilder();
    while (open.size() > floor) {
      html.append("</").append(open.pop()).append('>');
    }
    floor = outer;
    return html.toString();
  }

  /**
   * Whether anything but white space and comments of the HTML is missing from what is left of it.
   */
  static boolean lost(String html, String left) {
    return left.isBlank() && !html.isBlank() && !html.strip().startsWith("<!--");
  }
}
