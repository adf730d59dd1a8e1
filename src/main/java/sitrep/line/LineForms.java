package sitrep.line;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import sitrep.problem.Outcome;
import sitrep.problem.Problem;
import sitrep.prose.WordList;

/** Forms of lines, in order: our own list, or that of a digest. */
public final class LineForms {

  /** No form at all. */
  public static final LineForms NONE = new LineForms(List.of());

  private static final String OURS = "line-forms.txt";

  private final List<LineForm> forms;
  private final FormIndex index;

  private LineForms(List<LineForm> forms) {
    this.forms = List.copyOf(forms);
    this.index = new FormIndex(this.forms);
  }

  /** Those that every digest knows. */
  static LineForms standard() {
    return Standard.FORMS;
  }

  /** Read when a raw text is, since few builds read any. */
  private static final class Standard {
    static final LineForms FORMS = standardForms();
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

  /** The first form that the line, the {@code index}th of {@code count} paragraphs, has. */
  Optional<LineForm> of(String line, int index, int count) {
    BitSet may = this.index.of(line, LineForm.pairs(line));
    for (int i = may.nextSetBit(0); i >= 0; i = may.nextSetBit(i + 1)) {
      LineForm form = forms.get(i);
      if (form.mayStand(index, count) && form.fits(line)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }
}
