package sitrep.config;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;

/** The clock, which is read here and nowhere else in a build. */
public final class Clock {

  private Clock() {}

  /** The moment of a build: that of {@code SOURCE_DATE_EPOCH} where the environment sets it. */
  static Instant ofBuild(Map<String, String> environment) {
    try {
      return Instant.ofEpochSecond(
          Long.parseLong(environment.getOrDefault("SOURCE_DATE_EPOCH", "")));
    } catch (NumberFormatException | DateTimeException e) {
      return Instant.now();
    }
  }

  /**
   * The moment by which to tell whether a file has only just changed. No byte of a site may depend
   * on it.
   */
  public static Instant ofFiles() {
    return Instant.now();
  }

  /** The moment of a publish, for targets that keep a history. */
  public static Instant ofPublish() {
    return Instant.now();
  }
}
