package sitrep.digest;

import java.util.Objects;

/**
 * A line of a raw text that is not blank.
 *
 * @param number counts all lines of the file from 1, blank ones too
 * @param start its first code point in the decoded text, from 0
 * @param end behind its last one, without the line break
 * @param why why it is taken for this kind, in words for a reader
 * @param by who took it for that
 */
public record RawLine(
    int number, LineKind kind, int start, int end, String text, String why, By by) {

  /** Who decided what a line is. */
  public enum By {
    /** Its form and its place, by rule. */
    RULE,
    /** The digest's author. */
    AUTHOR,
    /** Other sources in which it stands as well. */
    REPETITION
  }

  public RawLine {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(text);
    Objects.requireNonNull(why);
    Objects.requireNonNull(by);
    if (number < 1 || start < 0 || start >= end) {
      throw new IllegalArgumentException("line " + number + ": " + start + "-" + end);
    }
  }
}
