package sitrep.line;

import java.util.Objects;
import sitrep.digest.LineKind;
import sitrep.digest.RawLine;

/** A paragraph, what it is, why it is taken for that, and by whom. */
public record Passage(Paragraph paragraph, LineKind kind, String why, RawLine.By by) {

  public Passage {
    Objects.requireNonNull(paragraph);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(why);
    Objects.requireNonNull(by);
  }

  Passage(Paragraph paragraph, LineKind kind, String why) {
    this(paragraph, kind, why, RawLine.By.RULE);
  }

  /** The number of its first line. */
  public int line() {
    return paragraph.lines().get(0).number();
  }

  public String text() {
    return paragraph.text();
  }
}
