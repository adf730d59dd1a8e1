package sitrep.digest;

import java.util.Locale;
import java.util.Objects;

/**
 * Words that a source quotes. Offsets are code points into the decoded text; the span is without
 * its marks.
 *
 * @param speaker the fullest name the text gives the speaker, or empty
 * @param speakerStart the nearest mention of the speaker, or -1
 * @param cue the verb that ascribes it, such as {@code said}, or empty
 */
public record Quotation(
    int start,
    int end,
    String text,
    String speaker,
    int speakerStart,
    int speakerEnd,
    String cue,
    Certainty certainty) {

  /** How sure the speaker is. */
  public enum Certainty {
    CERTAIN,
    PROBABLE,
    UNATTRIBUTED;

    /** The name that programs know it by. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Quotation {
    Objects.requireNonNull(text);
    Objects.requireNonNull(speaker);
    Objects.requireNonNull(cue);
    Objects.requireNonNull(certainty);
    if (start < 0 || start >= end || speaker.isEmpty() != (certainty == Certainty.UNATTRIBUTED)) {
      throw new IllegalArgumentException(text);
    }
  }
}
