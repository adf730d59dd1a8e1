package sitrep.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sitrep.digest.Body;
import sitrep.digest.Citation;
import sitrep.digest.Fragment;
import sitrep.digest.Item;
import sitrep.digest.Reference;
import sitrep.digest.Source;
import sitrep.input.InputFile;
import sitrep.problem.Problem;

/**
 * Puts bodies that were edited in the place of those that a plan was made with. A plan stands while
 * nothing but words change that no other page tells, as most edits of most mornings do: the heads
 * of the files, where their bodies lead and in what sentences, and how they are marked must be what
 * they were, and nothing may be wrong with them.
 */
final class Exchange {

  private final Flow.Plan plan;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<String> faulty = new HashSet<>();
  private final Map<Item, LiveText> shown = new IdentityHashMap<>();

  /**
   * @param problems those that the plan was made with
   */
  Exchange(Flow.Plan plan, List<Problem> problems) {
    this.plan = plan;
    problems.forEach(problem -> faulty.add(problem.place().file()));
    for (int i = 0; i < plan.files().size(); i++) {
      numbers.put(plan.files().get(i).name(), i);
    }
    plan.analysis()
        .digest()
        .items()
        .filter(item -> !(item instanceof Source))
        .forEach(
            item -> {
              if (item.body().text() instanceof LiveText text) {
                shown.put(item, text);
              }
            });
  }

  /** A file's new body, and where it belongs. */
  private record Edit(LiveText text, Body body) {}

  /**
   * Takes in these files as they are now, all of them or none.
   *
   * @return whether the plan stands
   */
  boolean takes(Set<String> files, DigestFiles now) throws IOException {
    List<Edit> edits = new ArrayList<>();
    for (String name : files) {
      Optional<Edit> edit = edit(name, now);
      if (edit.isEmpty()) {
        return false;
      }
      edits.add(edit.get());
    }
    edits.forEach(edit -> edit.text().put(edit.body()));
    return true;
  }

  private Optional<Edit> edit(String name, DigestFiles now) throws IOException {
    Integer number = numbers.get(name);
    if (number == null || faulty.contains(name)) {
      return Optional.empty();
    }
    InputFile file = plan.files().get(number);
    ParsedFile before = plan.parsed().get(number);
    ParsedFile after = plan.parser().parse(file, now.settled(file));
    Optional<Item> item = before.outcome().value();
    Optional<Body> body = after.outcome().value().map(Item::body);
    boolean stands =
        item.isPresent()
            && body.isPresent()
            && shown.containsKey(item.get())
            && before.head().equals(after.head())
            && after.outcome().problems().isEmpty()
            && isLike(item.get().body(), body.get())
            && plan.linked().tellsTheSame(item.get(), body.get());
    return stands ? Optional.of(new Edit(shown.get(item.get()), body.get())) : Optional.empty();
  }

  private static boolean isLike(Body before, Body after) {
    return before.highest() == after.highest()
        && before.pointers().stream()
            .map(Exchange::led)
            .toList()
            .equals(after.pointers().stream().map(Exchange::led).toList());
  }

  /** Where something leads, wherever it stands. */
  private static List<Object> led(Fragment pointer) {
    if (pointer instanceof Reference reference) {
      return List.of(reference.kind(), reference.target());
    }
    List<Object> led = new ArrayList<>();
    ((Citation) pointer)
        .cites()
        .forEach(cite -> led.addAll(List.of(cite.source(), cite.locator(), cite.credibility())));
    return led;
  }
}
