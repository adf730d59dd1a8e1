package sitrep.line;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sitrep.digest.LineKind;

/**
 * The lines on top of an e-mail, a memorandum or a diplomatic cable that say who writes to whom, of
 * what and when: {@code From:}, {@code SUBJECT:}, {@code E.O. 12958:}, {@code FM AMEMBASSY ODRIN}.
 * A text has such a head where at least two of them stand on top, and a subject or a sender with a
 * day is among them. What stands between them belongs to the head, unless it is running text.
 */
final class Letterhead {

  static final String WHY = "the head of a letter or a cable";

  private static final int WITHIN = 30;
  private static final int BEGINS_WITHIN = 8;
  private static final int GAP = 5;
  private static final int PROSE = 60;
  private static final Pattern KEY =
      Pattern.compile(
          "(?<key>from|fm|to|cc|bcc|info|date|sent|subject|subj|re|refs?|references?|tags|reply-to"
              + "|attachments?|importance|precedence|classification|classified by|drafted by"
              + "|e\\.o\\. ?\\d{4,5}):\\s*(?<value>\\S.*)",
          Pattern.CASE_INSENSITIVE);

  /** As cables write it, without a colon and in capitals. */
  private static final Pattern BARE_KEY =
      Pattern.compile("(?<key>FM|TO|INFO) (?<value>[^\\p{Ll}]{3,90})");

  private static final Set<String> SUBJECT = Set.of("subject", "subj", "re");
  private static final Set<String> SENDER = Set.of("from", "fm");
  private static final Set<String> DAY = Set.of("date", "sent");
  private static final Pattern REPLY =
      Pattern.compile("^(?:(?:re|fwd?|aw|wg): ?)+", Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDRESS =
      Pattern.compile("\\s*<[^<>]*@[^<>]*>|\\s*\\[mailto:[^\\]]*\\]");

  private final Map<Integer, LineKind> kinds;

  private Letterhead(Map<Integer, LineKind> kinds) {
    this.kinds = kinds;
  }

  /** The head of a text; one without lines where it has none. */
  static Letterhead of(List<Paragraph> paragraphs) {
    Map<Integer, LineKind> kinds = new HashMap<>();
    Set<String> keys = new HashSet<>();
    int end = 0;
    for (int i = 0; i < Math.min(paragraphs.size(), WITHIN); i++) {
      Optional<String> key = key(paragraphs.get(i).text());
      if (key.isPresent()) {
        kinds.put(i, keys.add(key.get()) ? kind(key.get()) : LineKind.EMBED);
        end = i + 1;
      } else if (isProse(paragraphs.get(i)) || i - end > (end == 0 ? BEGINS_WITHIN : GAP)) {
        break;
      }
    }
    if (!isHead(keys)) {
      return new Letterhead(Map.of());
    }
    while (end < paragraphs.size() && isIndented(paragraphs.get(end))) {
      end++;
    }
    for (int i = 0; i < end; i++) {
      kinds.putIfAbsent(i, LineKind.EMBED);
    }
    return new Letterhead(kinds);
  }

  private static boolean isHead(Set<String> keys) {
    boolean subject = keys.stream().anyMatch(SUBJECT::contains);
    boolean sender = keys.stream().anyMatch(SENDER::contains);
    boolean day = keys.stream().anyMatch(DAY::contains);
    return keys.size() > 1 && (subject || sender && day);
  }

  private static LineKind kind(String key) {
    if (SUBJECT.contains(key)) {
      return LineKind.TITLE;
    }
    if (SENDER.contains(key)) {
      return LineKind.BYLINE;
    }
    return DAY.contains(key) ? LineKind.DATELINE : LineKind.EMBED;
  }

  /** Whether the paragraph goes on with what the line before it lists. */
  private static boolean isIndented(Paragraph paragraph) {
    char first = paragraph.lines().get(0).text().charAt(0);
    return !paragraph.afterBlank() && Character.isWhitespace(first);
  }

  private static boolean isProse(Paragraph paragraph) {
    String text = paragraph.text();
    return text.length() > PROSE && ".!?\"”".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static Optional<Matcher> match(String line) {
    Matcher key = KEY.matcher(line);
    Matcher bare = BARE_KEY.matcher(line);
    return key.matches() ? Optional.of(key) : Optional.of(bare).filter(Matcher::matches);
  }

  private static Optional<String> key(String line) {
    return match(line).map(m -> m.group("key").toLowerCase(Locale.ROOT));
  }

  /** What the paragraph of that index is, where it belongs to the head. */
  Optional<LineKind> kind(int index) {
    return Optional.ofNullable(kinds.get(index));
  }

  boolean hasSubject() {
    return kinds.containsValue(LineKind.TITLE);
  }

  /** What such a line says, without its key, marks of a reply, and an address behind a name. */
  static String value(String line) {
    String value =
        match(line)
            .filter(m -> kind(m.group("key").toLowerCase(Locale.ROOT)) != LineKind.EMBED)
            .map(m -> m.group("value"))
            .orElse(line);
    String plain = ADDRESS.matcher(REPLY.matcher(value).replaceFirst("")).replaceAll("");
    return plain.isBlank() ? value : plain.strip();
  }
}
