package sitrep.digest;

import java.util.Locale;
import java.util.Objects;

/**
 * A name in a raw text. Offsets are code points into the decoded text.
 *
 * @param name the fullest form that the text gives it
 */
public record NamedEntity(int start, int end, String text, Kind kind, String name) {

  /** What is named. */
  public enum Kind {
    PERSON,
    ORGANISATION,
    PLACE;

    /** The name that programs know it by. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public NamedEntity {
    Objects.requireNonNull(text);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(name);
    if (start < 0 || start >= end) {
      throw new IllegalArgumentException(text);
    }
  }
}
