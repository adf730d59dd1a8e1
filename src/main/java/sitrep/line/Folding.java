package sitrep.line;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Patterns that RE2/J 1.8 never finishes reading where capitals don't matter: of the nine letters
 * U+1C80 to U+1C88 it looks for the capital's small letter until it comes back to them, which it
 * does not. Which hyphens make ranges is for RE2/J to say; each is taken for one here, but for
 * those that plainly make none.
 */
final class Folding {

  private static final int FIRST = 0x1C80;
  private static final int LAST = 0x1C88;
  private static final Pattern SIGN =
      Pattern.compile("\\\\x\\{[0-9A-Fa-f]{1,8}\\}|\\\\x[0-9A-Fa-f]{2}|\\\\?.", Pattern.DOTALL);

  /** What stands before a hyphen that makes no range: brackets that are closed, or just opened. */
  private static final Pattern NO_RANGE =
      Pattern.compile(
          "(?:[^\\[\\]\\\\]|\\\\[^Q]|\\[\\^?+(?:[^\\[\\]\\\\]|\\\\[^Q])++\\])*+(?:\\[\\^?+)?+",
          Pattern.DOTALL);

  private Folding() {}

  /** Whether a pattern may name one of the letters, or a range that holds one. */
  static boolean isEndless(String pattern) {
    Matcher signs = SIGN.matcher(pattern);
    int beforeHyphen = Integer.MAX_VALUE;
    int before = 0;
    while (signs.find()) {
      int letter = letter(signs.group());
      if (letter >= FIRST && Math.min(letter, beforeHyphen) <= LAST) {
        return true;
      }
      boolean range = signs.group().equals("-") && !isPlain(pattern, signs.start());
      beforeHyphen = range ? before : Integer.MAX_VALUE;
      before = letter;
    }
    return false;
  }

  private static boolean isPlain(String pattern, int hyphen) {
    return NO_RANGE.matcher(pattern).region(0, hyphen).matches();
  }

  private static int letter(String sign) {
    if (sign.startsWith("\\x") && sign.length() > 2) {
      return (int) Long.parseLong(sign.replaceAll("[^0-9A-Fa-f]", ""), 16);
    }
    return sign.codePointBefore(sign.length());
  }
}
