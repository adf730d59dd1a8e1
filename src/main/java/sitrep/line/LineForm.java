package sitrep.line;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sitrep.digest.LineKind;

/**
 * A form that lines of one kind have. It looks at no more than a few hundred characters of a line.
 *
 * @param where which part of the line the pattern is held against
 * @param region which part of the article the line must stand in
 */
record LineForm(LineKind kind, Where where, Region region, Pattern pattern, String why) {

  private static final int LONGEST = 600;
  private static final int SHORT = 160;
  private static final int EDGE = 300;

  /** Which part of the line a pattern is held against. */
  enum Where {
    WHOLE,
    BEGINS,
    ENDS,
    SHORT
  }

  /** Which part of the article a line must stand in. */
  enum Region {
    ANY,
    TOP,
    TAIL
  }

  private static final int TOP = 5;
  private static final int TAIL = 6;

  /** Whether the line, the {@code index}th of {@code count} paragraphs, has this form. */
  boolean fits(String line, int index, int count) {
    return isInRegion(index, count) && fits(line);
  }

  private boolean isInRegion(int index, int count) {
    return switch (region) {
      case ANY -> true;
      case TOP -> index < TOP;
      case TAIL -> index >= count - TAIL && index > 0;
    };
  }

  private boolean fits(String line) {
    return switch (where) {
      case WHOLE -> line.length() <= LONGEST && pattern.matcher(line).matches();
      case BEGINS -> beginning(line);
      case SHORT -> line.length() <= SHORT && pattern.matcher(line).find();
      case ENDS -> ending(line);
    };
  }

  /** Held against the beginning, where {@code $} is the end of the line only if all of it is. */
  private boolean beginning(String line) {
    Matcher matcher = pattern.matcher(line);
    matcher.region(0, Math.min(line.length(), EDGE)).useAnchoringBounds(line.length() <= EDGE);
    return matcher.lookingAt();
  }

  private boolean ending(String line) {
    Matcher matcher = pattern.matcher(line);
    matcher.region(Math.max(0, line.length() - EDGE), line.length());
    return matcher.find();
  }
}
