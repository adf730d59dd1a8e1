package sitrep.build;

import sitrep.memory.Memory;
import sitrep.memory.Shelf;
import sitrep.output.WrittenState;

/** Remembers the state in which the last build left the site's files. */
final class WrittenShelf {

  private static final String NAME = "written";
  private static final String CHECKSUM = "checksum";
  private static final byte[] KEY = Memory.key(NAME);

  private final Shelf<String> shelf;

  WrittenShelf(Memory memory) {
    this.shelf = memory.shelf(NAME, String.class);
  }

  /** That state, or {@link WrittenState#NONE}. */
  WrittenState get() {
    return shelf
        .find(NAME, KEY)
        .map(text -> WrittenState.of(text, checksum()))
        .orElse(WrittenState.NONE);
  }

  /** The checksum of that state, or none, which is to be had sooner. */
  String checksum() {
    return shelf.find(CHECKSUM, KEY).orElse("");
  }

  void put(WrittenState state) {
    shelf.put(NAME, KEY, state.text());
    shelf.put(CHECKSUM, KEY, state.checksum());
  }
}
