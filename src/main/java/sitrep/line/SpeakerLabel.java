package sitrep.line;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words before a colon with which a paragraph of a transcript may begin: {@code MS. LEE:},
 * {@code ANN LEE, HARBOUR CORRESPONDENT (voice-over):}, {@code Q:}. Alone such words prove nothing;
 * {@link Turns} compares those of a text.
 *
 * @param name without what stands in brackets or behind a comma
 * @param end behind the label, its colon and the blanks behind it, in the paragraph's text
 */
record SpeakerLabel(String name, Turn.By by, int end) {

  private static final int WITHIN = 140;
  private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
  private static final String SMALL =
      "(?:of|the|for|and|de|da|del|di|du|van|von|der|den|bin|al|el)";
  private static final Pattern FORM =
      Pattern.compile(
          "(?<name>"
              + WORD
              + "(?: (?:"
              + SMALL
              + " ){0,2}"
              + WORD
              + "){0,6})(?:, [^:.!?\"“”]{2,70})?(?: ?[(\\[][^()\\[\\]]{1,40}[)\\]])? ?:"
              + "(?:\\s+(?![\"“”„«'‘])|$)");

  /** As some write it down: {@code Q. Why?}, {@code Q Why?}. */
  private static final Pattern LETTER =
      Pattern.compile("(?<name>Q)(?:\\.\\s+|\\s+(?=\\p{Lu}))|(?<answer>A)\\.\\s+(?=\\p{Lu})");

  private static final Pattern TITLED = Pattern.compile("(?:Mr|Mrs|Ms|Dr)\\.? ");
  private static final Set<String> ASKING =
      Set.of(
          "q",
          "question",
          "questioner",
          "reporter",
          "journalist",
          "audience",
          "audience member",
          "participant",
          "caller");
  private static final Set<String> ANSWERING = Set.of("a", "answer");
  private static final Set<String> OFFICES =
      Set.of(
          "moderator",
          "host",
          "interviewer",
          "presenter",
          "announcer",
          "operator",
          "narrator",
          "interpreter",
          "translator",
          "anchor",
          "staff",
          "chair",
          "chairman",
          "chairwoman",
          "the president",
          "the vice president",
          "the prime minister",
          "the minister",
          "the secretary",
          "the secretary general",
          "the secretary-general",
          "the chair",
          "the chairman",
          "the chairwoman",
          "the moderator",
          "the speaker",
          "the interpreter");

  /** The label with which a paragraph begins, if it is one. */
  static Optional<SpeakerLabel> of(String paragraph) {
    if (paragraph.isEmpty() || !Character.isUpperCase(paragraph.codePointAt(0))) {
      return Optional.empty();
    }
    String head = paragraph.substring(0, Math.min(paragraph.length(), WITHIN));
    Matcher form = FORM.matcher(head);
    if (head.indexOf(':') > 0 && form.lookingAt()) {
      String name = form.group("name");
      return Optional.of(new SpeakerLabel(name, by(name), form.end()));
    }
    Matcher letter = LETTER.matcher(head);
    if (!letter.lookingAt()) {
      return Optional.empty();
    }
    String name = letter.group("name") == null ? "A" : "Q";
    return Optional.of(new SpeakerLabel(name, by(name), letter.end()));
  }

  private static Turn.By by(String name) {
    String words = name.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    if (ASKING.contains(words)) {
      return Turn.By.QUESTION;
    }
    if (ANSWERING.contains(words)) {
      return Turn.By.ANSWER;
    }
    return OFFICES.contains(words) ? Turn.By.OFFICE : Turn.By.NAME;
  }

  /** Whether it may be a name in full, or one with a title before it. */
  boolean isFullName() {
    return by == Turn.By.NAME
        && name.indexOf(' ') > 0
        && !name.regionMatches(true, 0, "the ", 0, 4);
  }

  boolean isOneWord() {
    return by == Turn.By.NAME && name.indexOf(' ') < 0;
  }

  /** Whether a title shows that a person's name follows: {@code Ms. Lee}. */
  boolean isTitled() {
    return TITLED.matcher(name).lookingAt();
  }

  boolean isInCapitals() {
    return name.equals(name.toUpperCase(Locale.ROOT));
  }

  /** What the labels of one speaker have in common: the surname, or all of what is no name. */
  String key() {
    String words = by == Turn.By.NAME ? name.substring(name.lastIndexOf(' ') + 1) : name;
    return words.toLowerCase(Locale.ROOT);
  }
}
