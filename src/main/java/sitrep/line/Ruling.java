package sitrep.line;

import java.util.Objects;
import sitrep.digest.LineKind;
import sitrep.digest.RawLine;

/** What a line is, where that is decided beforehand; and who decided it. */
public record Ruling(LineKind kind, String why, RawLine.By by) {

  public Ruling {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(why);
    Objects.requireNonNull(by);
  }
}
