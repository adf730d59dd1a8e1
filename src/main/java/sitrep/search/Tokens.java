package sitrep.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a text as they are compared: without case and accents, by the letters and digits
 * that follow each other. Scripts that are written without spaces give each character and each pair
 * of neighbours. {@code templates/words.js} does the very same.
 */
final class Tokens {

  private static final Set<UnicodeScript> UNSPACED =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private static final int ASCII = 0x80;

  /** Of each character of ASCII what it is within a word, or 0 where it is no part of one. */
  private static final char[] WORDED = worded();

  /** Dashes, quotation marks and dots, which are no part of a word however they are folded. */
  private static final int FIRST_MARK = 0x2010;

  private static final int LAST_MARK = 0x2027;

  private Tokens() {}

  /** A word where it stands in a text. */
  interface Word {

    /**
     * @param hash {@link String#hashCode} of the word in small letters
     */
    void at(int start, int end, int hash);
  }

  /** The words in their order. */
  static List<String> of(String text) {
    if (!isPlain(text)) {
      return ofFolded(fold(text));
    }
    List<String> tokens = new ArrayList<>();
    plain(
        text,
        (start, end, hash) -> tokens.add(text.substring(start, end).toLowerCase(Locale.ROOT)));
    return tokens;
  }

  /** Whether a text has no other letters than those of ASCII. */
  static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ASCII && (c < FIRST_MARK || c > LAST_MARK)) {
        return false;
      }
    }
    return true;
  }

  /** Finds the words of a plain text, in their order. */
  static void plain(String text, Word word) {
    int start = 0;
    int hash = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char letter = c < ASCII ? WORDED[c] : 0;
      if (letter != 0) {
        hash = 31 * hash + letter;
      } else {
        if (i > start) {
          word.at(start, i, hash);
        }
        start = i + 1;
        hash = 0;
      }
    }
    if (text.length() > start) {
      word.at(start, text.length(), hash);
    }
  }

  private static char[] worded() {
    char[] worded = new char[ASCII];
    for (char c = 0; c < ASCII; c++) {
      char small = Character.toLowerCase(c);
      worded[c] = isWorded(small) ? small : 0;
    }
    return worded;
  }

  private static List<String> ofFolded(String folded) {
    List<String> tokens = new ArrayList<>();
    int start = -1;
    boolean unspaced = false;
    for (int i = 0; i <= folded.length(); ) {
      int c = i < folded.length() ? folded.codePointAt(i) : ' ';
      boolean worded = isWorded(c);
      boolean pairs = worded && isUnspaced(c);
      if (start >= 0 && (!worded || pairs != unspaced)) {
        add(folded.substring(start, i), unspaced, tokens);
        start = -1;
      }
      if (worded && start < 0) {
        start = i;
        unspaced = pairs;
      }
      i += Character.charCount(c);
    }
    return tokens;
  }

  private static String fold(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(apart.length());
    apart.codePoints().filter(c -> !isMark(c)).forEach(folded::appendCodePoint);
    return folded.toString();
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean isWorded(int c) {
    return c < ASCII ? c >= 'a' && c <= 'z' || c >= '0' && c <= '9' : isLetterOrNumber(c);
  }

  private static boolean isLetterOrNumber(int c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static boolean isUnspaced(int c) {
    return c >= 0x0E00 && UNSPACED.contains(UnicodeScript.of(c));
  }

  private static void add(String run, boolean unspaced, List<String> tokens) {
    if (!unspaced) {
      tokens.add(run);
      return;
    }
    int[] characters = run.codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      tokens.add(new String(characters, i, 1));
      if (i + 1 < characters.length) {
        tokens.add(new String(characters, i, 2));
      }
    }
  }
}
