package sitrep.build;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import sitrep.build.Workers.Ahead;
import sitrep.digest.Item;
import sitrep.hash.Checksum;
import sitrep.hash.Content;
import sitrep.hash.Sha256;
import sitrep.memory.Memory;
import sitrep.memory.Shelf;
import sitrep.output.StagedFile;
import sitrep.output.WrittenState;
import sitrep.page.Slot;
import sitrep.page.Told;

/**
 * Which pages need not be made, since they would be what the site has already: all that they depend
 * on is as it was.
 */
final class RememberedPages {

  private static final String SHELF = "pages";

  private final String program;
  private final Shelf<Written> shelf;
  private final Outline outline;
  private final byte[] outlineHash;
  private final String commonHash;
  private final Flow.Plan plan;
  private Map<Item, String> heads;
  private final Instant now;
  private final WrittenState before;
  private final WrittenState found;
  private final Causes.Changes changes;
  private final Causes causes;

  /**
   * @param before the state of the site's files after the last build that wrote any
   * @param found their state now
   */
  RememberedPages(
      Memory memory,
      Outline outline,
      Flow.Plan plan,
      Instant now,
      WrittenState before,
      WrittenState found)
      throws IOException {
    Ahead<String> hash = Workers.ahead(outline::hash);
    this.program = Program.fingerprint();
    this.shelf = memory.shelf(SHELF, Written.class);
    this.outline = outline;
    this.commonHash = outline.commonHash();
    this.plan = plan;
    this.now = now;
    this.before = before;
    this.found = found;
    this.changes = Causes.Changes.of(outline, Outline.before(memory));
    this.causes = new Causes(changes);
    this.outlineHash = HexFormat.of().parseHex(hash.get());
  }

  /**
   * A page that was written.
   *
   * @param made when it was last made
   * @param cause why
   * @param told a checksum of all that it depends on, where that is less than all; else empty
   */
  record Written(String sha256, long size, Instant made, String cause, String told) {}

  /** Makes a page. */
  interface Maker {
    StagedFile make() throws IOException;
  }

  /** The page's file as the site has it, or as it was made now. */
  StagedFile get(Slot slot, Maker maker) throws IOException {
    String name = slot.path().file();
    Optional<Content> untouched = isUntouched(slot) ? before.intact(name, found) : Optional.empty();
    if (untouched.isPresent()) {
      Content content = untouched.get();
      return new StagedFile(name, content.sha256(), content.size(), Optional.empty());
    }
    Optional<byte[]> known = key(slot);
    if (known.isEmpty()) {
      return maker.make();
    }
    byte[] key = known.get();
    Optional<Written> exactly = exactly(name, key);
    Optional<Written> same = exactly.or(() -> toldTheSame(slot));
    if (same.isPresent() && isIntact(name, same.get())) {
      if (exactly.isEmpty()) {
        shelf.put(name, key, same.get());
      }
      return new StagedFile(name, same.get().sha256(), same.get().size(), Optional.empty());
    }
    StagedFile made = maker.make();
    String cause = same.isPresent() ? Causes.FILE : changed(slot);
    shelf.put(name, key, new Written(made.sha256(), made.size(), now, cause, told(slot)));
    return made;
  }

  /**
   * Whether nothing has changed that the page may depend on since the last build: its key is what
   * it was, which need not be worked out to know that.
   */
  private boolean isUntouched(Slot slot) {
    return changes.inNoPart()
        && slot.version().isEmpty()
        && slot.bodies().isPresent()
        && slot.bodies().get().stream().map(Outline::name).noneMatch(changes.items()::contains);
  }

  /** What was written of the page when all was as it is now. */
  private Optional<Written> exactly(String name, byte[] key) {
    return shelf.find(name, key);
  }

  /** What was written of the page, whatever has changed since then of what it does not tell of. */
  private Optional<Written> toldTheSame(Slot slot) {
    return last(slot).filter(l -> !l.told().isEmpty() && l.told().equals(told(slot)));
  }

  private String told(Slot slot) {
    return slot.told().map(told -> told(slot.bodies().get(), told.get())).orElse("");
  }

  private String told(List<Item> bodies, Told told) {
    Map<Item, String> headOf = heads();
    Checksum sum = new Checksum().line(commonHash);
    bodies.forEach(
        item -> sum.line(outline.whole(item), headOf.get(item), plan.linked().since(item)));
    told.items().forEach(item -> sum.line(Objects.requireNonNull(headOf.get(item), item.id())));
    return sum.line(told.facts().toArray(String[]::new)).hex();
  }

  /** Checksums of all but the bodies of the items, which many pages ask for. */
  private synchronized Map<Item, String> heads() {
    if (heads == null) {
      heads = new IdentityHashMap<>();
      plan.analysis()
          .digest()
          .items()
          .forEach(item -> heads.put(item, new Checksum().line(outline.part(item)).hex()));
    }
    return heads;
  }

  /** Why the page would be made by the next build; empty if it would be taken as it is. */
  Optional<String> cause(Slot slot) {
    Optional<byte[]> key = key(slot);
    if (key.isEmpty()) {
      return Optional.of("it is made by every build");
    }
    String name = slot.path().file();
    Optional<Written> same = exactly(name, key.get()).or(() -> toldTheSame(slot));
    if (same.isEmpty()) {
      return Optional.of(changed(slot));
    }
    return isIntact(name, same.get()) ? Optional.empty() : Optional.of(Causes.FILE);
  }

  private boolean isIntact(String name, Written written) {
    return before.intact(name, found).filter(c -> c.sha256().equals(written.sha256())).isPresent();
  }

  /** How the page was last written. */
  Optional<Written> last(Slot slot) {
    return shelf.latest(slot.path().file());
  }

  /** Forgets the pages that are no more, which there are only where some part has changed. */
  void forgetOthers() {
    if (!changes.inNoPart()) {
      shelf.forgetOthers();
    }
  }

  private String changed(Slot slot) {
    return slot.version().isPresent() ? Causes.PARTS : causes.of(slot);
  }

  private Optional<byte[]> key(Slot slot) {
    return slot.version()
        .map(version -> Memory.key(program, version.get()))
        .or(() -> slot.bodies().map(this::key));
  }

  /** The hashes behind each other where they are few, else a hash of them. */
  private byte[] key(List<Item> bodies) {
    ByteArrayOutputStream hashes = new ByteArrayOutputStream();
    hashes.writeBytes(outlineHash);
    bodies.forEach(item -> hashes.writeBytes(outline.whole(item).getBytes(ISO_8859_1)));
    byte[] all = hashes.toByteArray();
    return bodies.size() <= 1 ? all : Sha256.of(all);
  }
}
