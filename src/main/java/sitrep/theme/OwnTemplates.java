package sitrep.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/** Finds where in a digest's own templates something is wrong. */
final class OwnTemplates {

  private static final Pattern EXPRESSION = Pattern.compile("[$~#*@]\\{([^}\"]*)\\}?");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  private OwnTemplates() {}

  /**
   * The fault. A template is filled in with parts of others, so what is wrong is looked for in all
   * of them; where it is not found, it is told of the one that was filled in.
   *
   * @param own by name, as they were written
   * @return empty if the fault is in none of these
   */
  static Optional<Problem> fault(Map<String, String> own, String template, String said) {
    String file = template + ".html";
    List<String> names = new ArrayList<>(own.keySet());
    names.remove(file);
    if (own.containsKey(file)) {
      names.add(0, file);
    }
    for (String words : named(said)) {
      for (String name : names) {
        int at = own.get(name).indexOf(words);
        if (at >= 0) {
          return Optional.of(fault(name, place(name).plus(own.get(name), at), said));
        }
      }
    }
    return own.containsKey(file)
        ? Optional.of(fault(file, Place.of(place(file).file()), said))
        : Optional.empty();
  }

  /** The words of a template that a message names, the most exact first. */
  private static List<String> named(String said) {
    List<String> words = new ArrayList<>();
    Matcher expression = EXPRESSION.matcher(said);
    if (expression.find()) {
      words.add(expression.group());
      words.add(expression.group().replace("'", ""));
      words.add(expression.group(1));
    }
    Matcher quoted = QUOTED.matcher(said);
    if (quoted.find()) {
      words.add(quoted.group(1));
    }
    return words;
  }

  private static Problem fault(String name, Place place, String said) {
    return Problem.of(
        ProblemKind.BAD_TEMPLATE, place, said, name.substring(0, name.length() - ".html".length()));
  }

  private static Place place(String name) {
    return new Place("templates/" + name, 1, 1);
  }
}
