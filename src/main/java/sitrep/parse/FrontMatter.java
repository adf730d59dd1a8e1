package sitrep.parse;

import java.util.List;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;
import sitrep.yaml.YamlReader;
import sitrep.yaml.YamlValue;

/** A file split into the YAML between its first two {@code ---} lines and the text behind them. */
record FrontMatter(YamlValue.Mapping keys, String body, int bodyLine, boolean present) {

  /**
   * Splits a text. One that does not begin with {@code ---} has no front matter.
   *
   * @param what what the file is, for messages, such as "a brief"
   */
  static FrontMatter split(String file, String what, String text, List<Problem> problems) {
    if (!isFence(text, 0)) {
      return new FrontMatter(YamlValue.Mapping.empty(new Place(file, 1, 1)), text, 1, false);
    }
    int start = next(text, 0);
    int line = 2;
    for (int at = start; at < text.length(); at = next(text, at)) {
      if (isFence(text, at)) {
        var yaml = YamlReader.read(file, 2, what, text.substring(start, at));
        problems.addAll(yaml.problems());
        return new FrontMatter(yaml.value(), text.substring(next(text, at)), line + 1, true);
      }
      line++;
    }
    problems.add(Problem.of(ProblemKind.UNCLOSED_FRONT_MATTER, new Place(file, 1, 1)));
    return new FrontMatter(YamlValue.Mapping.broken(new Place(file, 1, 1)), "", line, true);
  }

  private static boolean isFence(String text, int at) {
    return text.startsWith("---", at) && text.substring(at, next(text, at)).strip().equals("---");
  }

  private static int next(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }
}
