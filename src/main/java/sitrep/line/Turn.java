package sitrep.line;

import java.util.Objects;

/**
 * What somebody says in one paragraph of a transcript.
 *
 * @param by what tells who speaks
 * @param start the first character of what is said, behind the label; counts in the whole text
 */
public record Turn(By by, int start) {

  /** What tells who speaks. */
  public enum By {
    /** A name stands before it: {@code MS. LEE:}. */
    NAME,
    /** An office stands before it: {@code Moderator:}. */
    OFFICE,
    /** Somebody who is not named asks: {@code Q:}. */
    QUESTION,
    /** Whoever is asked answers: {@code A:}. */
    ANSWER,
    /** Nothing stands before it: whoever spoke goes on. */
    GOING_ON
  }

  public Turn {
    Objects.requireNonNull(by);
  }
}
