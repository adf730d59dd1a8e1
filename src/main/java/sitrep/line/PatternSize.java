package sitrep.line;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many steps a pattern comes to once its repetitions are written out, which RE2 does before it
 * counts: {@code ((a{1000}){1000}){1000}} would fill any memory.
 */
final class PatternSize {

  private static final Pattern ATOM =
      Pattern.compile("\\\\.|\\[\\^?\\]?(?:\\\\.|[^\\]\\\\])*\\]|.", Pattern.DOTALL);
  private static final Pattern TIMES = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{1,9})?)?\\}");

  private PatternSize() {}

  /** The number of steps, or the largest number where it is larger still. */
  static long of(String pattern) {
    Deque<Long> open = new ArrayDeque<>();
    long size = 0;
    Matcher atom = ATOM.matcher(pattern);
    Matcher times = TIMES.matcher(pattern);
    int at = 0;
    while (atom.find(at)) {
      at = atom.end();
      long steps = 1;
      if (atom.group().equals("(")) {
        open.push(size);
        size = 0;
        continue;
      } else if (atom.group().equals(")") && !open.isEmpty()) {
        steps = size;
        size = open.pop();
      }
      if (times.region(at, pattern.length()).lookingAt()) {
        long most = Long.parseLong(times.group(times.group(2) == null ? 1 : 2));
        steps = steps > Long.MAX_VALUE / Math.max(1, most) ? Long.MAX_VALUE : steps * most;
        at = times.end();
      }
      size = size > Long.MAX_VALUE - steps ? Long.MAX_VALUE : size + steps;
    }
    return size;
  }
}
