package sitrep.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sitrep.digest.LineKind;
import sitrep.prose.WordList;

/** The forms of {@code line-forms.txt}, in order. */
final class LineForms {

  private static final Pattern HEADING =
      Pattern.compile("\\[(\\w+), (\\w+)(?: (top|tail))?\\] (.+)");
  private static final LineForms STANDARD =
      new LineForms(read(WordList.lines("/sitrep/rawtext/line-forms.txt")));

  private final List<LineForm> forms;

  private LineForms(List<LineForm> forms) {
    this.forms = List.copyOf(forms);
  }

  static LineForms standard() {
    return STANDARD;
  }

  /** The first form that the line has. */
  Optional<LineForm> of(String line, int index, int count) {
    return forms.stream().filter(form -> form.fits(line, index, count)).findFirst();
  }

  private static List<LineForm> read(List<String> lines) {
    List<LineForm> forms = new ArrayList<>();
    Matcher heading = null;
    for (String line : lines) {
      if (!line.startsWith(" ")) {
        heading = HEADING.matcher(line);
        if (!heading.matches()) {
          throw new IllegalStateException("line-forms.txt: " + line);
        }
      } else if (heading != null) {
        forms.add(form(heading, line.strip()));
      }
    }
    return forms;
  }

  private static LineForm form(Matcher heading, String pattern) {
    LineForm.Where where = LineForm.Where.valueOf(heading.group(2).toUpperCase(Locale.ROOT));
    String region = heading.group(3) == null ? "any" : heading.group(3);
    String whole = where == LineForm.Where.ENDS ? "(?:" + pattern + ")\\s*$" : pattern;
    return new LineForm(
        LineKind.valueOf(heading.group(1).toUpperCase(Locale.ROOT)),
        where,
        LineForm.Region.valueOf(region.toUpperCase(Locale.ROOT)),
        Pattern.compile(whole, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
        heading.group(4));
  }
}
