package sitrep.line;

import java.util.Objects;
import sitrep.digest.LineKind;

/** A paragraph, what it is, and why it is taken for that. */
public record Passage(Paragraph paragraph, LineKind kind, String why) {

  public Passage {
    Objects.requireNonNull(paragraph);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(why);
  }

  public String text() {
    return paragraph.text();
  }
}
