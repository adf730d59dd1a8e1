package sitrep.target;

import java.util.Locale;

/** What a publish writes down at the target, where readers do not look. */
public enum Note {
  /** Which files were published, each with its hash. */
  PUBLISHED,
  /** The same of the release before, where a target can go back. */
  BEFORE,
  /** What a publish that is going on, or was broken off, set out to do. */
  JOURNAL;

  /** The name of its file. */
  public String file() {
    return name().toLowerCase(Locale.ROOT);
  }
}
