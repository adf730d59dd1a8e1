package sitrep.fuzz;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Whether a piece of a page can do nothing but be read. */
final class SafeHtml {

  private static final Set<String> ALIVE =
      Set.of(
          "script",
          "style",
          "iframe",
          "object",
          "embed",
          "form",
          "input",
          "button",
          "link",
          "meta",
          "base",
          "svg",
          "math",
          "template",
          "textarea",
          "select",
          "title",
          "frame",
          "portal");
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

  private SafeHtml() {}

  /**
   * Holds no live element and leaves nothing open behind it. Where pictures lie is for the rules of
   * whole sites.
   */
  static void check(String html) {
    Document page =
        Jsoup.parse(
            "<!doctype html><title>t</title><body><article>"
                + html
                + "</article><p id=sitrep-after>x</p>");
    Element after = page.select("p#sitrep-after").last();
    Law.holds(after != null, "what stands behind it is gone: " + html);
    Law.holds(after.parent() == page.body(), "left open: " + html);
    for (Element element : page.body().getAllElements()) {
      element(element, html);
    }
  }

  private static void element(Element element, String html) {
    boolean task =
        element.normalName().equals("input")
            && element.hasAttr("disabled")
            && element.attr("type").equals("checkbox");
    Law.holds(task || !ALIVE.contains(element.normalName()), "alive: " + html);
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey().toLowerCase(Locale.ROOT);
      Law.holds(!name.startsWith("on") && !name.equals("style"), "an event: " + html);
      if (Set.of("href", "cite").contains(name)) {
        Law.holds(isSafe(attribute.getValue()), "an address: " + attribute.getValue());
      }
    }
  }

  /**
   * By the first steps of the URL Standard: blanks and controls around are cut, tabs and breaks go.
   */
  private static boolean isSafe(String address) {
    String heard = address.replaceAll("[\\t\\n\\r]", "").replaceAll("^[\\x00-\\x20]+", "");
    int colon = heard.indexOf(':');
    boolean scheme = colon > 0 && heard.substring(0, colon).matches("[A-Za-z][A-Za-z0-9+.-]*");
    return !scheme || SCHEMES.contains(heard.substring(0, colon).toLowerCase(Locale.ROOT));
  }
}
