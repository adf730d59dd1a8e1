package sitrep.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import sitrep.config.BuildConfig;
import sitrep.config.ConfigReader;
import sitrep.digest.Item;
import sitrep.memory.Memory;
import sitrep.output.WrittenState;
import sitrep.page.Slot;
import sitrep.problem.Problem;

/** Explains pages and files: what depends on what, and what the next build will do. */
final class Explainer {

  private static final List<String> FOR_ALL =
      List.of(ConfigReader.FILE, "content/line-forms.txt", "templates/");

  private final Flow.Plan plan;
  private final Set<Item> shown;
  private final RememberedPages pages;
  private final Causes.Changes changes;
  private final List<Problem> problems;

  /**
   * @param shown gathers the items that are put on pages, while these are made
   */
  Explainer(
      BuildConfig config,
      Memory memory,
      Workers workers,
      Flow.Plan plan,
      Set<Item> shown,
      List<Problem> problems)
      throws IOException {
    this.plan = plan;
    this.shown = shown;
    this.problems = problems;
    Outline outline = plan.outline(config);
    this.changes = Causes.Changes.of(outline, Outline.before(memory));
    this.pages =
        new RememberedPages(
            memory,
            outline,
            plan,
            config.release().now(),
            new WrittenShelf(memory).get(),
            WrittenState.of(config.output(), workers::look));
  }

  /** The page's explanation. */
  Explanation page(Slot slot) {
    Map<String, Explanation.Input> inputs = new TreeMap<>();
    itemsOn(slot).forEach(item -> add(Outline.name(item), false, inputs));
    slot.bodies().orElse(List.of()).forEach(item -> add(Outline.name(item), true, inputs));
    for (String part : changes.parts()) {
      if (part.startsWith("the ")) {
        add(part, false, inputs);
      }
    }
    Optional<RememberedPages.Written> last = pages.last(slot);
    return new Explanation.OfPage(
        slot.path().file(),
        slot.origin().file(),
        last.map(RememberedPages.Written::made),
        last.map(RememberedPages.Written::cause).orElse(""),
        pages.cause(slot),
        List.copyOf(inputs.values()),
        problems);
  }

  private void add(String name, boolean body, Map<String, Explanation.Input> inputs) {
    boolean changed = changes.parts().contains(name) || body && changes.items().contains(name);
    inputs.put(name, new Explanation.Input(name, body, changed));
  }

  private Set<Item> itemsOn(Slot slot) {
    shown.clear();
    slot.page().get();
    return new LinkedHashSet<>(shown);
  }

  /** The file's explanation, by its name relative to the digest's folder. */
  Explanation file(String name) {
    boolean all = FOR_ALL.stream().anyMatch(name::startsWith);
    List<String> reached = new ArrayList<>();
    for (Slot slot : all ? List.<Slot>of() : plan.site().slots()) {
      if (reaches(name, slot)) {
        reached.add(slot.path().file());
      }
    }
    return new Explanation.OfFile(name, all, reached, problems);
  }

  private boolean reaches(String name, Slot slot) {
    boolean own = slot.origin().file().equals(name);
    List<Item> bodies = slot.bodies().orElse(List.of());
    return own
        || bodies.stream().anyMatch(item -> isOf(item, name) || refersTo(item, name))
        || itemsOn(slot).stream().anyMatch(item -> isOf(item, name));
  }

  /** A source may have a second file, which tells of it. */
  private static boolean isOf(Item item, String name) {
    String file = item.place().file();
    return file.equals(name)
        || name.endsWith(".yaml")
            && file.startsWith(name.substring(0, name.length() - "yaml".length()));
  }

  private boolean refersTo(Item item, String asset) {
    if (!asset.startsWith("content/assets/")) {
      return false;
    }
    String address = asset.substring("content/".length());
    return item.body().references().stream()
        .flatMap(r -> plan.destinations().resolve(item, r.target()).stream())
        .anyMatch(d -> !d.isExternal() && d.path().value().equals(address));
  }
}
