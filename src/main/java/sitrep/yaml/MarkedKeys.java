package sitrep.yaml;

import java.util.List;
import java.util.regex.Pattern;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/**
 * Finds portion markings in the values of keys. They do not hold there, so whoever wrote one has to
 * be told.
 */
public final class MarkedKeys {

  private static final Pattern PORTION =
      Pattern.compile("[(\\[{][\\s*_]*TLP(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);

  private MarkedKeys() {}

  /**
   * Reports each key, at any depth, whose text holds a portion marking.
   *
   * @param hint what to do instead
   */
  public static void find(YamlValue.Mapping keys, String hint, List<Problem> problems) {
    keys.entries().forEach((key, value) -> find(key.value(), value, hint, problems));
  }

  private static void find(String key, YamlValue value, String hint, List<Problem> problems) {
    if (value instanceof YamlValue.Mapping map) {
      find(map, hint, problems);
    } else if (value instanceof YamlValue.Sequence list) {
      list.items().forEach(item -> find(key, item, hint, problems));
    } else if (value instanceof YamlValue.Scalar scalar && PORTION.matcher(scalar.text()).find()) {
      problems.add(Problem.of(ProblemKind.PORTION_IN_KEY, scalar.place(), key, hint));
    }
  }
}
