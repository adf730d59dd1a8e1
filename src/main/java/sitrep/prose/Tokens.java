package sitrep.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts text into words, numbers and marks. A word keeps its inner hyphens, apostrophes and dots and
 * the dot of an abbreviation ({@code U.S.}, {@code Gen.}); a possessive ending is a mark of its
 * own.
 */
public final class Tokens {

  private static final Set<String> DOTTED =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "st", "gen", "lt", "col", "maj", "capt",
          "cmdr", "adm", "sgt", "cpl", "brig", "gov", "sen", "rep", "reps", "sens", "pres", "jr",
          "sr", "supt", "insp", "det", "pvt", "ald", "jan", "feb", "mar", "apr", "jun", "jul",
          "aug", "sep", "sept", "oct", "nov", "dec");

  private Tokens() {}

  /** The tokens between the two offsets, in order. */
  public static List<Token> of(String text, int from, int to) {
    List<Token> tokens = new ArrayList<>();
    int i = from;
    while (i < to) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (isLetter(c)) {
        i = word(text, i, to, tokens);
      } else if (Character.isDigit(c)) {
        i = number(text, i, to, tokens);
      } else {
        if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
          tokens.add(new Token(i, next, Token.Kind.MARK, text.substring(i, next)));
        }
        i = next;
      }
    }
    return tokens;
  }

  private static int word(String text, int start, int to, List<Token> tokens) {
    int end = endOfWord(text, start, to);
    int possessive = possessive(text, start, end);
    if (possessive > start) {
      add(tokens, text, start, possessive, Token.Kind.WORD);
      add(tokens, text, possessive, end, Token.Kind.MARK);
      return end;
    }
    if (end < to && text.charAt(end) == '.' && takesDot(text.substring(start, end))) {
      end++;
    }
    add(tokens, text, start, end, Token.Kind.WORD);
    return end;
  }

  private static int endOfWord(String text, int start, int to) {
    int i = start;
    while (i < to) {
      int c = text.codePointAt(i);
      if (isLetter(c) || Character.isDigit(c) || isJoint(text, i, to)) {
        i += Character.charCount(c);
      } else {
        break;
      }
    }
    return i;
  }

  private static boolean isJoint(String text, int i, int to) {
    char c = text.charAt(i);
    boolean joins = c == '\'' || c == '’' || c == '-' || c == '.' || c == '‑' || c == '&';
    if (!joins || i + 1 >= to || !Character.isLetterOrDigit(text.charAt(i - 1))) {
      return false;
    }
    int next = text.codePointAt(i + 1);
    return c == '.'
        ? isLetter(next) && (i < 2 || !Character.isLowerCase(text.charAt(i - 2)))
        : Character.isLetterOrDigit(next);
  }

  private static int possessive(String text, int start, int end) {
    int s = end - 1;
    boolean ends = s - 1 > start && (text.charAt(s) == 's' || text.charAt(s) == 'S');
    return ends && (text.charAt(s - 1) == '\'' || text.charAt(s - 1) == '’') ? s - 1 : start;
  }

  private static boolean takesDot(String word) {
    boolean initials = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    boolean acronym = word.length() > 2 && word.length() < 10 && word.charAt(1) == '.';
    return initials
        || acronym
        || word.length() < 5 && DOTTED.contains(word.toLowerCase(Locale.ROOT));
  }

  private static int number(String text, int start, int to, List<Token> tokens) {
    int i = start;
    while (i < to
        && (Character.isLetterOrDigit(text.charAt(i))
            || (".,:-".indexOf(text.charAt(i)) >= 0
                && i + 1 < to
                && Character.isLetterOrDigit(text.charAt(i + 1))))) {
      i++;
    }
    add(tokens, text, start, Math.max(i, start + 1), Token.Kind.NUMBER);
    return Math.max(i, start + 1);
  }

  private static boolean isLetter(int c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static void add(List<Token> tokens, String text, int start, int end, Token.Kind kind) {
    tokens.add(new Token(start, end, kind, text.substring(start, end)));
  }
}
