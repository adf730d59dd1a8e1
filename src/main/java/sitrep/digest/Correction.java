package sitrep.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** A change to what was published, on record. */
public record Correction(LocalDate date, String kind, String note) {

  /** The kinds there are. */
  public static final List<String> KINDS =
      List.of("correction", "clarification", "update", "retraction");

  public Correction {
    Objects.requireNonNull(date);
    Objects.requireNonNull(note);
    if (!KINDS.contains(kind)) {
      throw new IllegalArgumentException(kind);
    }
  }
}
