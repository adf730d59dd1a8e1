package sitrep.line;

import java.util.Objects;

/**
 * A line that is not blank.
 *
 * @param number counts all lines of the text from 1
 * @param start its first character
 * @param end behind its last one, the line break left out
 */
public record Line(int number, int start, int end, String text) {

  public Line {
    Objects.requireNonNull(text);
  }
}
