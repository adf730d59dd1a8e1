package sitrep.line;

import java.util.regex.Pattern;

/**
 * Reads from a pattern the words and signs that no text that fits it can lack. It may overlook
 * some, but takes none for required that is not.
 */
final class RequiredText {

  /** Stands where a pattern leaves open what may come. */
  private static final String OPEN = "\0";

  /** Escaped signs are put so far up that none of them is taken for one of a pattern's own. */
  private static final int APART = 0xE000;

  private static final Pattern ESCAPED_SIGN = Pattern.compile("\\\\([^A-Za-z])");
  private static final Pattern CLASS = Pattern.compile("\\\\[A-Za-z](\\{\\w+\\})?|\\[[^\\]]+\\]");
  private static final Pattern NEEDED_GROUP =
      Pattern.compile("\\((?:\\?(?:-i)?:|(?!\\?))([^()|]*)\\)(?![?*{])");
  private static final Pattern GROUP = Pattern.compile("\\([^()]*\\)");
  private static final Pattern REPEATED = Pattern.compile(".(?:[?*]|\\{[\\d,]+\\})");
  private static final Pattern BETWEEN = Pattern.compile("[\0.^$+?*]+");

  private RequiredText() {}

  static Pairs of(String pattern) {
    String rest =
        ESCAPED_SIGN
            .matcher(pattern)
            .replaceAll(m -> String.valueOf((char) (m.group(1).charAt(0) + APART)));
    rest = withoutGroups(CLASS.matcher(rest).replaceAll(OPEN));
    Pairs pairs = new Pairs();
    if (rest.indexOf('|') < 0) {
      for (String run : BETWEEN.split(REPEATED.matcher(rest).replaceAll(OPEN))) {
        String words = back(run);
        pairs.add(words, 0, words.length());
      }
    }
    return pairs;
  }

  /** With the words of groups that all must hold, and without the other groups. */
  private static String withoutGroups(String pattern) {
    String rest = pattern;
    String before = "";
    while (!rest.equals(before)) {
      before = rest;
      rest = NEEDED_GROUP.matcher(rest).replaceAll("$1");
      rest = rest.equals(before) ? GROUP.matcher(rest).replaceFirst(OPEN) : rest;
    }
    return rest;
  }

  private static String back(String run) {
    StringBuilder words = new StringBuilder();
    run.chars().forEach(c -> words.append((char) (c >= APART ? c - APART : c)));
    return words.toString();
  }
}
