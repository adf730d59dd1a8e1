package sitrep.digest;

import java.util.Optional;

/**
 * How far a source can be relied on: the letter of the Admiralty grading. F means unknown, not bad.
 */
public enum Reliability {
  A("completely reliable"),
  B("usually reliable"),
  C("fairly reliable"),
  D("not usually reliable"),
  E("unreliable"),
  F("reliability cannot be judged");

  private final String words;

  Reliability(String words) {
    this.words = words;
  }

  /** What the letter means. */
  public String words() {
    return words;
  }

  /** The grade of this letter. */
  public static Optional<Reliability> parse(String letter) {
    return letter.length() == 1 && "ABCDEF".contains(letter)
        ? Optional.of(valueOf(letter))
        : Optional.empty();
  }
}
