package sitrep.markdown;

import java.util.Arrays;

/**
 * Which heading element a heading becomes. The page's title is its only {@code h1}, and no level is
 * skipped below the heading that one stands under, since readers who hear a page go by its levels.
 * What was skipped does not depend on any heading but those above it, so that a section which is
 * left out changes none that stays.
 */
final class HeadingTags {

  private static final int DEEPEST = 6;

  private final int[] open;

  private HeadingTags(int[] open) {
    this.open = open;
  }

  static HeadingTags belowTitle() {
    int[] open = new int[DEEPEST + 1];
    open[0] = 1;
    return new HeadingTags(open);
  }

  /** For a part such as a quotation, whose headings end with it. */
  HeadingTags within() {
    return new HeadingTags(open.clone());
  }

  /**
   * The number of the element, 2 to 6.
   *
   * @param level as written, 1 to 6
   */
  int next(int level) {
    int above = 1;
    for (int i = 0; i < level; i++) {
      above = open[i] > 0 ? open[i] : above;
    }
    Arrays.fill(open, level, open.length, 0);
    open[level] = Math.min(Math.max(2, level), above + 1);
    return open[level];
  }
}
