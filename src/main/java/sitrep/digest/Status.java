package sitrep.digest;

import java.util.Locale;
import java.util.Optional;

/**
 * How far a brief has come. A withdrawn one keeps its address and says so there, but is counted
 * nowhere.
 */
public enum Status {
  DRAFT,
  PUBLISHED,
  WITHDRAWN;

  /** The status of this name. */
  public static Optional<Status> parse(String word) {
    for (Status status : values()) {
      if (status.name().toLowerCase(Locale.ROOT).equals(word)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}
