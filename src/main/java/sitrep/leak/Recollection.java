package sitrep.leak;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import sitrep.build.DigestFiles;
import sitrep.build.IntactFiles;
import sitrep.build.Program;
import sitrep.build.Workers;
import sitrep.memory.Memory;

/**
 * What earlier proofs found of a digest, remembered beside a site of it. Only that nothing is
 * withheld is remembered, since all else has to be built in any case.
 */
final class Recollection {

  private static final String NAME = "whole";

  private final Path root;
  private final Path site;
  private final Withheld withheld;
  private final String audience;
  private final Workers workers;
  private final boolean keeping;
  private final byte[] key;
  private final SortedMap<String, String> states;

  private Recollection(
      Path root,
      Path site,
      Withheld withheld,
      String audience,
      Workers workers,
      SortedMap<String, String> states,
      boolean keeping)
      throws IOException {
    this.root = root;
    this.site = site;
    this.withheld = withheld;
    this.audience = audience;
    this.workers = workers;
    this.states = states;
    this.keeping = keeping;
    this.key =
        Memory.key(
            Program.fingerprint(),
            root.toRealPath().toString(),
            audience,
            withheld.ceiling(),
            withheld.unmarked(),
            withheld.zone(),
            withheld.drafts(),
            withheld.future());
  }

  /**
   * What is remembered beside a site.
   *
   * @param files the digest's, as they were before any of them was read
   * @param keeping whether what is found now is remembered too
   */
  static Recollection of(
      Path root,
      Path site,
      DigestFiles files,
      Withheld withheld,
      String audience,
      Workers workers,
      boolean keeping)
      throws IOException {
    return new Recollection(
        root, site, withheld, audience, workers, ofProof(files.settled()), keeping);
  }

  /** Which assets there are, and their sidecars, is all that counts of them. */
  private static SortedMap<String, String> ofProof(Map<String, String> settled) {
    SortedMap<String, String> states = new TreeMap<>();
    settled.forEach(
        (name, state) -> {
          boolean read = !BareDigest.isAsset(name) || name.endsWith(".yaml");
          if (BareDigest.isOfDigest(name)) {
            states.put(name, read ? state : "asset");
          }
        });
    return states;
  }

  /**
   * Whether nothing of the digest is withheld, as far as that can be told by reading what has
   * changed since it was proved.
   */
  boolean isWhole() throws IOException {
    try (Memory memory = IntactFiles.memory(site)) {
      Whole before =
          memory
              .shelf(NAME, Whole.class)
              .find(NAME, key)
              .filter(whole -> whole.holdsAt(withheld.now()))
              .orElse(Whole.UNKNOWN);
      Optional<Whole> now = before == Whole.UNKNOWN ? Optional.empty() : since(before);
      now.filter(whole -> !whole.states().equals(before.states()))
          .ifPresent(whole -> put(memory, whole));
      return now.isPresent();
    }
  }

  /** What holds now, if the files that have changed hold nothing withheld either. */
  private Optional<Whole> since(Whole before) throws IOException {
    Set<String> changed = changed(before);
    BareDigest read = BareDigest.of(root, withheld, audience, workers, changed);
    if (!read.isWhole() || changed.stream().anyMatch(BareDigest::isAsset)) {
      return Optional.empty();
    }
    Map<String, String> naming = new HashMap<>(read.naming(assets()));
    for (String asset : assets()) {
      before
          .naming(asset)
          .filter(text -> !changed.contains(text))
          .ifPresent(text -> naming.put(asset, text));
    }
    return whole(earlier(before.until(), read.until()), naming);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** Files that are not as they were, came or went, and whatever lies beside one of them. */
  private Set<String> changed(Whole before) {
    Set<String> all = new TreeSet<>(before.states().keySet());
    all.addAll(states.keySet());
    Set<String> stems =
        all.stream()
            .filter(name -> !before.knows(name, states.getOrDefault(name, "")))
            .map(Recollection::stem)
            .collect(Collectors.toSet());
    all.removeIf(name -> !stems.contains(stem(name)));
    return all;
  }

  private static String stem(String name) {
    return name.startsWith("seeds/") ? name.replaceFirst("\\.[^.]*$", "") : name;
  }

  private Set<String> assets() {
    return states.keySet().stream()
        .filter(BareDigest::isAsset)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Remembers a digest that was read and is whole. */
  void put(BareDigest read) throws IOException {
    try (Memory memory = IntactFiles.memory(site)) {
      whole(read.until(), read.naming(assets())).ifPresent(whole -> put(memory, whole));
    }
  }

  /** Empty where an asset is named by nothing that is known to stay. */
  private Optional<Whole> whole(Instant until, Map<String, String> naming) {
    Map<String, String> settled = new HashMap<>(states);
    settled.values().removeIf(String::isEmpty);
    return naming.keySet().equals(assets())
        ? Optional.of(new Whole(withheld.now(), until, settled, naming))
        : Optional.empty();
  }

  private void put(Memory memory, Whole whole) {
    if (keeping) {
      memory.shelf(NAME, Whole.class).put(NAME, key, whole);
      memory.keep();
    }
  }
}
