package sitrep.problem;

/** How grave a problem is: an error forbids writing the site, a warning does not. */
public enum Severity {
  ERROR,
  WARNING;

  /** The word that stands in a message. */
  public String word() {
    return this == ERROR ? "error" : "warning";
  }
}
