package sitrep.build;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import sitrep.digest.Item;
import sitrep.page.Slot;

/** Says why a page has to be made anew, in words for whoever asks. */
final class Causes {

  /** Nothing that the page depends on has changed, but somebody did something to its file. */
  static final String FILE = "its file was not as it had been written";

  /** A part of the search index has other words, or a file that shows nothing but one thing. */
  static final String PARTS = "what it tells of other pages is not what it was";

  private static final String OTHERS =
      "it is new, or tells of other pages than before, or was made for something else";

  private static final int NAMED = 5;

  /**
   * What has changed since the last build.
   *
   * @param known whether that one is remembered
   * @param parts what any page may tell, sorted
   * @param items with their bodies
   */
  record Changes(boolean known, Set<String> parts, Set<String> items) {

    static Changes of(Outline now, Optional<Outline> before) {
      return new Changes(
          before.isPresent(),
          before.map(now::changedParts).orElse(Set.of()),
          before.map(now::changedItems).orElse(Set.of()));
    }

    /** Whether all but bodies is known to be what it was. */
    boolean inNoPart() {
      return known && parts.isEmpty();
    }
  }

  private final Changes changes;

  Causes(Changes changes) {
    this.changes = changes;
  }

  /** Why a page of items has to be made. */
  String of(Slot slot) {
    if (!changes.known) {
      return "no earlier build is remembered";
    }
    List<Item> bodies = slot.bodies().get();
    Optional<List<Item>> told = slot.told().map(known -> known.get().items());
    // Whole digests change at once: no page may look at all that has changed.
    Set<String> onIt = new TreeSet<>();
    bodies.stream().map(Outline::name).filter(changes.items::contains).forEach(onIt::add);
    told.ifPresent(
        items ->
            Stream.of(Outline.COMMON.stream(), names(bodies), names(items))
                .flatMap(names -> names)
                .filter(changes.parts::contains)
                .forEach(onIt::add));
    Set<String> anywhere = told.isPresent() ? Set.of() : changes.parts;
    long number = anywhere.size() + onIt.stream().filter(name -> !anywhere.contains(name)).count();
    if (number == 0) {
      return told.isPresent() ? OTHERS : "it is new, or was made for something else";
    }
    Set<String> named = new TreeSet<>(onIt);
    anywhere.stream().limit(NAMED).forEach(named::add);
    String first = String.join(", ", named.stream().limit(NAMED).toList());
    return "changed: " + first + (number > NAMED ? " and " + (number - NAMED) + " more" : "");
  }

  private static Stream<String> names(List<Item> items) {
    return items.stream().map(Outline::name);
  }
}
