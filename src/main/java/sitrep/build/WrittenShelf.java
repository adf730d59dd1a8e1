package sitrep.build;

import sitrep.memory.Memory;
import sitrep.memory.Shelf;
import sitrep.output.WrittenState;

/** Remembers the state in which the last build left the site's files. */
final class WrittenShelf {

  private static final String NAME = "written";
  private static final String CHECKSUM = "checksum";
  private static final byte[] KEY = Memory.key(NAME);

  private final Shelf shelf;

  WrittenShelf(Memory memory) {
    this.shelf = memory.shelf(NAME);
  }

  /** That state, or {@link WrittenState#NONE}. */
  WrittenState get() {
    return shelf.find(NAME, KEY).map(WrittenState.class::cast).orElse(WrittenState.NONE);
  }

  /** The checksum of that state, or none, which is to be had sooner. */
  String checksum() {
    return shelf.find(CHECKSUM, KEY).map(String.class::cast).orElse("");
  }

  void put(WrittenState state) {
    shelf.put(NAME, KEY, state);
    shelf.put(CHECKSUM, KEY, state.checksum());
  }
}
