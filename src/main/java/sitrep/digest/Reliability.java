package sitrep.digest;

import java.util.Optional;

/**
 * How far a source can be relied on: the letter of the Admiralty grading. F means unknown, not bad.
 */
public enum Reliability {
  A,
  B,
  C,
  D,
  E,
  F;

  /** The grade of this letter. */
  public static Optional<Reliability> parse(String letter) {
    return letter.length() == 1 && "ABCDEF".contains(letter)
        ? Optional.of(valueOf(letter))
        : Optional.empty();
  }
}
