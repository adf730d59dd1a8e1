package sitrep.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sitrep.digest.Marking;
import sitrep.digest.RawLine;
import sitrep.digest.Source;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/**
 * Finds labels that a pasted text bears itself, as whoever wrote it marked it, where they are above
 * the marking of its file. A line that only speaks of a label is none, and neither is one of which
 * the author says what it is.
 */
final class TextLabels {

  private static final Pattern PROTOCOL = Pattern.compile("TLP", Pattern.CASE_INSENSITIVE);
  private static final String SIGNS = "[\\s\\p{Z}\\p{Cf}\\p{P}\\p{S}]";
  private static final Pattern LABEL =
      Pattern.compile(
          SIGNS
              + "*+(?:[\\p{L} ]{1,30}:[\\s*_]{0,5})?(TLP"
              + SIGNS
              + "{0,3}+(CLEAR|WHITE|GREEN|AMBER|RED)([\\s+_/-]{1,3}STRICT)?+)(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE);

  private TextLabels() {}

  /** Reports the first label in the text that is above the source's marking. */
  static void find(Source source, List<Problem> problems) {
    boolean first = true;
    for (RawLine line : source.raw().lines()) {
      Optional<Matcher> label = label(line.text(), first);
      first = false;
      if (label.isPresent() && line.by() != RawLine.By.AUTHOR) {
        Marking marking = marking(label.get());
        if (marking.isAbove(source.marking())) {
          int column = line.text().codePointCount(0, label.get().start(1)) + 1;
          Place place = new Place(source.place().file(), line.number(), column);
          problems.add(
              Problem.of(
                  ProblemKind.TEXT_ABOVE_FILE,
                  place,
                  marking.label(),
                  source.marking().label(),
                  Integer.toString(line.number())));
          return;
        }
      }
    }
  }

  /**
   * The label that a line is, or begins with in brackets; of the first line, any that it begins
   * with.
   */
  private static Optional<Matcher> label(String line, boolean first) {
    if (!PROTOCOL.matcher(line).find()) {
      return Optional.empty();
    }
    Matcher m = LABEL.matcher(line);
    if (!m.lookingAt()) {
      return Optional.empty();
    }
    String before = line.substring(0, m.start(1));
    String rest = line.substring(m.end()).strip();
    boolean whole = rest.codePoints().noneMatch(Character::isLetterOrDigit);
    boolean bracketed = isOpen(before) && !rest.isEmpty() && ")]}".indexOf(rest.charAt(0)) >= 0;
    boolean heads = first && rest.codePoints().limit(1).noneMatch(Character::isLowerCase);
    return whole || bracketed || heads ? Optional.of(m) : Optional.empty();
  }

  /** Whether a bracket stands open behind the last word. */
  private static boolean isOpen(String before) {
    int word = before.length();
    while (word > 0 && !Character.isLetterOrDigit(before.codePointBefore(word))) {
      int sign = before.codePointBefore(word);
      if ("([{".indexOf(sign) >= 0) {
        return true;
      }
      word -= Character.charCount(sign);
    }
    return false;
  }

  private static Marking marking(Matcher label) {
    String level = label.group(2).toUpperCase(java.util.Locale.ROOT);
    boolean strict = label.group(3) != null && level.equals("AMBER");
    return Marking.parse("TLP:" + level + (strict ? "+STRICT" : "")).orElseThrow();
  }
}
