package sitrep.build;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sitrep.analysis.BodyLinks;
import sitrep.analysis.CitationUse;
import sitrep.analysis.LinkedBodies;
import sitrep.analysis.LinkedBody;
import sitrep.analysis.Linker;
import sitrep.analysis.Naming;
import sitrep.digest.Block;
import sitrep.digest.Body;
import sitrep.digest.Dossier;
import sitrep.digest.Item;
import sitrep.digest.Source;
import sitrep.memory.Memory;
import sitrep.memory.Shelf;

/**
 * Links bodies, but for those of which an earlier build has found out where they lead. What else
 * stands in a body is found when its page is made.
 */
final class RememberedLinker implements LinkedBodies {

  private final Linker linker;
  private final Shelf shelf;
  private final ItemKeys keys;
  private final boolean holding;
  private final byte[] names;
  private final Map<String, Dossier> dossiers = new TreeMap<>();
  private final Map<Item, Linked> all = new IdentityHashMap<>();

  private RememberedLinker(Linker linker, Memory memory, ItemKeys keys, boolean holding)
      throws IOException {
    this.linker = linker;
    this.shelf = memory.shelf("links");
    this.keys = keys;
    this.holding = holding && !memory.isOfProcess();
    this.names = Memory.key(Program.fingerprint(), linker.lookedFor());
    linker.items().stream()
        .filter(Dossier.class::isInstance)
        .forEach(dossier -> dossiers.put(dossier.place().file(), (Dossier) dossier));
  }

  /**
   * Links all items.
   *
   * @param holding whether what had to be found is held in memory
   */
  static RememberedLinker of(
      Linker linker, Memory memory, ItemKeys keys, boolean holding, Workers workers)
      throws IOException {
    RememberedLinker remembered = new RememberedLinker(linker, memory, keys, holding);
    List<Item> items = linker.items();
    List<Linked> linked = workers.map("linking", items, remembered::link);
    for (int i = 0; i < items.size(); i++) {
      remembered.all.put(items.get(i), linked.get(i));
    }
    remembered.shelf.forgetOthers();
    return remembered;
  }

  /**
   * Where a body leads, as it lies in the memory: a dossier is known by its file.
   *
   * @param told a hash of all that other pages may tell of it
   */
  record Kept(
      List<String> named,
      List<Integer> counts,
      List<String> sentences,
      List<String> cited,
      List<CitationUse> uses,
      String told) {

    static Kept of(BodyLinks links) {
      return new Kept(
          links.named().stream().map(naming -> naming.dossier().place().file()).toList(),
          links.named().stream().map(Naming::count).toList(),
          links.named().stream().map(Naming::sentence).toList(),
          links.cited(),
          links.uses(),
          Memory.hex(links.told()));
    }

    BodyLinks links(Map<String, Dossier> dossiers) {
      List<Naming> namings = new ArrayList<>();
      for (int i = 0; i < named.size(); i++) {
        namings.add(new Naming(dossiers.get(named.get(i)), counts.get(i), sentences.get(i)));
      }
      return new BodyLinks(namings, cited, uses);
    }
  }

  /** A body that was linked, as it was then. */
  private record Last(List<Block> blocks, LinkedBody body) {}

  private final class Linked {
    final BodyLinks links;
    final String told;
    final Optional<LinkedBody> held;
    volatile WeakReference<Last> last = new WeakReference<>(null);

    Linked(BodyLinks links, String told, Optional<LinkedBody> held) {
      this.links = links;
      this.told = told;
      this.held = held;
    }

    LinkedBody body(Item item) {
      return held.orElseGet(() -> last(item).body());
    }

    private Last last(Item item) {
      List<Block> blocks = item.body().blocks();
      Last known = last.get();
      if (known == null || known.blocks() != blocks) {
        known = new Last(blocks, linker.link(item));
        last = new WeakReference<>(known);
      }
      return known;
    }
  }

  private Linked link(Item item) {
    if (item instanceof Source) {
      LinkedBody body = linker.link(item);
      return new Linked(body.links(), Memory.hex(body.told()), Optional.of(body));
    }
    String name = Outline.name(item);
    byte[] key = key(item);
    Optional<Kept> kept = shelf.find(name, key).map(Kept.class::cast);
    if (kept.isPresent()) {
      return new Linked(kept.get().links(dossiers), kept.get().told(), Optional.empty());
    }
    LinkedBody body = linker.link(item);
    Kept made = Kept.of(body.links());
    shelf.put(name, key, made);
    return new Linked(body.links(), made.told(), Optional.of(body).filter(b -> holding));
  }

  private byte[] key(Item item) {
    byte[] whole = HexFormat.of().parseHex(keys.of(item).whole());
    List<Object> meant = linker.meantBy(item);
    byte[] also = meant.isEmpty() ? new byte[0] : Memory.key(meant);
    return ByteBuffer.allocate(whole.length + names.length + also.length)
        .put(whole)
        .put(names)
        .put(also)
        .array();
  }

  @Override
  public BodyLinks links(Item item) {
    Linked linked = all.get(item);
    return linked == null ? BodyLinks.NONE : linked.links;
  }

  @Override
  public LinkedBody body(Item item) {
    Linked linked = all.get(item);
    return linked == null ? LinkedBody.EMPTY : linked.body(item);
  }

  /** Whether other pages would tell the same of the item, which is no source, with this body. */
  boolean tellsTheSame(Item item, Body body) {
    return told(item).equals(Memory.hex(linker.link(item, body).links().told()));
  }

  /** A hash of all that other pages may tell of the item's body. */
  String told(Item item) {
    return all.get(item).told;
  }
}
