package sitrep.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import sitrep.analysis.Analysis;
import sitrep.config.BuildConfig;
import sitrep.digest.Asset;
import sitrep.digest.Item;
import sitrep.memory.Memory;
import sitrep.theme.Theme;

/**
 * Hashes of all that any page of a site may depend on. While the parts stay the same, a page is
 * what it was unless one of the items changes whose bodies stand on it.
 *
 * @param parts what any page may tell, by name: of an item, whose name is its file, all but the
 *     body
 * @param wholes the items with their bodies, by their files
 */
record Outline(Map<String, String> parts, Map<String, String> wholes) {

  /** What every page depends on. */
  static final Set<String> COMMON =
      Set.of("the program", "the settings", "the theme", "the assets", "what is withheld");

  private static final String SHELF = "outline";
  private static final byte[] KEY = Memory.key(SHELF);

  Outline {
    parts = unmodifiable(parts);
    wholes = unmodifiable(wholes);
  }

  /** Sorted where it was, so that nobody has to sort it before it can be remembered. */
  private static Map<String, String> unmodifiable(Map<String, String> map) {
    return map instanceof SortedMap<String, String> sorted
        ? Collections.unmodifiableSortedMap(sorted)
        : Collections.unmodifiableMap(map);
  }

  /** That of the last build. */
  static Optional<Outline> before(Memory memory) {
    return memory.shelf(SHELF, Outline.class).find(SHELF, KEY);
  }

  void put(Memory memory) {
    memory.shelf(SHELF, Outline.class).put(SHELF, KEY, this);
  }

  static Outline of(
      BuildConfig config,
      Analysis analysis,
      RememberedLinker linker,
      List<Asset> assets,
      Theme theme,
      ItemKeys keys)
      throws IOException {
    Map<String, String> parts = new TreeMap<>();
    parts.put("the program", Program.fingerprint());
    parts.put("the settings", Memory.hex(List.of(config.site(), config.release().audience())));
    parts.put("the theme", theme.fingerprint());
    parts.put("the assets", Memory.hex(assets.stream().map(Outline::told).toList()));
    parts.put("what is withheld", Memory.hex(analysis.digest().descriptors()));
    Map<String, String> wholes = new TreeMap<>();
    List<String> order = new ArrayList<>();
    for (Item item : analysis.digest().items().toList()) {
      parts.put(name(item), told(item, linker, keys));
      wholes.put(name(item), keys.of(item).whole());
      order.add(name(item));
    }
    parts.put("the order of things", Memory.hex(order));
    return new Outline(parts, wholes);
  }

  /** The file of an item; a topic that has none is named after the brief that first names it. */
  static String name(Item item) {
    return item.place().file() + (item.place().line() > 1 ? ", topic " + item.id() : "");
  }

  private static String told(Item item, RememberedLinker linker, ItemKeys keys) {
    return keys.of(item).head() + " " + item.highestMarking() + " " + linker.told(item);
  }

  private static List<Object> told(Asset asset) {
    return List.of(asset.address(), asset.width(), asset.height(), asset.widths(), asset.marking());
  }

  /** A hash of an item with its body. */
  String whole(Item item) {
    return wholes.get(name(item));
  }

  /** A hash of all but the body of an item. */
  String part(Item item) {
    return Objects.requireNonNull(parts.get(name(item)), item.id());
  }

  /** Of all parts. */
  String hash() {
    return Memory.hex(parts);
  }

  /** Of those that have to do with every page. */
  String commonHash() {
    SortedMap<String, String> common = new TreeMap<>();
    COMMON.forEach(part -> common.put(part, parts.get(part)));
    return Memory.hex(common);
  }

  /** The parts that are not what they were, sorted. */
  Set<String> changedParts(Outline before) {
    return changed(parts, before.parts);
  }

  /** The items that are not what they were, in their bodies or elsewhere, sorted. */
  Set<String> changedItems(Outline before) {
    return changed(wholes, before.wholes);
  }

  private static Set<String> changed(Map<String, String> now, Map<String, String> before) {
    Set<String> changed = new TreeSet<>();
    now.forEach(
        (name, hash) -> {
          if (!hash.equals(before.get(name))) {
            changed.add(name);
          }
        });
    before.keySet().stream().filter(name -> !now.containsKey(name)).forEach(changed::add);
    return changed;
  }
}
