package sitrep.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import sitrep.digest.Block;
import sitrep.digest.Body;
import sitrep.digest.Item;
import sitrep.digest.Source;
import sitrep.memory.Memory;
import sitrep.memory.Shelf;

/**
 * The bodies of parsed files, which are fetched from the memory when somebody wants to read them: a
 * build that changes a page needs few of them, and one of a large digest none for long. A source is
 * its text, and has it at hand.
 */
final class KeptBodies {

  private static final Body.Held NOTHING = new Body.Held(List.of());

  private final Shelf<Blocks> shelf;
  private final boolean live;

  KeptBodies(Memory memory) {
    this.shelf = memory.shelf("bodies", Blocks.class);
    this.live = memory.isOfProcess();
  }

  /** A body as it lies in the memory. */
  record Blocks(List<Block> blocks) {}

  /** Reads a file once more. */
  interface Reader {
    List<Block> read() throws IOException;
  }

  /**
   * Keeps the blocks of a file, and gives what there is without them; in a memory that lasts no
   * longer than the process, they stay where they are.
   */
  ParsedFile put(ParsedFile parsed, String name) {
    Optional<Item> item = parsed.outcome().value().filter(i -> !(i instanceof Source));
    if (item.isEmpty()) {
      return parsed;
    }
    Body body = item.get().body();
    if (live) {
      return parsed.with(item.get().withBody(body.with(new LiveText(body))));
    }
    shelf.put(name, key(parsed), new Blocks(body.blocks()));
    return parsed.with(item.get().withBody(body.with(NOTHING)));
  }

  /**
   * What there is without blocks, its blocks to be fetched.
   *
   * @param again gives them where the memory no longer does
   */
  ParsedFile fetching(ParsedFile parsed, String name, Reader again) {
    Optional<Item> item = parsed.outcome().value().filter(i -> !(i instanceof Source));
    if (item.isEmpty() || live) {
      return parsed;
    }
    Body body = item.get().body();
    return parsed.with(item.get().withBody(body.with(new Fetched(name, key(parsed), again))));
  }

  private static byte[] key(ParsedFile parsed) {
    return HexFormat.of().parseHex(parsed.whole());
  }

  /**
   * Forgets files that are no more. To look for those here would read all bodies that there are.
   */
  void forget(List<String> files) {
    shelf.forget(files);
  }

  /** Blocks that are held for as long as somebody reads them, and perhaps a little longer. */
  private final class Fetched implements Body.Text {

    private final String name;
    private final byte[] key;
    private final Reader again;
    private volatile WeakReference<List<Block>> last = new WeakReference<>(null);

    Fetched(String name, byte[] key, Reader again) {
      this.name = name;
      this.key = key;
      this.again = again;
    }

    @Override
    public List<Block> blocks() {
      List<Block> known = last.get();
      if (known == null) {
        known = fetch();
        last = new WeakReference<>(known);
      }
      return known;
    }

    private List<Block> fetch() {
      Optional<Blocks> kept = shelf.find(name, key);
      try {
        return kept.isPresent() ? kept.get().blocks() : again.read();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
