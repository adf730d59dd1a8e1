package sitrep.output;

/** A file in which a site is not what it should be. */
public record Difference(Kind kind, String file) {

  /** In what way. */
  public enum Kind {
    MISSING,
    CHANGED,
    FOREIGN
  }
}
