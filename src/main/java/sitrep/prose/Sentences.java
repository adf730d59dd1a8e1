package sitrep.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits running English text into sentences, by rule: a full stop, question or exclamation mark
 * (with the quotation marks and brackets that close behind it) ends a sentence before a capital, a
 * digit or an opening mark, unless an abbreviation or an initial stands before it. A line break
 * with a blank line ends one too.
 */
public final class Sentences {

  private static final Set<String> TITLES =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "st", "gen", "lt", "col", "maj", "capt",
          "cmdr", "adm", "sgt", "cpl", "brig", "gov", "sen", "rep", "reps", "sens", "pres",
          "messrs", "supt", "insp", "det");
  private static final Set<String> OTHERS =
      Set.of(
          "vs", "etc", "no", "nos", "vol", "fig", "approx", "est", "dept", "inc", "ltd", "co",
          "corp", "bros", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
          "nov", "dec", "cf", "e.g", "i.e", "p", "pp", "para", "paras", "ave", "blvd", "rd", "mt",
          "ft", "v");
  private static final String CLOSERS = "\"'”’»)]";
  private static final String OPENERS = "\"'“‘«„([";

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
    int i = start;
    while (i < text.length()) {
      int end = endOfSentence(text, i);
      if (end > 0) {
        add(spans, text, start, end);
        start = skipSpace(text, end);
        i = start;
      } else {
        i++;
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
    while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    if (last > start) {
      spans.add(new Span(start, last));
    }
  }

  /** Behind the sentence that the character at {@code i} ends, or 0 where it ends none. */
  private static int endOfSentence(String text, int i) {
    char c = text.charAt(i);
    if (c == '\n' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
      return i + 1;
    }
    if (c != '.' && c != '!' && c != '?' && c != '…') {
      return 0;
    }
    int end = i + 1;
    while (end < text.length()
        && (CLOSERS.indexOf(text.charAt(end)) >= 0 || ".!?".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    if (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      return 0;
    }
    int next = skipSpace(text, end);
    boolean starts = next == text.length() || canStart(text, next);
    return starts && !(c == '.' && end == i + 1 && isAbbreviation(text, i, next)) ? end : 0;
  }

  private static boolean canStart(String text, int i) {
    int c = text.codePointAt(i);
    return !Character.isLowerCase(c)
        && (Character.isLetterOrDigit(c) || OPENERS.indexOf(c) >= 0 || c == '—' || c == '–');
  }

  private static boolean isAbbreviation(String text, int dot, int next) {
    int start = dot;
    while (start > 0
        && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
      start--;
    }
    String word = text.substring(start, dot).toLowerCase(Locale.ROOT);
    if (TITLES.contains(word)) {
      return true;
    }
    if (next == text.length()) {
      return false;
    }
    boolean initial =
        word.length() == 1
            && start < dot
            && Character.isUpperCase(text.charAt(start))
            && !word.equals("i");
    boolean digitFollows = Character.isDigit(text.charAt(next));
    boolean months = OTHERS.contains(word) && (digitFollows || word.length() < 3 || !isMonth(word));
    boolean acronym = word.length() > 2 && word.charAt(1) == '.' && !startsSentence(text, next);
    return initial || months || acronym;
  }

  private static boolean isMonth(String word) {
    return "jan feb mar apr jun jul aug sep sept oct nov dec".contains(word);
  }

  /** Behind an acronym such as U.S. only a word that commonly opens a sentence does open one. */
  private static boolean startsSentence(String text, int i) {
    int end = i;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return Set.of(
            "The", "A", "An", "In", "On", "But", "And", "He", "She", "It", "They", "This", "That",
            "We", "I", "At", "For")
        .contains(text.substring(i, end));
  }

  private static int skipSpace(String text, int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
