package sitrep.markdown;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what costs the square of its length to be read: many signs of one kind in one paragraph.
 * Lines without a blank one or a bullet between them count as one.
 */
final class Tangles {

  /** With as many of them, a text takes about a second; nobody writes a tenth of that. */
  enum Sign {
    BRACKET(8_000),
    TAG(8_000),
    BACKTICKS(8_000),
    EMPHASIS(8_000),
    ADDRESS(1_500),
    ADMONITION(3_000),
    QUOTED_LINE(25_000);

    private final int most;

    Sign(int most) {
      this.most = most;
    }
  }

  private static final Sign[] SIGNS = Sign.values();

  /** So many lists or quotations may not be in each other, begun in one line. */
  private static final int DEEPEST = 500;

  private static final Pattern CONTAINER =
      Pattern.compile("[ \\t]{0,3}+(?:>[ \\t]?+|(?:[-*+]|\\d{1,9}+[.)])[ \\t])");

  private static final Pattern TABLE = Pattern.compile("[^\\n]*\\n[ \\t|:-]*-[ \\t|:-]*(\\n|$)");

  private final String text;
  private final int[] counts = new int[SIGNS.length];

  private Tangles(String text) {
    this.text = text;
  }

  /** Where the first paragraph begins that holds too many; -1 for none. */
  static int find(String text) {
    int nested = nested(text);
    return nested >= 0 ? nested : new Tangles(text).first();
  }

  /** One after the other, since a pattern for all of them would need a stack for as many. */
  private static int nested(String text) {
    Matcher container = CONTAINER.matcher(text);
    for (int line = 0; line < text.length(); line++) {
      if (line == 0 || text.charAt(line - 1) == '\n' || text.charAt(line - 1) == '\r') {
        int depth = 0;
        container.region(line, text.length());
        while (container.lookingAt() && ++depth < DEEPEST) {
          container.region(container.end(), text.length());
        }
        if (depth == DEEPEST) {
          return line;
        }
      }
    }
    return -1;
  }

  /** What an author can do about the paragraph that begins here. */
  static String remedy(String text, int at) {
    return TABLE.matcher(text).region(at, text.length()).lookingAt()
        ? "End the table with a blank line, and begin another one, with its own heading row."
        : "Split it with blank lines, or put it between lines of ``` if it is code.";
  }

  private int first() {
    int start = 0;
    int line = 0;
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        start = blank ? begin(i + 1) : start;
        line = i + 1;
        blank = true;
      } else if (c != ' ' && c != '\t' && c != '\r') {
        start = blank && isBullet(i, line) ? begin(i) : start;
        Sign sign = sign(c, i, blank);
        blank = false;
        if (sign != null && ++counts[sign.ordinal()] > sign.most) {
          return start;
        }
      }
    }
    return -1;
  }

  private int begin(int at) {
    Arrays.fill(counts, 0);
    return at;
  }

  private boolean isBullet(int at, int line) {
    return at - line < 4 && "-*+".indexOf(text.charAt(at)) >= 0 && text.startsWith(" ", at + 1);
  }

  private Sign sign(char c, int at, boolean first) {
    boolean run = at > 0 && text.charAt(at - 1) == c;
    return switch (c) {
      case '[' -> Sign.BRACKET;
      case '<' -> Sign.TAG;
      case '`' -> run ? null : Sign.BACKTICKS;
      case '*', '_', '~' -> run ? null : Sign.EMPHASIS;
      case '(' -> at > 0 && text.charAt(at - 1) == ']' ? Sign.ADDRESS : null;
      case '!', '?' -> first ? Sign.ADMONITION : null;
      case '>' -> first ? Sign.QUOTED_LINE : null;
      default -> null;
    };
  }
}
