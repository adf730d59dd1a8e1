package sitrep.analysis;

import java.util.IdentityHashMap;
import java.util.Map;
import sitrep.digest.Item;

/** What a linker makes of the bodies of a digest. */
public interface LinkedBodies {

  /** Where the item's body leads. */
  BodyLinks links(Item item);

  /** What the words and references of the item's body come to. */
  LinkedBody body(Item item);

  /** All of them, linked at once. */
  static LinkedBodies of(Linker linker) {
    Map<Item, LinkedBody> all = new IdentityHashMap<>();
    linker.items().forEach(item -> all.put(item, linker.link(item)));
    return new LinkedBodies() {
      @Override
      public BodyLinks links(Item item) {
        return body(item).links();
      }

      @Override
      public LinkedBody body(Item item) {
        return all.getOrDefault(item, LinkedBody.EMPTY);
      }
    };
  }
}
