package sitrep.markdown;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is nearly a marking at the end of a text or before a heading's words, in HTML, in a comment
 * or beside a sign of Markdown: each where no marking holds, but an author may believe that one
 * does.
 */
final class NearMarkings {

  private static final String PROTECTING = "(?:GREEN|AMBER(?:[\\s+_/-]{1,3}STRICT)?+|RED)";
  private static final String LABEL =
      "TLP[\\s\\p{Z}:;.=_/-]{1,3}+(?:CLEAR|WHITE|" + PROTECTING + ")";
  private static final String CLOSING = "[\\s\\p{Z}.*_/|]*+$";

  /** Longer than any label with signs around it. */
  private static final int TAIL = 60;

  /** Behind one of these words a label is spoken of. */
  private static final Pattern SPOKEN_OF =
      Pattern.compile(
          "(?:^|[\\s\\p{Z}])(?:of|is|are|was|about|on|in|with|for|to|the|a|an|by|as|from|than|under|above|below|at|and|or|vs\\.?"
              + "|not|use|uses|using|used|mean|means|mark|marked|marking|label|labels|level|called|und|oder|von|vom|zu|zur|zum"
              + "|über|unter|mit|für|ist|als|bei|auf|nach|heißt|bedeutet|gegen|die|der|das|stufe|status|alert|code|phase"
              + "|state|threat)[\\s\\p{Z}:–—-]*+$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LABEL_LAST = Pattern.compile("(?<=[\\s\\p{Z}])" + LABEL + CLOSING);
  private static final Pattern LEVEL_LAST =
      Pattern.compile(
          "(?:[(\\[]\\s*+" + PROTECTING + "\\s*+[)\\]]|[–—|/-]\\s++" + PROTECTING + ")" + CLOSING);
  private static final Pattern LEVEL_FIRST =
      Pattern.compile("[\\s*_]*+" + PROTECTING + "[\\s\\p{Z}]*+(?::|[–—|/-](?=[\\s\\p{Z}]))");
  private static final Pattern BEHIND_SENTENCE =
      Pattern.compile(
          "[.!?…][\"'”’»)]*+[\\s\\p{Z}*_]++(?:"
              + LABEL
              + "|[(\\[]\\s*+"
              + PROTECTING
              + "\\s*+[)\\]])"
              + CLOSING);

  private static final Pattern ADMONITION =
      Pattern.compile("class=\"admonition (?:tlp[-_]?)?(?:green|amber|red)(?:-?strict)?\"");
  private static final Pattern TITLE = Pattern.compile("[\\s(\\[]*+" + PROTECTING + "[\\s)\\]]*+");
  private static final Pattern INFO =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:TLP[\\s:;.=_/-]{0,3}+"
              + PROTECTING
              + "(?![\\p{L}\\p{N}])|(?-i:AMBER|RED|GREEN)[\\s}]*+$)",
          Pattern.CASE_INSENSITIVE);

  private NearMarkings() {}

  /** Whether a heading's words begin or end in what seems to mark it. */
  static boolean inHeading(String words) {
    return LEVEL_FIRST.matcher(words).lookingAt()
        || last(LABEL_LAST, words)
        || last(LEVEL_LAST, words);
  }

  private static boolean last(Pattern pattern, String words) {
    String tail = tail(words);
    Matcher m = pattern.matcher(tail);
    if (!m.find()) {
      return false;
    }
    String before = tail.substring(0, m.start()).stripTrailing();
    return !before.isEmpty() && !SPOKEN_OF.matcher(before).find() && !isShort(before, m.group());
  }

  private static String tail(String words) {
    return words.substring(Math.max(0, words.length() - TAIL));
  }

  /** Whether the words are those that the level's letters stand for, as an acronym. */
  private static boolean isShort(String before, String level) {
    String letters = level.replaceAll("[^A-Z]", "");
    String[] words = before.split("[\\s\\p{Z}-]+");
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      initials.append(word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT));
    }
    return initials.toString().endsWith(letters);
  }

  /** Whether a label stands behind the last sentence of a block. */
  static boolean behindSentence(String words) {
    return BEHIND_SENTENCE.matcher(tail(words)).find();
  }

  /** Whether an admonition is of a kind that is a level. */
  static boolean isKind(String openingTag) {
    return ADMONITION.matcher(openingTag).find();
  }

  /** Whether a title is a level and nothing else. */
  static boolean isTitle(String title) {
    return TITLE.matcher(title).matches();
  }

  /** Whether the line that opens a fence of code names a label. */
  static boolean inInfo(String info) {
    return INFO.matcher(info).find();
  }
}
