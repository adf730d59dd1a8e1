package sitrep.line;

import java.util.List;
import java.util.Objects;
import sitrep.digest.LineKind;

/**
 * A form that lines of one kind have. It looks at no more than a few hundred characters of a line.
 *
 * @param where which part of the line the wording is held against
 * @param region which part of the article the line must stand in
 */
record LineForm(LineKind kind, Where where, Region region, Wording wording, String why) {

  private static final int LONGEST = 600;
  private static final int SHORT = 160;
  private static final int TOP = 5;
  private static final int TAIL = 6;

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

  LineForm {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(where);
    Objects.requireNonNull(region);
    Objects.requireNonNull(wording);
    Objects.requireNonNull(why);
  }

  /** The part of a line that forms look at. */
  static Pairs pairs(String line) {
    if (line.length() <= LONGEST) {
      return Pairs.of(line, 0, line.length());
    }
    Pairs pairs = Pairs.of(line, 0, Wording.EDGE);
    pairs.add(line, line.length() - Wording.EDGE, line.length());
    return pairs;
  }

  /** What a line must meet one of to have this form. */
  List<Need> needs() {
    boolean fromFirst = where == Where.BEGINS || where == Where.WHOLE;
    boolean toLast = where == Where.ENDS || where == Where.WHOLE;
    return wording.required().stream()
        .map(
            need ->
                new Need(
                    fromFirst ? need.beginning() : "",
                    toLast ? need.last() : Need.ANY,
                    need.pairs()))
        .distinct()
        .toList();
  }

  /**
   * Whether a form may stand where the line does, the {@code index}th of {@code count} paragraphs.
   */
  boolean mayStand(int index, int count) {
    return switch (region) {
      case ANY -> true;
      case TOP -> index < TOP;
      case TAIL -> index >= count - TAIL && index > 0;
    };
  }

  boolean fits(String line) {
    return switch (where) {
      case WHOLE -> line.length() <= LONGEST && wording.fitsWhole(line);
      case BEGINS -> wording.fitsBeginning(line);
      case ENDS -> wording.fitsEnd(line);
      case SHORT -> line.length() <= SHORT && wording.fitsAnywhere(line);
    };
  }
}
