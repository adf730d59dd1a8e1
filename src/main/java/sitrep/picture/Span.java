package sitrep.picture;

/** A span of percentages on the scale from 0 to 100, for the eye: words beside it say the same. */
public final class Span {

  private Span() {}

  /** The scale with the span upon it, marked at each quarter; hidden from who can't see it. */
  public static String svg(int low, int high) {
    return "<svg class=\"span\" aria-hidden=\"true\" viewBox=\"0 0 100 8\""
        + " preserveAspectRatio=\"none\"><path class=\"track\" d=\"M0 4h100M0 2v4M25"
        + " 2v4M50 2v4M75 2v4M100 2v4\"/><path class=\"band\" d=\"M"
        + low
        + " 1h"
        + Math.max(1, high - low)
        + "v6H"
        + low
        + "z\"/></svg>";
  }
}
