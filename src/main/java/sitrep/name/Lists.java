package sitrep.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a list of names shows: among places stands a place, "Odrin, Sel and Vienna". */
final class Lists {

  private Lists() {}

  /** The words of open candidates in a list of three or more, of which one is known as a place. */
  static Set<String> places(
      List<Candidate> candidates, Predicate<Candidate> isPlace, Predicate<Candidate> isOpen) {
    Set<String> found = new HashSet<>();
    List<Candidate> list = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (!list.isEmpty() && !follows(list.get(list.size() - 1).run(), candidate.run())) {
        found.addAll(read(list, isPlace, isOpen));
        list.clear();
      }
      list.add(candidate);
    }
    found.addAll(read(list, isPlace, isOpen));
    return found;
  }

  private static List<String> read(
      List<Candidate> list, Predicate<Candidate> isPlace, Predicate<Candidate> isOpen) {
    boolean places = list.stream().anyMatch(isPlace);
    boolean only = list.stream().allMatch(c -> isPlace.test(c) || isOpen.test(c));
    return list.size() > 2 && places && only
        ? list.stream().filter(isOpen).map(c -> c.run().words()).toList()
        : List.of();
  }

  private static boolean follows(Run before, Run run) {
    if (before.prose() != run.prose()) {
      return false;
    }
    int between = run.from() - before.to();
    boolean comma = before.after().is(",");
    boolean and = run.before().is("and") || run.before().is("or");
    return between == 1 && (comma || and) || between == 2 && comma && and;
  }
}
