package sitrep.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import sitrep.problem.Outcome;
import sitrep.problem.Problem;
import sitrep.prose.WordList;

/** Forms of lines, in order: our own list, or that of a digest. */
public final class LineForms {

  /** No form at all. */
  public static final LineForms NONE = new LineForms(List.of());

  private static final String OURS = "line-forms.txt";
  private static final LineForms STANDARD = standardForms();

  private final List<LineForm> forms;
  private final Map<Integer, List<Candidate>> byFirst = new ConcurrentHashMap<>();

  private LineForms(List<LineForm> forms) {
    this.forms = List.copyOf(forms);
  }

  /** Those that every digest knows. */
  static LineForms standard() {
    return STANDARD;
  }

  private static LineForms standardForms() {
    List<Problem> problems = new ArrayList<>();
    String text = String.join("\n", WordList.lines("/sitrep/rawtext/" + OURS));
    List<LineForm> forms = new LineFormReader(OURS, OurWording::new, problems).read(text);
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.toString());
    }
    return new LineForms(forms);
  }

  /**
   * The forms that a digest adds to those.
   *
   * @param text the file's text, its line breaks as LF
   */
  public static Outcome<LineForms> own(String file, String text) {
    List<Problem> problems = new ArrayList<>();
    List<LineForm> forms = new LineFormReader(file, OwnWording::new, problems).read(text);
    return new Outcome<>(new LineForms(forms), problems);
  }

  /** The first form that the line has. */
  Optional<LineForm> of(String line, int index, int count) {
    Pairs pairs = LineForm.pairs(line);
    int first = line.isEmpty() ? Need.ANY : Pairs.fold(line.charAt(0));
    for (Candidate candidate : byFirst.computeIfAbsent(first, this::candidates)) {
      if (candidate.mayFit(pairs) && candidate.form.fits(line, index, count)) {
        return Optional.of(candidate.form);
      }
    }
    return Optional.empty();
  }

  private List<Candidate> candidates(int first) {
    return forms.stream()
        .map(form -> new Candidate(form, form.needs(first)))
        .filter(candidate -> !candidate.needs.isEmpty())
        .toList();
  }

  /**
   * A form that a line which begins with a certain character may have, if it holds what it must.
   */
  private record Candidate(LineForm form, List<Pairs> needs) {

    boolean mayFit(Pairs pairs) {
      for (Pairs need : needs) {
        if (pairs.mayHold(need)) {
          return true;
        }
      }
      return false;
    }
  }
}
