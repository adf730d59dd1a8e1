package sitrep.parse;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;
import sitrep.yaml.YamlValue;

/**
 * Finds keys that keep a file back where they are not heard: as a comment of YAML, and as the first
 * lines of a text.
 */
final class UnheardKeys {

  private static final Pattern COMMENT =
      Pattern.compile(
          "^[ \\t]*+#[# \\t]*+(marking|protected)[ \\t]*+:"
              + "[ \\t]*+[\"']?(?:TLP:(?:GREEN|AMBER|RED)|true|yes)\\b",
          Pattern.MULTILINE);
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:(marking)[ \\t]*+:[ \\t]*+[\"']?TLP:"
              + "|(embargo|expires)[ \\t]*+:[ \\t]*+[\"']?\\d{4}-\\d)");
  private static final Pattern RAW =
      Pattern.compile("(protected)[ \\t]*+:[ \\t]*+[\"']?(?:true|yes)[\"']?[ \\t]*+$");
  private static final Pattern KEY = Pattern.compile("[a-z][a-z-]*+[ \\t]*+:(?:[ \\t]|$)");
  private static final int WITHIN = 50;

  private UnheardKeys() {}

  /** Reports comments in front matter, which begins on the second line of its file. */
  static void inComments(String file, String yaml, YamlValue.Mapping keys, List<Problem> problems) {
    Matcher m = COMMENT.matcher(yaml);
    while (m.find()) {
      String key = m.group(1);
      if (keys.entries().keySet().stream().noneMatch(k -> k.value().equals(key))) {
        Place at = new Place(file, 2, 1).plus(yaml, m.start(1));
        problems.add(Problem.of(ProblemKind.UNHEARD_KEY, at, key, "in a comment"));
      }
    }
  }

  /** Reports keys in the first lines of what was written in Markdown. */
  static void inText(String file, FrontMatter matter, List<Problem> problems) {
    first(file, matter, WRITTEN, problems);
  }

  /** Reports keys in the first lines of a raw text; {@link TextLabels} knows of markings there. */
  static void inRawText(String file, FrontMatter matter, List<Problem> problems) {
    first(file, matter, RAW, problems);
  }

  private static void first(
      String file, FrontMatter matter, Pattern pattern, List<Problem> problems) {
    boolean begun = false;
    int number = matter.bodyLine();
    for (String line : matter.body().lines().limit(WITHIN).toList()) {
      Matcher m = pattern.matcher(line);
      if (m.lookingAt()) {
        String key = m.group(1) == null ? m.group(2) : m.group(1);
        String where = matter.present() ? "below the front matter" : "in no front matter";
        problems.add(Problem.of(ProblemKind.UNHEARD_KEY, new Place(file, number, 1), key, where));
        return;
      }
      if (begun && line.isBlank() || !line.isBlank() && !KEY.matcher(line).lookingAt()) {
        return;
      }
      begun |= !line.isBlank();
      number++;
    }
  }
}
