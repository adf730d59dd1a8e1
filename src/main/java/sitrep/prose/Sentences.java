package sitrep.prose;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits running English text into sentences, by rule: a full stop, question or exclamation mark
 * (with the quotation marks and brackets that close behind it) ends a sentence before a capital, a
 * digit or an opening mark, unless an abbreviation or an initial stands before it. A line break
 * with a blank line ends one too.
 */
public final class Sentences {

  static final String OPENERS = "\"'“‘«„‚»([";

  private static final String CLOSERS = "\"'”’“»«)]";

  /** What may stand before a sentence's first word, and how much of it is looked at. */
  private static final String LEADING = ".…—–-*•";

  private static final int LEAD = 8;
  private static final int ASCII = 0x80;

  private Sentences() {}

  /** A stretch of text, {@code end} behind its last character. */
  public record Span(int start, int end) {

    /** The words of the span. */
    public String of(String text) {
      return text.substring(start, end);
    }
  }

  /** The sentences, in order, without the white space between them. */
  public static List<Span> split(String text) {
    List<Span> spans = new ArrayList<>();
    int start = skipSpace(text, 0);
    boolean worded = false;
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      worded = worded || isWorded(c);
      if (!isMark(c) && c != '\n') {
        i++;
      } else {
        int behind = behindMarks(text, i);
        boolean ends = behind > i && endsSentence(text, i, behind, worded);
        if (ends) {
          add(spans, text, start, behind);
          start = skipSpace(text, behind);
          worded = false;
        }
        i = ends ? start : Math.max(behind, i + 1);
      }
    }
    add(spans, text, start, text.length());
    return spans;
  }

  /** The sentence in which the character at {@code offset} stands. */
  public static Span around(List<Span> sentences, int offset) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (sentences.get(middle).start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return sentences.get(low);
  }

  private static void add(List<Span> spans, String text, int start, int end) {
    int last = end;
    while (last > start && isSpace(text.charAt(last - 1))) {
      last--;
    }
    if (last > start) {
      spans.add(new Span(start, last));
    }
  }

  /** Behind the marks that may end a sentence at {@code i}, or {@code i} where none stands. */
  private static int behindMarks(String text, int i) {
    char c = text.charAt(i);
    if (c == '\n' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
      return i + 1;
    }
    int end = i;
    if (isMark(c)) {
      while (end < text.length()
          && (CLOSERS.indexOf(text.charAt(end)) >= 0 || isMark(text.charAt(end)))) {
        end++;
      }
      end += isSpacedGuillemet(text, end) ? 2 : 0;
    }
    return end;
  }

  /** A French closing mark stands behind a space, and no word stands behind it. */
  private static boolean isSpacedGuillemet(String text, int i) {
    return i + 1 < text.length()
        && isSpace(text.charAt(i))
        && text.charAt(i + 1) == '»'
        && (i + 2 == text.length() || isSpace(text.charAt(i + 2)));
  }

  /** Whether the marks end a sentence; a number in a list, or dots alone, are none. */
  private static boolean endsSentence(String text, int i, int end, boolean worded) {
    if (text.charAt(i) == '\n') {
      return true;
    }
    if (!worded || end < text.length() && !isSpace(text.charAt(end))) {
      return false;
    }
    int next = skipSpace(text, end);
    boolean stop = text.charAt(i) == '.' && end == i + 1;
    return next == text.length()
        || canStart(text, next) && !(stop && Abbreviations.endsAt(text, i, next));
  }

  private static boolean canStart(String text, int from) {
    int i = from;
    while (i < text.length()
        && i - from < LEAD
        && (LEADING.indexOf(text.charAt(i)) >= 0 || isSpace(text.charAt(i)))) {
      i++;
    }
    if (i == text.length()) {
      return false;
    }
    int c = text.codePointAt(i);
    return !Character.isLowerCase(c)
        && (Character.isLetterOrDigit(c)
            || OPENERS.indexOf(c) >= 0
            || c == '#'
            || c == '@'
            || Character.getType(c) == Character.CURRENCY_SYMBOL);
  }

  private static int skipSpace(String text, int from) {
    int i = from;
    while (i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isMark(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…';
  }

  /** Half of a character that Java writes as two may be a letter. */
  private static boolean isWorded(char c) {
    return c < ASCII
        ? (c | ' ') >= 'a' && (c | ' ') <= 'z'
        : Character.isLetter(c) || Character.isSurrogate(c);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
