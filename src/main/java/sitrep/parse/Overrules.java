package sitrep.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sitrep.digest.LineKind;
import sitrep.digest.RawLine;
import sitrep.line.Line;
import sitrep.line.Ruling;
import sitrep.line.Rulings;
import sitrep.line.TextLines;
import sitrep.problem.DidYouMean;
import sitrep.problem.Placed;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;
import sitrep.prose.Blanks;
import sitrep.yaml.Fields;
import sitrep.yaml.YamlValue;

/**
 * What an author says that lines of a source are: by number, by a range of numbers, or by the words
 * that the lines are or begin with. A number is more exact than a range, a range than words, and
 * many words than few.
 */
final class Overrules {

  private static final Pattern NUMBERS = Pattern.compile("(\\d{1,8})(?:\\s*[-–]\\s*(\\d{1,8}))?");
  private static final String WHY = "the author of this digest says so";

  /** So many lines are looked at for the words that were meant, for so many keys. */
  private static final int LIKELY = 500;

  private static final int GUESSED = 20;

  private final TreeMap<Integer, String> lines;
  private final List<Problem> problems;
  private final Beginnings<Ruling> byWords = new Beginnings<>();

  private int unmet;

  /** Lines that a key names by number. */
  private record Span(int first, int last, Ruling ruling) {
    int width() {
      return last - first;
    }
  }

  private Overrules(List<Line> lines, List<Problem> problems) {
    this.lines =
        lines.stream()
            .collect(
                Collectors.toMap(
                    Line::number, l -> Blanks.folded(l.text()), (a, b) -> a, TreeMap::new));
    this.problems = problems;
  }

  /** What the key {@code lines} says of the lines of this text. */
  static Rulings read(Fields fields, String text, List<Problem> problems) {
    Map<Placed<String>, YamlValue> entries = fields.entries("lines", "{13: caption}");
    if (entries.isEmpty()) {
      return Rulings.NONE;
    }
    Overrules overrules = new Overrules(TextLines.of(text), problems);
    Map<Placed<String>, Ruling> understood = new LinkedHashMap<>();
    entries.forEach(
        (which, what) ->
            overrules
                .kind(what)
                .ifPresent(k -> understood.put(which, new Ruling(k, WHY, RawLine.By.AUTHOR))));
    return overrules.rulings(understood);
  }

  private Optional<LineKind> kind(YamlValue value) {
    String word = value instanceof YamlValue.Scalar scalar ? scalar.text().strip() : "";
    Optional<LineKind> kind = LineKind.parse(word);
    if (kind.isEmpty()) {
      String known = "Write one of: " + String.join(", ", LineKind.words()) + ".";
      String hint = DidYouMean.hint(word, LineKind.words(), known);
      String told = word.isEmpty() ? value.type() : word;
      problems.add(Problem.of(ProblemKind.BAD_VALUE, value.place(), "kind of line", told, hint));
    }
    return kind;
  }

  private Rulings rulings(Map<Placed<String>, Ruling> understood) {
    List<Span> spans = new ArrayList<>();
    Map<Placed<String>, String> phrases = new LinkedHashMap<>();
    understood.forEach(
        (which, ruling) -> {
          Matcher numbers = NUMBERS.matcher(which.value().strip());
          if (numbers.matches()) {
            int first = Integer.parseInt(numbers.group(1));
            int last = numbers.group(2) == null ? first : Integer.parseInt(numbers.group(2));
            span(which, first, last, ruling).ifPresent(spans::add);
          } else {
            phrases.put(which, Blanks.folded(which.value()));
            byWords.add(phrases.get(which), ruling);
          }
        });
    Map<Integer, Ruling> rulings = new HashMap<>();
    lines.forEach((n, text) -> byWords.of(text).ifPresent(ruling -> rulings.put(n, ruling)));
    phrases.forEach(this::mustBeMet);
    rulings.putAll(byNumber(spans));
    return new Rulings(rulings);
  }

  private Optional<Span> span(Placed<String> which, int first, int last, Ruling ruling) {
    int end = lines.isEmpty() ? 0 : lines.lastKey();
    if (first < 1 || last < first || last > end) {
      problems.add(Problem.of(ProblemKind.NO_LINE, which.place(), which.value(), end));
    } else if (lines.subMap(first, last + 1).isEmpty()) {
      problems.add(Problem.of(ProblemKind.BLANK_LINE, which.place(), which.value()));
    } else {
      return Optional.of(new Span(first, last, ruling));
    }
    return Optional.empty();
  }

  /** The narrowest span decides; each line is taken up once. */
  private Map<Integer, Ruling> byNumber(List<Span> spans) {
    Map<Integer, Ruling> rulings = new HashMap<>();
    TreeSet<Integer> open = new TreeSet<>(lines.keySet());
    spans.sort(Comparator.comparingInt(Span::width));
    for (Span span : spans) {
      Set<Integer> within = open.subSet(span.first, true, span.last, true);
      within.forEach(n -> rulings.put(n, span.ruling));
      within.clear();
    }
    return rulings;
  }

  private void mustBeMet(Placed<String> which, String phrase) {
    if (phrase.isEmpty()) {
      problems.add(Problem.of(ProblemKind.BLANK_LINE, which.place(), "\"\""));
    } else if (!byWords.met(phrase)) {
      List<String> beginnings =
          lines.values().stream()
              .limit(unmet++ < GUESSED ? LIKELY : 0)
              .map(line -> beginning(line, phrase.length()))
              .toList();
      String hint =
          DidYouMean.hint(
              phrase, beginnings, "Write the line's number, or its first words as they stand.");
      problems.add(Problem.of(ProblemKind.NO_SUCH_WORDS, which.place(), which.value(), hint));
    }
  }

  /** So much of the line, and what is left of its last word. */
  private static String beginning(String line, int length) {
    int end = Math.min(line.length(), length);
    while (end < line.length() && Character.isLetterOrDigit(line.charAt(end))) {
      end++;
    }
    return line.substring(0, end);
  }
}
