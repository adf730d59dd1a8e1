package sitrep.digest;

import java.util.Optional;

/**
 * How credible a piece of information is: the number of the Admiralty grading. 6 means unknown, not
 * bad.
 */
public enum Credibility {
  CONFIRMED,
  PROBABLY_TRUE,
  POSSIBLY_TRUE,
  DOUBTFUL,
  IMPROBABLE,
  UNKNOWN;

  /** The number, 1 to 6. */
  public int number() {
    return ordinal() + 1;
  }

  /** The grade of this number. */
  public static Optional<Credibility> parse(String number) {
    return number.length() == 1 && "123456".contains(number)
        ? Optional.of(values()[number.charAt(0) - '1'])
        : Optional.empty();
  }
}
