package sitrep.line;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads from a pattern the words and signs that no text that fits it can lack. It may overlook
 * some, but takes none for required that is not.
 */
final class RequiredText {

  /** Stands where a pattern leaves open what may come. */
  private static final String OPEN = "\0";

  /** With more ways to fit than this, those of a group are not told apart. */
  private static final int MOST = 60;

  /** Escaped signs are put so far up that none of them is taken for one of a pattern's own. */
  private static final int APART = 0xE000;

  private static final Pattern ESCAPED_SIGN = Pattern.compile("\\\\([^A-Za-z])");
  private static final Pattern DIGITS = Pattern.compile("\\\\d(?:\\{(\\d+)(?:,\\d*)?\\}|([?*+]))?");
  private static final Pattern CLASS = Pattern.compile("\\\\[A-Za-z](\\{\\w+\\})?|\\[[^\\]]+\\]");
  private static final Pattern GROUP =
      Pattern.compile("\\((\\?(?:-i)?:|\\?[=!<])?([^()]*)\\)(?=([?*{])?)");
  private static final Pattern REPEATED = Pattern.compile(".(?:[?*]|\\{[\\d,]+\\})");
  private static final String OPENINGS = "\0.^$+?*";
  private static final Pattern BETWEEN = Pattern.compile("[" + OPENINGS + "]+");
  private static final Pattern OPTIONAL_END = Pattern.compile("[^)}\\]]\\?$");

  private RequiredText() {}

  /** What each of the ways to fit a pattern needs; what meets none of these can't fit it. */
  static List<Need> of(String pattern) {
    String rest =
        ESCAPED_SIGN
            .matcher(pattern)
            .replaceAll(m -> String.valueOf((char) (m.group(1).charAt(0) + APART)));
    String withDigits = DIGITS.matcher(rest).replaceAll(RequiredText::digits);
    return ends(CLASS.matcher(withDigits).replaceAll(OPEN)).stream()
        .flatMap(end -> ways(end).stream())
        .map(RequiredText::need)
        .distinct()
        .toList();
  }

  /** The pattern with and without the character that may end it, as a full stop may. */
  private static List<String> ends(String pattern) {
    int end = pattern.length();
    return OPTIONAL_END.matcher(pattern).find()
        ? List.of(pattern.substring(0, end - 1), pattern.substring(0, end - 2))
        : List.of(pattern);
  }

  /** As many digits as must stand there, two at most, with one at the end. */
  private static String digits(MatchResult match) {
    String least = match.group(1);
    boolean maybe = "?".equals(match.group(2)) || "*".equals(match.group(2)) || "0".equals(least);
    if (maybe) {
      return OPEN;
    }
    boolean one = least == null || least.equals("1");
    return one ? "0" + OPEN + "0" : "00" + OPEN + "0";
  }

  /** The pattern without groups, once for each of their alternatives. */
  private static Set<String> ways(String pattern) {
    Set<String> ways = new LinkedHashSet<>();
    Deque<String> left = new ArrayDeque<>(List.of(pattern));
    while (!left.isEmpty()) {
      String way = left.pop();
      Matcher group = GROUP.matcher(way);
      if (!group.find()) {
        ways.addAll(List.of(way.split("\\|", -1)));
        continue;
      }
      boolean maybe = "?".equals(group.group(3));
      List<String> alternatives = alternatives(group, maybe);
      boolean few = ways.size() + left.size() + alternatives.size() <= MOST;
      String behind = way.substring(group.end() + (maybe ? 1 : 0));
      for (String alternative : few ? alternatives : List.of(OPEN)) {
        left.push(way.substring(0, group.start()) + alternative + behind);
      }
    }
    return ways;
  }

  private static List<String> alternatives(Matcher group, boolean maybe) {
    boolean plain = group.group(1) == null || group.group(1).endsWith(":");
    boolean repeated = group.group(3) != null && !maybe;
    if (!plain || repeated) {
      return List.of(OPEN);
    }
    List<String> all = new ArrayList<>(List.of(group.group(2).split("\\|", -1)));
    if (maybe) {
      all.add("");
    }
    return all;
  }

  private static Need need(String way) {
    String plain = REPEATED.matcher(way).replaceAll(OPEN);
    Pairs pairs = new Pairs();
    for (String run : BETWEEN.split(plain)) {
      String words = back(run);
      pairs.add(words, 0, words.length());
    }
    return new Need(beginning(plain), last(plain), pairs);
  }

  private static String beginning(String plain) {
    Matcher open = BETWEEN.matcher(plain);
    int end = Math.min(open.find() ? open.start() : plain.length(), Need.LONGEST);
    return Pairs.fold(back(plain), end);
  }

  private static int last(String plain) {
    int end = plain.length();
    boolean open = end == 0 || OPENINGS.indexOf(plain.charAt(end - 1)) >= 0;
    return open ? Need.ANY : Pairs.fold(back(plain).charAt(end - 1));
  }

  private static String back(String run) {
    StringBuilder words = new StringBuilder();
    run.chars().forEach(c -> words.append((char) (c >= APART ? c - APART : c)));
    return words.toString();
  }
}
