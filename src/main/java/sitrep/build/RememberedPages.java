package sitrep.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sitrep.digest.Item;
import sitrep.hash.Sha256;
import sitrep.memory.Shelf;
import sitrep.output.StagedFile;
import sitrep.output.WrittenState;
import sitrep.page.Slot;

/**
 * Which pages need not be made, since they would be what the site has already: all that they depend
 * on is as it was.
 */
final class RememberedPages {

  private final Shelf shelf;
  private final String outline;
  private final ItemKeys keys;
  private final WrittenState before;
  private final WrittenState now;

  /**
   * @param before the state of the site's files after the last build that wrote any
   */
  RememberedPages(
      Shelf shelf, Outline outline, ItemKeys keys, WrittenState before, WrittenState now) {
    this.shelf = shelf;
    this.outline = outline.hash();
    this.keys = keys;
    this.before = before;
    this.now = now;
  }

  /** A page that was written. */
  record Written(String sha256, long size) {}

  /** Makes a page. */
  interface Maker {
    StagedFile make() throws IOException;
  }

  /** The page's file as the site has it, or as it was made now. */
  StagedFile get(Slot slot, Maker maker) throws IOException {
    if (slot.bodies().isEmpty()) {
      return maker.make();
    }
    String name = slot.path().file();
    byte[] key = key(slot.bodies().get());
    Optional<Written> known = shelf.find(name, key).map(Written.class::cast);
    if (known.isPresent() && before.isIntact(name, known.get().sha256(), now)) {
      return new StagedFile(name, known.get().sha256(), known.get().size(), Optional.empty());
    }
    StagedFile made = maker.make();
    shelf.put(name, key, new Written(made.sha256(), made.size()));
    return made;
  }

  /** Forgets the pages that are no more. */
  void forgetOthers() {
    shelf.forgetOthers();
  }

  private byte[] key(List<Item> bodies) {
    List<byte[]> parts = new ArrayList<>(List.of(outline.getBytes(StandardCharsets.UTF_8)));
    bodies.forEach(item -> parts.add(keys.of(item).whole().getBytes(StandardCharsets.UTF_8)));
    return Sha256.of(parts.toArray(new byte[0][]));
  }
}
