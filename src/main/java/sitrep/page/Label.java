package sitrep.page;

import sitrep.digest.Marking;

/** A marking as it is shown: its label, and its name for style sheets. */
public record Label(String text, String css) {

  /** The label of a marking. */
  public static Label of(Marking marking) {
    return new Label(marking.label(), marking.css());
  }

  /** The label of a marking where it tells a reader something: null for CLEAR. */
  public static Label unlessClear(Marking marking) {
    return marking == Marking.CLEAR ? null : of(marking);
  }
}
