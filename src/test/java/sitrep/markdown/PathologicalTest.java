package sitrep.markdown;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sitrep.problem.ProblemKind;

/**
 * Whatever a text is made of, it is read, or refused with a place. How long it took is printed with
 * {@code -Dsitrep.times=100000}, for texts of a quarter, a half and the whole of so many
 * characters.
 */
final class PathologicalTest {

  private static final int LENGTH = Integer.getInteger("sitrep.times", 0);
  private static final Set<ProblemKind> REFUSALS =
      Set.of(ProblemKind.TOO_TANGLED, ProblemKind.TOO_DEEP);

  static Stream<String> families() {
    return Pathological.FAMILIES.keySet().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("families")
  void textIsReadOrRefused(String family) throws InterruptedException {
    IntFunction<String> text = Pathological.FAMILIES.get(family);
    StringBuilder times = new StringBuilder();
    for (int length : LENGTH == 0 ? List.of(25_000) : List.of(LENGTH / 4, LENGTH / 2, LENGTH)) {
      Reading.Timed read = Reading.timed(text.apply(length));
      List<ProblemKind> refused =
          read.outcome().problems().stream().map(p -> p.kind()).filter(REFUSALS::contains).toList();
      assertTrue(refused.isEmpty() || read.outcome().value().blocks().isEmpty());
      times.append(
          String.format(Locale.ROOT, "%8d%s", read.millis(), refused.isEmpty() ? " " : "x"));
    }
    if (LENGTH > 0) {
      System.out.println(times + "  " + family);
    }
  }
}
