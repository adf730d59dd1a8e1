package sitrep.quote;

import java.util.ArrayList;
import java.util.List;
import sitrep.line.Prose;

/**
 * Finds the words between quotation marks in one paragraph: straight, curly, German and French
 * marks, two apostrophes, and single marks where an article has no double ones. A quotation that is
 * left open ends with its paragraph.
 */
final class QuotedSpans {

  private static final String OPENERS = "“„‟«";
  private static final String CLOSERS = "”»";
  private static final String DOUBLE = "\"“”„‟«»″";
  private static final String BEFORE_OPENING = "([{—–-'‘/\u202A";

  private final String text;
  private final Prose prose;
  private final boolean singles;
  private final List<Quoted> found = new ArrayList<>();
  private int start = -1;
  private char opener;

  private QuotedSpans(String text, Prose prose, boolean singles) {
    this.text = text;
    this.prose = prose;
    this.singles = singles;
  }

  /**
   * The spans of a paragraph.
   *
   * @param singles whether single marks are the article's quotation marks
   */
  static List<Quoted> of(String text, Prose prose, boolean singles) {
    return new QuotedSpans(text, prose, singles).find();
  }

  /** Whether an article quotes with single marks: it has no double ones. */
  static boolean hasOnlySingles(String text, List<Prose> article) {
    for (Prose prose : article) {
      for (int i = prose.start(); i < prose.end(); i++) {
        if (DOUBLE.indexOf(text.charAt(i)) >= 0 || isPair(text, i, prose.end())) {
          return false;
        }
      }
    }
    return true;
  }

  private List<Quoted> find() {
    int i = prose.start();
    while (i < prose.end()) {
      int length = markAt(i);
      if (length > 0) {
        mark(i, length);
      }
      i += Math.max(length, 1);
    }
    if (start >= 0) {
      add(prose.end(), false);
    }
    return List.copyOf(found);
  }

  private int markAt(int i) {
    char c = text.charAt(i);
    if (singles) {
      return c == '‘' || c == '’' || c == '\'' ? 1 : 0;
    }
    if (isPair(text, i, prose.end())) {
      return 2;
    }
    return DOUBLE.indexOf(c) >= 0 ? 1 : 0;
  }

  private static boolean isPair(String text, int i, int end) {
    return text.charAt(i) == '\'' && i + 1 < end && text.charAt(i + 1) == '\'';
  }

  private void mark(int i, int length) {
    if (singles) {
      single(i);
    } else if (start < 0) {
      openAt(i, length);
    } else {
      closeAt(i, length);
    }
  }

  private void openAt(int i, int length) {
    char c = text.charAt(i);
    boolean inches = c == '"' && Character.isDigit(before(i));
    boolean closes = CLOSERS.indexOf(c) >= 0;
    boolean opens =
        OPENERS.indexOf(c) >= 0
            || !closes && !isSpace(after(i, length)) && !inches
            || closes && looksOpen(i, length);
    if (opens) {
      open(i + length, c);
    }
  }

  private void closeAt(int i, int length) {
    char c = text.charAt(i);
    boolean pairs = opener == '„' && c == '“' || opener == '»' && c == '«';
    boolean turned = ",.!?…".indexOf(before(i)) >= 0 && isSpace(after(i, length));
    if (OPENERS.indexOf(c) >= 0 && !pairs && !turned) {
      return;
    }
    boolean lostMark =
        CLOSERS.indexOf(c) < 0
            && !pairs
            && isSpace(before(i))
            && looksOpen(i, length)
            && !text.substring(start, i).isBlank();
    add(i, !lostMark);
    if (lostMark) {
      open(i + length, c);
    }
  }

  /** An apostrophe is no mark: a closing one stands behind a word's end and before none. */
  private void single(int i) {
    char c = text.charAt(i);
    boolean wordFollows = Character.isLetterOrDigit(after(i, 1));
    boolean wordBefore = Character.isLetterOrDigit(before(i));
    if (start < 0 && c != '’' && wordFollows && !wordBefore) {
      open(i + 1, c);
    } else if (start >= 0 && c != '‘' && !wordFollows && ".,!?…".indexOf(before(i)) >= 0) {
      add(i, true);
    }
  }

  private boolean looksOpen(int i, int length) {
    char c = before(i);
    return (isSpace(c) || BEFORE_OPENING.indexOf(c) >= 0) && !isSpace(after(i, length));
  }

  private void open(int at, char mark) {
    start = at;
    opener = mark;
  }

  private void add(int end, boolean closed) {
    int from = start;
    int to = end;
    while (from < to && isTrimmed(text.charAt(from))) {
      from++;
    }
    while (to > from && isTrimmed(text.charAt(to - 1))) {
      to--;
    }
    if (text.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit)) {
      found.add(new Quoted(from, to, prose.indexAt(from), prose.indexAt(to), closed));
    }
    start = -1;
  }

  private boolean isTrimmed(char c) {
    return DOUBLE.indexOf(c) >= 0 || isUnseen(c);
  }

  /** Whether a character is a blank, or has no width. */
  static boolean isUnseen(char c) {
    return isSpace(c) || Character.getType(c) == Character.FORMAT || Character.isISOControl(c);
  }

  private char before(int i) {
    return i > prose.start() ? text.charAt(i - 1) : ' ';
  }

  private char after(int i, int length) {
    return i + length < prose.end() ? text.charAt(i + length) : ' ';
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
