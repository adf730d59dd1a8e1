package sitrep.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what costs the square of its length to be read: many brackets, tags, or runs of backticks
 * in one paragraph. Lines without a blank one between them count as one.
 */
final class Tangles {

  /** With as many, a text takes about a second; nobody writes a tenth of that. */
  static final int MOST = 8_000;

  /** So many lists or quotations in each other, begun in one line. */
  private static final Pattern NESTED =
      Pattern.compile("(?m)^(?:[ \\t]{0,3}+(?:[-*+>]|\\d{1,9}+[.)])[ \\t]?+){500}");

  private Tangles() {}

  /** Where the first paragraph begins that holds too many; -1 for none. */
  static int find(String text) {
    Matcher nested = NESTED.matcher(text);
    if (nested.find()) {
      return nested.start();
    }
    int start = 0;
    int brackets = 0;
    int runs = 0;
    int tags = 0;
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        if (blank) {
          brackets = 0;
          runs = 0;
          tags = 0;
          start = i + 1;
        }
        blank = true;
      } else if (c != ' ' && c != '\t' && c != '\r') {
        blank = false;
        brackets += c == '[' ? 1 : 0;
        tags += c == '<' ? 1 : 0;
        runs += c == '`' && (i == 0 || text.charAt(i - 1) != '`') ? 1 : 0;
      }
      if (brackets > MOST || runs > MOST || tags > MOST) {
        return start;
      }
    }
    return -1;
  }
}
