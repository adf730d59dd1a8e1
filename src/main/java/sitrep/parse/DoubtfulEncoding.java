package sitrep.parse;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/**
 * Finds what Windows-1252 makes of text in other encodings: words of at least three letters none of
 * which is of ASCII, which Western languages hardly have, signs between letters, and bytes that
 * stand for nothing.
 */
final class DoubtfulEncoding {

  private static final Pattern DOUBTFUL =
      Pattern.compile(
          "\uFFFD|[\\p{L}&&[^\\p{ASCII}]]{3}|\\p{L}[¡¢£¤¥¦§¨©¬®¯±²³¶¸¹¼½¾¿÷×†‡‰](?=\\p{L})");

  private static final int SHOWN = 20;

  private DoubtfulEncoding() {}

  /** Reports the first such place of a text that was read as Windows-1252. */
  static void find(String file, String text, List<Problem> problems) {
    Matcher doubtful = DOUBTFUL.matcher(text);
    if (doubtful.find()) {
      Place place = new Place(file, 1, 1).plus(text, doubtful.start());
      problems.add(Problem.of(ProblemKind.DOUBTFUL_ENCODING, place, word(text, doubtful.start())));
    }
  }

  private static String word(String text, int within) {
    int start = within;
    while (start > 0 && within - start < SHOWN && isOfWord(text.charAt(start - 1))) {
      start--;
    }
    int end = within;
    while (end < text.length() && end - within < SHOWN && isOfWord(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  private static boolean isOfWord(char c) {
    return !Character.isWhitespace(c) && !Character.isISOControl(c);
  }
}
