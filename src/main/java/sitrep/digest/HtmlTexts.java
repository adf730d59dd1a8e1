package sitrep.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** What finished HTML says: the words between its tags and in comments, and those in attributes. */
final class HtmlTexts {

  private static final Pattern TAG =
      Pattern.compile("</?([A-Za-z][A-Za-z0-9-]*+)((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>");
  private static final Pattern VALUE =
      Pattern.compile("=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"']++))");

  /** Tags that may stand in the middle of a word. */
  private static final Set<String> WITHIN_WORDS =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i",
          "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
          "tt", "u", "var", "wbr");

  private HtmlTexts() {}

  /** The texts, those in attributes first, without any that are blank. */
  static List<String> of(String html) {
    List<String> texts = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    Matcher tag = TAG.matcher(html);
    int end = 0;
    while (tag.find()) {
      words.append(html, end, tag.start());
      if (!WITHIN_WORDS.contains(tag.group(1).toLowerCase(Locale.ROOT))) {
        words.append('\n');
      }
      if (tag.end(2) > tag.start(2)) {
        values(tag.group(2), texts);
      }
      end = tag.end();
    }
    words.append(html, end, html.length());
    if (!words.toString().isBlank()) {
      texts.add(plain(words.toString()));
    }
    return texts;
  }

  private static void values(String attributes, List<String> texts) {
    Matcher value = VALUE.matcher(attributes);
    while (value.find()) {
      String text = value.group(value.start(1) >= 0 ? 1 : value.start(2) >= 0 ? 2 : 3);
      if (!text.isBlank()) {
        texts.add(plain(text));
      }
    }
  }

  private static String plain(String escaped) {
    return escaped.indexOf('&') < 0 ? escaped : Parser.unescapeEntities(escaped, true);
  }
}
