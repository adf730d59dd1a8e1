package sitrep.line;

import java.util.Objects;
import java.util.Optional;
import sitrep.digest.LineKind;
import sitrep.digest.RawLine;

/**
 * A paragraph, what it is, why it is taken for that, and by whom.
 *
 * @param turn what somebody says in it, where the text is a transcript
 */
public record Passage(
    Paragraph paragraph, LineKind kind, String why, RawLine.By by, Optional<Turn> turn) {

  public Passage {
    Objects.requireNonNull(paragraph);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(why);
    Objects.requireNonNull(by);
    Objects.requireNonNull(turn);
  }

  Passage(Paragraph paragraph, LineKind kind, String why) {
    this(paragraph, kind, why, RawLine.By.RULE, Optional.empty());
  }

  /** The same, where somebody says it, if it is running text. */
  Passage saidIn(Optional<Turn> told) {
    return kind == LineKind.BODY ? new Passage(paragraph, kind, why, by, told) : this;
  }

  /** The number of its first line. */
  public int line() {
    return paragraph.lines().get(0).number();
  }

  public String text() {
    return paragraph.text();
  }

  /** Its text without what stands before: a key of a letter's head, a speaker's label. */
  public String told() {
    if (turn.filter(t -> t.by() != Turn.By.GOING_ON).isPresent()) {
      return SpeakerLabel.of(text()).map(label -> text().substring(label.end())).orElse(text());
    }
    return why.equals(Letterhead.WHY) ? Letterhead.value(text()) : text();
  }
}
