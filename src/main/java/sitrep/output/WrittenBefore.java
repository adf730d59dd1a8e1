package sitrep.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import sitrep.hash.Sha256;

/**
 * What Sitrep has written to an output folder, after the site's manifest, the work folder's copy of
 * it, and the journal of a build that was killed. Nothing else in the folder is Sitrep's.
 */
final class WrittenBefore {

  private final Path folder;

  /** The hash of each file that the last whole build wrote. */
  private final Map<String, String> recorded = new LinkedHashMap<>();

  /** What else may be ours: after the site itself, and builds that were killed. */
  private final SortedMap<String, Set<String>> others = new TreeMap<>();

  private Optional<Map<String, String>> folded = Optional.empty();

  private WrittenBefore(Path folder) {
    this.folder = folder;
  }

  static WrittenBefore read(Path folder, WorkFolder work) throws IOException {
    WrittenBefore written = new WrittenBefore(folder);
    for (Manifest.Line line : Manifest.lines(work.record())) {
      if (written.isInside(line.name())) {
        written.recorded.put(line.name(), line.hash());
      }
    }
    if (written.recorded.isEmpty() || !isSame(folder.resolve(Manifest.FILE), work.record())) {
      written.add(Manifest.ofSite(folder));
    }
    written.add(Manifest.lines(work.journal()));
    return written;
  }

  private static boolean isSame(Path one, Path other) throws IOException {
    return Files.isRegularFile(one) && Files.mismatch(one, other) < 0;
  }

  private void add(List<Manifest.Line> lines) {
    for (Manifest.Line line : lines) {
      if (isInside(line.name())) {
        add(line.name(), line.hash(), others);
      }
    }
  }

  private void add(String name, String hash, Map<String, Set<String>> unrecorded) {
    if (!hash.equals(recorded.get(name))) {
      unrecorded.computeIfAbsent(name, n -> new TreeSet<>()).add(hash);
    }
  }

  /** Whoever can write a manifest must not be able to have files deleted elsewhere. */
  private boolean isInside(String name) {
    return folder.resolve(name).normalize().startsWith(folder);
  }

  /** The SHA-256 of each file that the last whole build wrote, in the order of its manifest. */
  Map<String, String> recorded() {
    return Collections.unmodifiableMap(recorded);
  }

  Set<String> names() {
    if (others.isEmpty()) {
      return Collections.unmodifiableSet(recorded.keySet());
    }
    Set<String> all = new TreeSet<>(recorded.keySet());
    all.addAll(others.keySet());
    return all;
  }

  boolean isListed(String name) {
    return recorded.containsKey(name) || others.containsKey(name);
  }

  /** Whether a file of this name is ours; where the file system takes A for a, in any case. */
  boolean holds(String name) throws IOException {
    if (isListed(name)) {
      return true;
    }
    String other = inAnyCase().get(name.toLowerCase(Locale.ROOT));
    return other != null
        && Files.exists(folder.resolve(other))
        && Files.exists(folder.resolve(name))
        && Files.isSameFile(folder.resolve(other), folder.resolve(name));
  }

  private Map<String, String> inAnyCase() {
    if (folded.isEmpty()) {
      Map<String, String> all = new HashMap<>();
      names().forEach(name -> all.put(name.toLowerCase(Locale.ROOT), name));
      folded = Optional.of(all);
    }
    return folded.get();
  }

  /** Whether a listed file lies there, and through no link. */
  boolean isPlain(String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && file.getParent().toRealPath().equals(file.getParent())
        && isListed(name);
  }

  /** Whether it has the bytes that Sitrep gave it. */
  boolean isAsWritten(String name) throws IOException {
    if (!isPlain(name)) {
      return false;
    }
    String hash = Sha256.hex(folder.resolve(name));
    return hash.equals(recorded.get(name)) || others.getOrDefault(name, Set.of()).contains(hash);
  }

  /** Whether the folder still holds anything of ours. */
  boolean isThere() throws IOException {
    for (String name : names()) {
      if (isAsWritten(name)) {
        return true;
      }
    }
    return false;
  }

  /** All that may be ours, beside what is recorded, while these files take their places. */
  String journal(Manifest next) {
    SortedMap<String, Set<String>> all = new TreeMap<>();
    others.forEach((name, some) -> all.put(name, new TreeSet<>(some)));
    next.hashes().forEach((name, hash) -> add(name, hash, all));
    StringBuilder text = new StringBuilder();
    all.forEach((name, some) -> some.forEach(h -> text.append(Manifest.Line.text(h, name))));
    return text.toString();
  }
}
