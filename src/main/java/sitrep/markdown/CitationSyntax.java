package sitrep.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sitrep.digest.Citation.Cite;
import sitrep.digest.Credibility;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/** Reads what stands between the brackets of {@code [@id 2, para. 4; @other]}. */
final class CitationSyntax {

  private static final Pattern ONE =
      Pattern.compile(
          "\\s*@([\\p{L}\\p{N}][\\p{L}\\p{N}._-]*)(?:\\s+(\\S+?))?(?:\\s*,\\s*(.+?))?\\s*");

  private CitationSyntax() {}

  /**
   * The sources that are cited; what can't be read is a problem and left out.
   *
   * @param place where {@code text} begins
   */
  static List<Cite> read(String text, Place place, List<Problem> problems) {
    List<Cite> cites = new ArrayList<>();
    int offset = 0;
    for (String part : text.split(";", -1)) {
      Place here = place.plus(text, offset + leadingSpace(part));
      Matcher m = ONE.matcher(part);
      if (m.matches()) {
        cites.add(cite(m, here, problems));
      } else {
        problems.add(Problem.of(ProblemKind.BAD_CITATION, here, part.strip()));
      }
      offset += part.length() + 1;
    }
    return cites;
  }

  private static Cite cite(Matcher m, Place place, List<Problem> problems) {
    Optional<Credibility> credibility = Optional.ofNullable(m.group(2)).flatMap(Credibility::parse);
    if (m.group(2) != null && credibility.isEmpty()) {
      problems.add(
          Problem.of(
              ProblemKind.BAD_VALUE,
              place,
              "credibility",
              m.group(2),
              "Write a number from 1 to 6 behind the id, and a comma before the place in the"
                  + " source."));
    }
    String locator = m.group(3) == null ? "" : m.group(3).replaceAll("\\s+", " ");
    return new Cite(m.group(1), locator, credibility, place);
  }

  private static int leadingSpace(String part) {
    int i = 0;
    while (i < part.length() && Character.isWhitespace(part.charAt(i))) {
      i++;
    }
    return i;
  }
}
