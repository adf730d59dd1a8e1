package sitrep.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/** Where a file names its own address, a fault of that address is the fault of that line. */
record SlugLine(Function<String, List<String>> linesOfFile) {

  private static final Set<ProblemKind> OF_ADDRESSES =
      EnumSet.of(ProblemKind.SAME_ADDRESS, ProblemKind.DOUBLE_ID, ProblemKind.RESERVED_NAME);
  private static final String KEY = "slug:";

  Problem find(Problem problem) {
    Place place = problem.place();
    if (!OF_ADDRESSES.contains(problem.kind()) || place.line() != 1) {
      return problem;
    }
    List<String> lines = linesOfFile.apply(place.file());
    for (int i = 1; i < lines.size() && !lines.get(i).strip().equals("---"); i++) {
      if (lines.get(i).startsWith(KEY)) {
        String value = lines.get(i).substring(KEY.length());
        int column = 1 + KEY.length() + value.length() - value.stripLeading().length();
        Place slug = new Place(place.file(), i + 1, column);
        return new Problem(
            problem.kind(), problem.severity(), slug, problem.message(), problem.hint());
      }
    }
    return problem;
  }
}
