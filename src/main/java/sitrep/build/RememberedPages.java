package sitrep.build;

import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import sitrep.digest.Item;
import sitrep.hash.Sha256;
import sitrep.memory.Memory;
import sitrep.memory.Shelf;
import sitrep.output.StagedFile;
import sitrep.output.WrittenState;
import sitrep.page.Slot;

/**
 * Which pages need not be made, since they would be what the site has already: all that they depend
 * on is as it was.
 */
final class RememberedPages {

  private static final String SHELF = "pages";

  private final String program;
  private final Shelf shelf;
  private final Outline outline;
  private final String outlineHash;
  private final Instant now;
  private final WrittenState before;
  private final WrittenState found;
  private final Causes causes;

  /**
   * @param before the state of the site's files after the last build that wrote any
   * @param found their state now
   */
  RememberedPages(
      Memory memory, Outline outline, Instant now, WrittenState before, WrittenState found)
      throws IOException {
    this.program = Program.fingerprint();
    this.shelf = memory.shelf(SHELF);
    this.outline = outline;
    this.outlineHash = outline.hash();
    this.now = now;
    this.before = before;
    this.found = found;
    this.causes = new Causes(Causes.Changes.of(outline, Outline.before(memory)));
  }

  /**
   * A page that was written.
   *
   * @param made when it was last made
   * @param cause why
   */
  record Written(String sha256, long size, Instant made, String cause) {}

  /** Makes a page. */
  interface Maker {
    StagedFile make() throws IOException;
  }

  /** The page's file as the site has it, or as it was made now. */
  StagedFile get(Slot slot, Maker maker) throws IOException {
    Optional<byte[]> known = key(slot);
    if (known.isEmpty()) {
      return maker.make();
    }
    String name = slot.path().file();
    byte[] key = known.get();
    Optional<Written> same = same(name, key);
    if (same.isPresent() && isIntact(name, same.get())) {
      return new StagedFile(name, same.get().sha256(), same.get().size(), Optional.empty());
    }
    StagedFile made = maker.make();
    String cause = same.isPresent() ? Causes.FILE : changed(slot);
    shelf.put(name, key, new Written(made.sha256(), made.size(), now, cause));
    return made;
  }

  /** Why the page would be made by the next build; empty if it would be taken as it is. */
  Optional<String> cause(Slot slot) {
    Optional<byte[]> key = key(slot);
    if (key.isEmpty()) {
      return Optional.of("it is made by every build");
    }
    String name = slot.path().file();
    Optional<Written> same = same(name, key.get());
    if (same.isEmpty()) {
      return Optional.of(changed(slot));
    }
    return isIntact(name, same.get()) ? Optional.empty() : Optional.of(Causes.FILE);
  }

  /** What was written of the page when all that it depends on was as it is now. */
  private Optional<Written> same(String name, byte[] key) {
    return shelf.find(name, key).map(Written.class::cast);
  }

  private boolean isIntact(String name, Written written) {
    return before.isIntact(name, written.sha256(), found);
  }

  /** How the page was last written. */
  Optional<Written> last(Slot slot) {
    return shelf.latest(slot.path().file()).map(Written.class::cast);
  }

  /** Forgets the pages that are no more. */
  void forgetOthers() {
    shelf.forgetOthers();
  }

  private String changed(Slot slot) {
    return slot.version().isPresent() ? Causes.PARTS : causes.of(slot.bodies().get());
  }

  private Optional<byte[]> key(Slot slot) {
    return slot.version()
        .map(version -> Memory.key(program, version.get()))
        .or(() -> slot.bodies().map(this::key));
  }

  /** The hashes behind each other where they are few, else a hash of them. */
  private byte[] key(List<Item> bodies) {
    StringBuilder hashes = new StringBuilder(outlineHash);
    bodies.forEach(item -> hashes.append(outline.whole(item)));
    byte[] all = HexFormat.of().parseHex(hashes);
    return bodies.size() <= 1 ? all : Sha256.of(all);
  }
}
