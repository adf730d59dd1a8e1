package sitrep.build;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import sitrep.digest.Item;

/** Notes which items are put on a page, for each thread that makes one. */
final class Showing implements Consumer<Item> {

  private final ThreadLocal<Set<Item>> noted = new ThreadLocal<>();

  /**
   * What was made, and what is shown on it.
   *
   * @param items by identity
   */
  record Noted<T>(T made, Set<Item> items) {}

  <T> Noted<T> during(Supplier<T> making) {
    Set<Item> items = Collections.newSetFromMap(new IdentityHashMap<>());
    noted.set(items);
    try {
      return new Noted<>(making.get(), items);
    } finally {
      noted.remove();
    }
  }

  @Override
  public void accept(Item item) {
    Set<Item> items = noted.get();
    if (items != null) {
      items.add(item);
    }
  }
}
