package sitrep.build;

import java.io.IOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import sitrep.digest.Block;
import sitrep.digest.Item;
import sitrep.hash.Checksum;
import sitrep.memory.Memory;
import sitrep.memory.Shelf;
import sitrep.search.IndexChange;
import sitrep.search.SearchIndex;
import sitrep.search.SearchIndex.Entry;
import sitrep.search.Shards;
import sitrep.search.Terms;

/**
 * The parts of the search index. They are made when the first of them is asked for: those that an
 * earlier build has made, with what has changed since then taken in, or else all of them.
 */
final class RememberedIndex implements Shards {

  private static final String INDEX = "index";

  /** Where more entries have changed, all parts are made anew. */
  private static final int FEW = 200;

  private final SearchIndex index;
  private final Shelf<Kept> kept;
  private final Shelf<String> shards;
  private final Shelf<Terms> terms;
  private final ItemKeys keys;
  private final RememberedLinker linker;
  private final Workers workers;
  private final boolean holding;
  private final String program;

  /** By the numbers of entries. */
  private final Map<Integer, Terms> met = new ConcurrentHashMap<>();

  private SortedMap<String, String> now;
  private Made made;

  RememberedIndex(
      SearchIndex index, Memory memory, ItemKeys keys, RememberedLinker linker, Workers workers)
      throws IOException {
    this.index = index;
    this.kept = memory.shelf("index", Kept.class);
    this.shards = memory.shelf("shards", String.class);
    this.terms = memory.shelf("terms", Terms.class);
    this.keys = keys;
    this.linker = linker;
    this.workers = workers;
    this.holding = memory.isOfProcess();
    this.program = Program.fingerprint();
  }

  /**
   * An index as it lies in the memory.
   *
   * @param keys of the terms of each entry, by its number and its item's name
   * @param versions of the parts
   */
  record Kept(Map<String, String> keys, Map<String, String> versions) {}

  /** A body that may be exchanged while a digest is worked on, and what the parts have of it. */
  private record Live(List<Block> blocks, Terms terms) {}

  /** A part that has just been made. */
  private record Part(String name, String text, String version) {}

  /** The parts that there are, with their texts where they are at hand. */
  private record Made(
      Map<String, String> versions, Map<String, String> texts, Map<Entry, Live> live) {}

  @Override
  public synchronized String version(String name) {
    return made().versions.computeIfAbsent(name, n -> Memory.hex(made().texts.get(n)));
  }

  @Override
  public synchronized String text(String name) {
    made();
    return known(name);
  }

  private String known(String name) {
    String text = made.texts.get(name);
    return text != null ? text : found(name, made.versions).orElseGet(() -> lost(name));
  }

  private Optional<String> found(String name, Map<String, String> versions) {
    return shards.find(name, parse(versions.get(name)));
  }

  /** What the memory should have but has not is made anew, with all the rest. */
  private String lost(String name) {
    made = anew();
    return made.texts.get(name);
  }

  private Made made() {
    begin();
    made = made == null ? anew() : made;
    exchange();
    return made;
  }

  /** Looks for what an earlier build has made. */
  private synchronized void begin() {
    if (now == null) {
      SortedMap<String, String> keysNow = new TreeMap<>();
      List<Entry> entries = index.entries();
      List<String> keysOfEntries = workers.map("indexing", entries, this::key);
      for (int i = 0; i < entries.size(); i++) {
        keysNow.put(name(entries.get(i)), keysOfEntries.get(i));
      }
      now = keysNow;
      made = holding ? null : changed().orElse(null);
    }
  }

  @Override
  public void meet(Entry entry, Supplier<Terms> found) {
    begin();
    boolean wanted;
    synchronized (this) {
      wanted = made == null && !holding;
    }
    if (wanted) {
      met.put(entry.number(), terms(entry, found));
    }
  }

  private static String name(Entry entry) {
    return entry.number() + " " + Outline.name(entry.item());
  }

  /** Of all that an entry's terms are made of. */
  private String key(Entry entry) {
    Item item = entry.item();
    return new Checksum()
        .line(index.labels(entry).toArray(String[]::new))
        .line(program, keys.of(item).whole(), linker.told(item), entry.date())
        .hex();
  }

  /**
   * A memory of this process holds terms as they are; one in a file has them in the parts alone.
   * The key is that of the body as it was parsed: what came in its place is not remembered.
   */
  private Terms terms(Entry entry, Supplier<Terms> maker) {
    if (!holding || isExchanged(entry)) {
      return maker.get();
    }
    String name = Outline.name(entry.item());
    byte[] key = parse(now.get(name(entry)));
    Optional<Terms> known = terms.find(name, key);
    if (known.isPresent()) {
      return known.get();
    }
    Terms found = maker.get();
    terms.put(name, key, found);
    return found;
  }

