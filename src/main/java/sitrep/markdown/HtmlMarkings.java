package sitrep.markdown;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import sitrep.digest.Nearness;

/** Finds what is nearly a marking before the words of an element of HTML, or in a comment. */
final class HtmlMarkings {

  private static final Pattern BREAK = Pattern.compile("\\R");
  private static final Pattern CODE =
      Pattern.compile("<(?:code|kbd|samp|var)\\b[^<>]*+>", Pattern.CASE_INSENSITIVE);
  private static final Pattern INLINE =
      Pattern.compile(
          "</?(?:a|abbr|b|big|cite|code|del|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|u|var)"
              + "\\b[^<>]*+>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CELL =
      Pattern.compile("<(?:td|th|li|dt|dd)\\b[^<>]*+>", Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG = Pattern.compile("<[^<>]*+>");
  private static final Pattern KEY =
      Pattern.compile("\\s*+marking\\s*+:\\s*+TLP", Pattern.CASE_INSENSITIVE);
  private static final char LEGEND = '\u0001';

  private HtmlMarkings() {}

  /** Whether the words of an element begin with one; in a cell or an item it may stand alone. */
  static boolean inElement(String html) {
    String text = BREAK.matcher(html.replace("&lt;", "<").replace("&gt;", ">")).replaceAll(" ");
    text = INLINE.matcher(CODE.matcher(text).replaceAll("x")).replaceAll("");
    text = TAG.matcher(CELL.matcher(text).replaceAll("\n" + LEGEND)).replaceAll("\n");
    return text.lines().anyMatch(HtmlMarkings::begins);
  }

  private static boolean begins(String line) {
    return line.indexOf(LEGEND) == 0
        ? Nearness.begins(line.substring(1), true)
        : Nearness.begins(line, false);
  }

  /** Whether a comment in the HTML begins with one. */
  static boolean inComment(String html) {
    return Stream.of(html.split("<!--", -1))
        .skip(1)
        .map(comment -> comment.split("-->", 2)[0])
        .anyMatch(
            comment ->
                KEY.matcher(comment).lookingAt()
                    || NearMarkings.isTitle(comment)
                    || Nearness.begins(comment, false));
  }
}
