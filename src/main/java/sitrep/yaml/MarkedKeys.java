package sitrep.yaml;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/**
 * Finds portion markings, and what is nearly one, in the values of keys. They do not hold there, so
 * whoever wrote one has to be told.
 */
public final class MarkedKeys {

  private static final Pattern PORTION =
      Pattern.compile("[(\\[{][\\s*_]*TLP(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);

  private static final Set<String> LABELS = Set.of("marking", "default-marking", "ceiling");

  private final Predicate<String> beginsNear;
  private final String hint;
  private final List<Problem> problems;

  private MarkedKeys(Predicate<String> beginsNear, String hint, List<Problem> problems) {
    this.beginsNear = beginsNear;
    this.hint = hint;
    this.problems = problems;
  }

  /**
   * Reports each key, at any depth, whose text holds a portion marking or begins with nearly one.
   *
   * @param beginsNear whether a text begins with what is nearly one
   * @param hint what to do instead
   */
  public static void find(
      YamlValue.Mapping keys, Predicate<String> beginsNear, String hint, List<Problem> problems) {
    new MarkedKeys(beginsNear, hint, problems).find(keys);
  }

  private void find(YamlValue.Mapping keys) {
    keys.entries().forEach((key, value) -> find(key.value(), value));
  }

  private void find(String key, YamlValue value) {
    if (value instanceof YamlValue.Mapping map) {
      find(map);
    } else if (value instanceof YamlValue.Sequence list) {
      list.items().forEach(item -> find(key, item));
    } else if (value instanceof YamlValue.Scalar scalar && holds(key, scalar.text())) {
      problems.add(Problem.of(ProblemKind.PORTION_IN_KEY, scalar.place(), key, hint));
    }
  }

  /** A label that is not quite one is told of where a key asks for a label. */
  private boolean holds(String key, String text) {
    return PORTION.matcher(text).find() || !LABELS.contains(key) && beginsNear.test(text);
  }
}
