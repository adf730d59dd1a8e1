package sitrep.digest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is nearly a portion marking, where a text begins with it: an author who wrote it believes
 * that it protects something. The rules are the same for Markdown, front matter and settings.
 *
 * @param start where it begins
 * @param end behind it
 * @param bracketed whether brackets stand around it
 */
public record Nearness(int start, int end, boolean bracketed) {

  /** Of TLP 2.0, and the one that has been renamed since 1.0. */
  public static final String LEVEL = "(?:CLEAR|WHITE|GREEN|AMBER|RED)";

  /** Where a label ends. */
  public static final String END = "(?![\\p{L}\\p{N}]|-(?!STRICT)\\p{L})";

  /** Signs around a label that nobody sees, or that only emphasise it. */
  public static final String BLANKS = "[\\s\\p{Z}\\p{Cf}*_]*+";

  /** What stands between the two words of a label. */
  public static final String BETWEEN = "[\\s\\p{Z}:;.=_/\\uFF1A-]{1,3}+";

  /** What makes of a label the subject of a sentence. */
  private static final String PROSE =
      "(?!['’]s\\b|,[\\s\\p{Z}]++(?-i:\\p{Ll})|[\\s\\p{Z}]++(?-i:and|or|is|isn|are|was|were|has|have"
          + "|had|can|may|might|must|should|will|would|does|do|did|means|meant|stands|applies|allows"
          + "|und|oder|ist|sind|war|waren|hat|haben|kann|darf|muss|soll|wird|bedeutet|heißt|steht"
          + "|gilt|erlaubt)\\b)";

  private static final Pattern BARE_LABEL =
      pattern(
          "[\\s\\p{Z}\\p{Cf}\\p{P}\\p{S}&&[^\"“”„«»'‘’]]*+([TLP]{3,4}"
              + BETWEEN
              + LEVEL
              + END
              + "(?:\\+STRICT)?+)"
              + PROSE);

  private static final Pattern BARE_LEVEL =
      pattern(
          BLANKS
              + "([(\\[{\\uFF08]"
              + BLANKS
              + "(?:[TLP]{2,4}"
              + BETWEEN
              + LEVEL
              + "|(?-i:"
              + LEVEL
              + "))(?:[\\s+/_-]*+STRICT)?+"
              + BLANKS
              + "[)\\]}\\uFF09])");

  private static final int BEGINNING = 120;

  private static Pattern pattern(String text) {
    return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
  }

  /** So much of a text as is looked at. */
  public static String beginning(CharSequence text) {
    return text.subSequence(0, Math.min(BEGINNING, text.length())).toString();
  }

  /**
   * What a text begins with, if that is nearly a marking.
   *
   * @param seen its beginning, in the letters that it seems to be in
   */
  public static Optional<Nearness> of(String seen) {
    Matcher label = BARE_LABEL.matcher(seen);
    if (label.lookingAt()) {
      return Optional.of(new Nearness(label.start(1), label.end(), false));
    }
    Matcher level = BARE_LEVEL.matcher(seen);
    return level.lookingAt()
        ? Optional.of(new Nearness(level.start(1), level.end(), true))
        : Optional.empty();
  }

  /** Whether the text is a label and nothing else, which marks no words, and may be spoken of. */
  public boolean isLegend(CharSequence text) {
    return !bracketed && text.subSequence(end, text.length()).toString().isBlank();
  }

  /** Whether a text begins with what is nearly a marking, and is more than a label. */
  public static boolean begins(String text) {
    return begins(text, true);
  }

  /**
   * Whether a text begins with what is nearly a marking.
   *
   * @param legend whether it may be a label and nothing else
   */
  public static boolean begins(String text, boolean legend) {
    String seen = LookAlikes.seen(beginning(text));
    return of(seen).filter(near -> !(legend && near.isLegend(seen))).isPresent();
  }
}
