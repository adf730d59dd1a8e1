package sitrep.line;

import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sitrep.digest.LineKind;
import sitrep.line.LineForm.Region;
import sitrep.line.LineForm.Where;
import sitrep.problem.DidYouMean;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/** Reads a list of forms: headings, and the patterns that stand indented below them. */
final class LineFormReader {

  private static final Pattern HEADING =
      Pattern.compile(
          "\\[\\s*([^\\s,\\]]+)\\s*,\\s*([^\\s\\]]+)(?:\\s+([^\\s\\]]+))?\\s*\\]\\s*(\\S.*)");

  private final String file;
  private final WordingMaker wordings;
  private final List<Problem> problems;
  private final List<LineForm> forms = new ArrayList<>();

  /** The heading under which we are; null before the first. */
  private Heading heading;

  LineFormReader(String file, WordingMaker wordings, List<Problem> problems) {
    this.file = file;
    this.wordings = wordings;
    this.problems = problems;
  }

  /** Makes a wording of a pattern. */
  interface WordingMaker {
    Wording of(String pattern);
  }

  /** What a heading says; the kind of one that can't be understood is empty. */
  private record Heading(
      Optional<LineKind> kind, Optional<Where> where, Optional<Region> region, String why) {}

  List<LineForm> read(String text) {
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (Character.isWhitespace(line.charAt(0))) {
        int indent = line.length() - line.stripLeading().length();
        pattern(line.strip(), new Place(file, number, indent + 1));
      } else {
        heading = heading(line, number);
      }
    }
    return forms;
  }

  private Heading heading(String line, int number) {
    Matcher m = HEADING.matcher(line);
    if (!m.matches()) {
      problems.add(Problem.of(ProblemKind.BAD_FORM, new Place(file, number, 1)));
      return new Heading(Optional.empty(), Optional.empty(), Optional.empty(), "");
    }
    return new Heading(
        one(m, 1, number, "kind of line", LineKind.words(), LineKind::parse),
        one(m, 2, number, "part of a line", words(Where.values()), w -> named(Where.values(), w)),
        m.group(3) == null
            ? Optional.of(Region.ANY)
            : one(
                m,
                3,
                number,
                "part of a text",
                words(Region.values()),
                w -> named(Region.values(), w)),
        m.group(4).strip());
  }

  private <T> Optional<T> one(
      Matcher m,
      int group,
      int number,
      String what,
      List<String> known,
      Function<String, Optional<T>> read) {
    Optional<T> value = read.apply(m.group(group));
    if (value.isEmpty()) {
      Place place = new Place(file, number, m.start(group) + 1);
      String hint =
          DidYouMean.hint(m.group(group), known, "Write one of: " + String.join(", ", known) + ".");
      problems.add(Problem.of(ProblemKind.BAD_VALUE, place, what, m.group(group), hint));
    }
    return value;
  }

  private static <E extends Enum<E>> List<String> words(E[] values) {
    return Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static <E extends Enum<E>> Optional<E> named(E[] values, String word) {
    return Arrays.stream(values)
        .filter(v -> v.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  private void pattern(String text, Place place) {
    if (heading == null) {
      problems.add(Problem.of(ProblemKind.BAD_FORM, place));
      return;
    }
    try {
      Wording wording = wordings.of(text);
      if (heading.kind.isEmpty() || heading.where.isEmpty() || heading.region.isEmpty()) {
        return;
      }
      LineForm form =
          new LineForm(
              heading.kind.get(), heading.where.get(), heading.region.get(), wording, heading.why);
      if (form.fits("")) {
        problems.add(Problem.of(ProblemKind.EAGER_PATTERN, place));
      } else {
        forms.add(form);
      }
    } catch (PatternSyntaxException e) {
      int index = Math.max(0, text.indexOf(e.getPattern()));
      Place at = new Place(file, place.line(), place.column() + text.codePointCount(0, index));
      problems.add(Problem.of(ProblemKind.BAD_PATTERN, at, e.getDescription()));
    }
  }
}
