package sitrep.quote;

import sitrep.digest.Quotation.Certainty;

/**
 * A quotation with its speaker; offsets are characters of the whole text.
 *
 * @param speaker empty where nobody is sure to have spoken
 * @param speakerStart -1 where the text does not name the speaker
 */
public record Voice(
    int start,
    int end,
    String speaker,
    int speakerStart,
    int speakerEnd,
    String cue,
    Certainty certainty) {

  static Voice unattributed(Quoted quote) {
    return new Voice(quote.start(), quote.end(), "", -1, -1, "", Certainty.UNATTRIBUTED);
  }

  /** The same speaker for other words, unless it is these that name that speaker. */
  Voice over(Quoted other) {
    boolean within = speakerStart < other.end() && speakerEnd > other.start();
    return within
        ? unattributed(other)
        : new Voice(other.start(), other.end(), speaker, speakerStart, speakerEnd, cue, certainty);
  }

  /** The same speaker for other words that nothing ascribes by themselves. */
  Voice probablyOver(int otherStart, int otherEnd) {
    return new Voice(
        otherStart, otherEnd, speaker, speakerStart, speakerEnd, cue, Certainty.PROBABLE);
  }

  boolean isAttributed() {
    return certainty != Certainty.UNATTRIBUTED;
  }
}
