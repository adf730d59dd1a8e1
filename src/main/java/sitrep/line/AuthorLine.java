package sitrep.line;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sitrep.prose.GivenNames;

/**
 * A line below a title that names its author without a "by": {@code Ann Lee}, {@code Ann Lee
 * Diplomatic editor}, {@code Ann Lee in Odrin and Tom Harker in Lowmere}, {@code Ann Lee | 15 July
 * 2023}. The name must begin with a given name that we know, for places and headings look the same.
 */
final class AuthorLine {

  private static final int LONGEST = 140;
  private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
  private static final String REST =
      "(?: (?:" + WORD + "|de|da|van|von|der|den|bin|al|el|la)){1,3}?";
  private static final String IN = "(?: in " + WORD + "(?: " + WORD + "){0,2})?";
  private static final String ROLE =
      ",? [\\p{L} '’-]{0,40}(?:editor|correspondent|reporter|writer|columnist|bureau chief)"
          + "(?: in [\\p{L} ]{2,30})?";
  private static final String MONTH =
      "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{L}{0,6}\\.?";
  private static final String DAY =
      "(?: ?[|•·,–—-] ?| )(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\p{L}{0,6},? )?(?:\\d{1,2} "
          + MONTH
          + "|"
          + MONTH
          + " \\d{1,2},?|\\d{1,2}[./]\\d{1,2}[./]|\\d{4}-\\d\\d-).{1,40}";
  private static final Pattern FORM =
      Pattern.compile(
          "(?<given>"
              + WORD
              + ")"
              + REST
              + IN
              + "(?:(?:, | and | & )"
              + WORD
              + REST
              + IN
              + "){0,3}(?<role>"
              + ROLE
              + ")?(?<day>"
              + DAY
              + ")?");

  private AuthorLine() {}

  /**
   * Whether a line is one.
   *
   * @param next the line below it: whom it names too is its subject, and no author
   */
  static boolean is(String line, String next) {
    if (line.isEmpty() || line.length() > LONGEST || !Character.isUpperCase(line.codePointAt(0))) {
      return false;
    }
    Matcher form = FORM.matcher(line);
    if (!form.matches() || !isGivenName(form.group("given"))) {
      return false;
    }
    boolean more = form.group("role") != null || form.group("day") != null;
    return more || !next.contains(line.substring(line.lastIndexOf(' ') + 1));
  }

  private static boolean isGivenName(String word) {
    return GivenNames.has(word) || GivenNames.has(capitalised(word));
  }

  private static String capitalised(String word) {
    return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
  }
}
