package sitrep.line;

import java.util.Objects;
import java.util.Optional;
import sitrep.digest.LineKind;
import sitrep.digest.RawLine;

/**
 * A paragraph, what it is, why it is taken for that, and by whom.
 *
 * @param turn what somebody says in it, where the text is a transcript
 * @param told its text without what stands before: a key of a letter's head, a speaker's label
 */
public record Passage(
    Paragraph paragraph,
    LineKind kind,
    String why,
    RawLine.By by,
    Optional<Turn> turn,
    String told) {

  public Passage {
    Objects.requireNonNull(paragraph);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(why);
    Objects.requireNonNull(by);
    Objects.requireNonNull(turn);
    Objects.requireNonNull(told);
  }

  Passage(Paragraph paragraph, LineKind kind, String why, RawLine.By by) {
    this(paragraph, kind, why, by, Optional.empty(), paragraph.text());
  }

  Passage(Paragraph paragraph, LineKind kind, String why) {
    this(paragraph, kind, why, RawLine.By.RULE);
  }

  /** The same, of which only this is told. */
  Passage telling(String other) {
    return new Passage(paragraph, kind, why, by, turn, other);
  }

  /** The same, where somebody says it, if it is running text. */
  Passage saidIn(Optional<Turn> said) {
    if (kind != LineKind.BODY) {
      return this;
    }
    boolean labelled = said.filter(t -> t.by() != Turn.By.GOING_ON).isPresent();
    int start = labelled ? SpeakerLabel.of(text()).map(SpeakerLabel::end).orElse(0) : 0;
    return new Passage(paragraph, kind, why, by, said, told.substring(start));
  }

  /** The number of its first line. */
  public int line() {
    return paragraph.lines().get(0).number();
  }

  public String text() {
    return paragraph.text();
  }
}
