package sitrep.digest;

import java.util.Objects;

/**
 * Something that is known of a source.
 *
 * @param line the line of the text that says it; 0 where the digest's author does
 */
public record Said<T>(T value, int line) {

  public Said {
    Objects.requireNonNull(value);
  }

  /** What the digest's author says. */
  public static <T> Said<T> given(T value) {
    return new Said<>(value, 0);
  }
}
