package sitrep.build;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import sitrep.analysis.BodyLinks;
import sitrep.analysis.CitationUse;
import sitrep.analysis.LinkedBodies;
import sitrep.analysis.LinkedBody;
import sitrep.analysis.Linker;
import sitrep.analysis.Naming;
import sitrep.analysis.WordSketch;
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

  private static final String NAMES = "looked for";

  /** With more names than these changed, looking for them takes as long as linking anew. */
  private static final int FEW = 100;

  private final Linker linker;
  private final Shelf<Kept> shelf;
  private final ItemKeys keys;
  private final boolean holding;
  private final String names;
  private final Optional<Before> before;
  private final Map<String, Dossier> dossiers = new HashMap<>();
  private final Map<Item, Linked> all = new IdentityHashMap<>();

  private RememberedLinker(Linker linker, Memory memory, ItemKeys keys, boolean holding)
      throws IOException {
    this.linker = linker;
    this.shelf = memory.shelf("links", Kept.class);
    this.keys = keys;
    this.holding = holding && !memory.isOfProcess();
    SortedMap<String, String> lookedFor = linker.lookedFor();
    this.names = key(lookedFor);
    Optional<Names> then = memory.shelf(NAMES, Names.class).latest(NAMES);
    this.before =
        then.isPresent() ? Before.of(then.get().lookedFor(), lookedFor) : Optional.empty();
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
    // Last, since links that were not got to are told from others by the names before these.
    Names names = new Names(linker.lookedFor());
    memory.shelf(NAMES, Names.class).put(NAMES, parse(remembered.names), names);
    return remembered;
  }

  /** The names that are looked for in all bodies, each with what it leads to. */
  record Names(Map<String, String> lookedFor) {}

  /**
   * What names were looked for when links were last made.
   *
   * @param names the key of all of them
   * @param sketches of those that differ now
   * @param changed whether a body holds one of those
   */
  private record Before(String names, List<WordSketch> sketches, Predicate<Body> changed) {

    static Optional<Before> of(Map<String, String> then, SortedMap<String, String> now)
        throws IOException {
      Set<String> changed = new TreeSet<>(now.keySet());
      changed.addAll(then.keySet());
      changed.removeIf(name -> Objects.equals(then.get(name), now.get(name)));
      return changed.isEmpty() || changed.size() > FEW
          ? Optional.empty()
          : Optional.of(
              new Before(
                  key(then),
                  changed.stream().map(WordSketch::of).toList(),
                  Linker.holdingAny(changed)));
    }

    boolean standsFor(Body body) {
      boolean unlikely =
          body.text() instanceof LiveText text && sketches.stream().noneMatch(text.words()::holds);
      return unlikely || !changed.test(body);
    }
  }

  /**
   * Where a body leads, as it lies in the memory: a dossier is known by its file.
   *
   * @param names the key of the names that were looked for
   * @param since the key of those with which it was found
   * @param told a hash of all that other pages may tell of it
   */
  record Kept(
      String names,
      String since,
      List<String> named,
      List<String> sentences,
      List<String> cited,
      List<CitationUse> uses,
      String told) {

    static Kept of(BodyLinks links, String names) {
      return new Kept(
          names,
          names,
          links.named().stream().map(naming -> naming.dossier().place().file()).toList(),
          links.named().stream().map(Naming::sentence).toList(),
          links.cited(),
          links.uses(),
          Memory.hex(links.told()));
    }

    /** The same, if it would be found by these names too. */
    Kept by(String otherNames) {
      return new Kept(otherNames, since, named, sentences, cited, uses, told);
    }

    BodyLinks links(Map<String, Dossier> dossiers) {
      List<Naming> namings = new ArrayList<>();
      for (int i = 0; i < named.size(); i++) {
        namings.add(new Naming(dossiers.get(named.get(i)), sentences.get(i)));
      }
      return new BodyLinks(namings, cited, uses);
    }
  }

  /** A body that was linked, as it was then. */
  private record Last(List<Block> blocks, LinkedBody body) {}

  private final class Linked {
    final BodyLinks links;
    final String since;
    final String told;
    final Optional<LinkedBody> held;
    volatile WeakReference<Last> last = new WeakReference<>(null);

    Linked(BodyLinks links, String since, String told, Optional<LinkedBody> held) {
      this.links = links;
      this.since = since;
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
      return new Linked(body.links(), "", Memory.hex(body.told()), Optional.of(body));
    }
    String name = Outline.name(item);
    byte[] key = key(item);
    Optional<Kept> kept = shelf.find(name, key).flatMap(then -> asOfNow(then, item, name, key));
    if (kept.isPresent()) {
      return new Linked(
          kept.get().links(dossiers), kept.get().since(), kept.get().told(), Optional.empty());
    }
    LinkedBody body = linker.link(item);
    Kept made = Kept.of(body.links(), names);
    shelf.put(name, key, made);
    return new Linked(body.links(), names, made.told(), Optional.of(body).filter(b -> holding));
  }

  /** What was found when other names were looked for stands, if none of those is in this body. */
  private Optional<Kept> asOfNow(Kept then, Item item, String name, byte[] key) {
    if (then.names().equals(names)) {
      return Optional.of(then);
    }
    boolean stands =
        before.isPresent()
            && before.get().names().equals(then.names())
            && before.get().standsFor(item.body());
    if (!stands) {
      return Optional.empty();
    }
    Kept now = then.by(names);
    shelf.put(name, key, now);
    return Optional.of(now);
  }

  /** Of all that links are made of, but for the names that are looked for in all bodies. */
  private byte[] key(Item item) {
    String whole = keys.of(item).whole();
    List<Object> meant = linker.meantBy(item);
    return meant.isEmpty() ? parse(whole) : Memory.key(whole, meant);
  }

  private static String key(Map<?, ?> names) throws IOException {
    return Memory.hex(List.of(Program.fingerprint(), names));
  }

  private static byte[] parse(String key) {
    return HexFormat.of().parseHex(key);
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

  /**
   * Stays the same while the same names in the item's body lead to the same dossiers: the key of
   * the names with which its links were found. What is told of a source says all of that already.
   */
  String since(Item item) {
    return all.get(item).since;
  }

  /** A hash of all that other pages may tell of the item's body. */
  String told(Item item) {
    return all.get(item).told;
  }
}