  private Terms terms(Entry entry) {
    return terms(entry, () -> index.terms(index.read(entry)));
  }

  private static boolean isExchanged(Entry entry) {
    return entry.item().body().text() instanceof LiveText text && text.isExchanged();
  }

  private Made anew() {
    Map<Entry, List<Block>> bodies = bodies();
    List<Terms> all =
        workers.map(
            "indexing",
            index.entries(),
            entry -> {
              Terms known = met.get(entry.number());
              return known == null ? terms(entry) : known;
            });
    met.clear();
    terms.forgetOthers();
    Map<String, String> texts = new TreeMap<>();
    Map<String, String> versions = new TreeMap<>();
    for (Part part :
        workers.map(
            "indexing",
            List.copyOf(index.shards(all).entrySet()),
            made -> part(made.getKey(), made.getValue().get()))) {
      texts.put(part.name, part.text);
      versions.put(part.name, part.version);
    }
    shards.forgetOthers(texts.keySet());
    if (index.entries().stream().noneMatch(RememberedIndex::isExchanged)) {
      remember(versions);
    }
    Map<Entry, Live> live = new IdentityHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      Entry entry = index.entries().get(i);
      if (bodies.containsKey(entry)) {
        live.put(entry, new Live(bodies.get(entry), all.get(i)));
      }
    }
    return new Made(versions, texts, live);
  }

  /** The bodies that may be exchanged. */
  private Map<Entry, List<Block>> bodies() {
    Map<Entry, List<Block>> bodies = new IdentityHashMap<>();
    for (Entry entry : index.entries()) {
      if (entry.item().body().text() instanceof LiveText text) {
        bodies.put(entry, text.blocks());
      }
    }
    return bodies;
  }

  /** Takes in the bodies that were exchanged. */
  private void exchange() {
    IndexChange change = index.change(this::known);
    boolean any = false;
    for (Map.Entry<Entry, Live> known : made.live.entrySet()) {
      Entry entry = known.getKey();
      List<Block> blocks = ((LiveText) entry.item().body().text()).blocks();
      if (blocks != known.getValue().blocks) {
        Terms now = index.terms(index.read(entry));
        change.take(entry.number(), known.getValue().terms, now);
        known.setValue(new Live(blocks, now));
        any = true;
      }
    }
    if (any) {
      made.texts.putAll(change.shards());
      made.versions.keySet().removeAll(change.shards().keySet());
    }
  }

  private Part part(String name, String text) {
    String version = Memory.hex(text);
    shards.put(name, parse(version), text);
    return new Part(name, text, version);
  }

  private void remember(Map<String, String> versions) {
    kept.put(INDEX, layout(), new Kept(now, versions));
  }

  private byte[] layout() {
    return Memory.key(program, index.shardNames().size());
  }

  /** The last index with what has changed since then, if that is little. */
  private Optional<Made> changed() {
    Optional<Kept> last = kept.find(INDEX, layout());
    if (last.isEmpty()) {
      return Optional.empty();
    }
    Set<String> differing = new TreeSet<>(now.keySet());
    differing.addAll(last.get().keys.keySet());
    differing.removeIf(name -> last.get().keys.getOrDefault(name, "").equals(now.get(name)));
    if (differing.isEmpty()) {
      return Optional.of(new Made(new HashMap<>(last.get().versions), new HashMap<>(), Map.of()));
    }
    return differing.size() > FEW ? Optional.empty() : changed(last.get(), differing);
  }

  private Optional<Made> changed(Kept last, Set<String> differing) {
    Set<Integer> numbers =
        differing.stream()
            .map(RememberedIndex::number)
            .collect(Collectors.toCollection(TreeSet::new));
    Map<Integer, Entry> entries =
        index.entries().stream()
            .filter(entry -> numbers.contains(entry.number()))
            .collect(Collectors.toMap(Entry::number, entry -> entry));
    try {
      IndexChange change = index.change(name -> found(name, last.versions).orElseThrow());
      Map<Integer, Terms> before = change.before(numbers);
      for (int number : numbers) {
        Entry entry = entries.get(number);
        Terms after = entry == null ? Terms.NONE : terms(entry);
        change.take(number, before.getOrDefault(number, Terms.NONE), after);
      }
      Map<String, String> versions = new HashMap<>(last.versions);
      Map<String, String> texts = change.shards();
      texts.forEach((name, text) -> versions.put(name, part(name, text).version));
      remember(versions);
      return Optional.of(new Made(versions, new HashMap<>(texts), Map.of()));
    } catch (NoSuchElementException e) {
      return Optional.empty();
    }
  }

  private static byte[] parse(String key) {
    return HexFormat.of().parseHex(key);
  }

  private static int number(String name) {
    return Integer.parseInt(name.substring(0, name.indexOf(' ')));
  }
}
