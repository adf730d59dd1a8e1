package sitrep.build;

import java.io.IOException;
import sitrep.memory.Memory;
import sitrep.memory.Shelf;
import sitrep.output.WrittenState;

/** Remembers the state in which the last build left the site's files. */
final class WrittenShelf {

  private static final String SHELF = "site";
  private static final String STATES = "states";
  private static final String CHECKSUM = "checksum";

  private final Shelf<String> shelf;
  private final byte[] key;

  WrittenShelf(Memory memory) throws IOException {
    this.shelf = memory.shelf(SHELF, String.class);
    this.key = Memory.key(Program.fingerprint());
  }

  /** That state, or {@link WrittenState#NONE}. */
  WrittenState get() {
    return shelf
        .find(STATES, key)
        .map(text -> WrittenState.of(text, checksum()))
        .orElse(WrittenState.NONE);
  }

  /** The checksum of that state, or none, which is to be had sooner. */
  String checksum() {
    return shelf.find(CHECKSUM, key).orElse("");
  }

  void put(WrittenState state) {
    shelf.put(STATES, key, state.text());
    shelf.put(CHECKSUM, key, state.checksum());
  }
}
