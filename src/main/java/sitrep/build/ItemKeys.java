package sitrep.build;

import java.util.IdentityHashMap;
import java.util.Map;
import sitrep.digest.Item;
import sitrep.memory.Memory;

/**
 * Hashes of items: of the whole, and of all but the body. Those of items that were parsed are
 * known; one that an audience sees only in part has other ones.
 */
final class ItemKeys {

  /**
   * The hashes of one item.
   *
   * @param head of all but the body
   */
  record Key(String whole, String head) {}

  private final Map<Item, Key> known = new IdentityHashMap<>();

  /** Notes the key of an item that has just been parsed or remembered. */
  synchronized void note(Item item, Key key) {
    known.put(item, key);
  }

  /** The item's key. */
  synchronized Key of(Item item) {
    return known.computeIfAbsent(
        item, i -> new Key(Memory.hex(i.withBody(i.body().held())), head(i)));
  }

  /** A hash of all but the body. */
  static String head(Item item) {
    return Memory.hex(item.withoutBody());
  }
}
