package sitrep.digest;

import java.util.Objects;

/**
 * The words of a protected source. They are no part of a digest: it is only held against them.
 *
 * @param marking the source's
 */
public record ProtectedText(Marking marking, String text) {

  public ProtectedText {
    Objects.requireNonNull(marking);
    Objects.requireNonNull(text);
  }
}
