package sitrep.line;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Patterns that RE2/J 1.8 never finishes reading where capitals don't matter: of the nine letters
 * U+1C80 to U+1C88 it looks for the capital's small letter until it comes back to them, which it
 * does not.
 */
final class Folding {

  private static final int FIRST = 0x1C80;
  private static final int LAST = 0x1C88;
  private static final String SIGN = "\\\\x\\{[0-9A-Fa-f]{1,8}\\}|\\\\x[0-9A-Fa-f]{2}|\\\\?.";

  /** A sign, or the first and the last of a range. */
  private static final Pattern SIGNS =
      Pattern.compile("(" + SIGN + ")(?:-(" + SIGN + "))?", Pattern.DOTALL);

  private Folding() {}

  /** Whether a pattern names one of the letters, or a range that holds one. */
  static boolean isEndless(String pattern) {
    Matcher signs = SIGNS.matcher(pattern);
    boolean opened = false;
    for (int at = 0; signs.find(at); ) {
      at = signs.end(1);
      // Just behind a bracket that opens, one that closes stands for itself, as a hyphen behind
      // either does.
      boolean begun = opened;
      opened = !begun && signs.group(1).equals("[");
      if (opened || !begun && signs.group(1).equals("]")) {
        at += opened && pattern.startsWith("^", at) ? 1 : 0;
        continue;
      }
      int first = letter(signs.group(1));
      int last = signs.group(2) == null ? first : letter(signs.group(2));
      if (first <= LAST && last >= FIRST) {
        return true;
      }
    }
    return false;
  }

  private static int letter(String sign) {
    if (sign.startsWith("\\x") && sign.length() > 2) {
      return (int) Long.parseLong(sign.replaceAll("[^0-9A-Fa-f]", ""), 16);
    }
    return sign.codePointBefore(sign.length());
  }
}
