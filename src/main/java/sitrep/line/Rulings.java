package sitrep.line;

import java.util.Map;
import java.util.Optional;
import sitrep.digest.LineKind;
import sitrep.digest.RawLine;

/** The lines of a text of which it is decided beforehand what they are, by number. */
public record Rulings(Map<Integer, Ruling> byLine) {

  /** Nothing is decided. */
  public static final Rulings NONE = new Rulings(Map.of());

  public Rulings {
    byLine = Map.copyOf(byLine);
  }

  Optional<Ruling> of(Line line) {
    return Optional.ofNullable(byLine.get(line.number()));
  }

  /** Whether the author made some line one of this kind. */
  boolean name(LineKind kind) {
    return byLine.values().stream()
        .anyMatch(ruling -> ruling.kind() == kind && ruling.by() == RawLine.By.AUTHOR);
  }
}
