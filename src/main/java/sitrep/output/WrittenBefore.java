package sitrep.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import sitrep.hash.Sha256;

/**
 * What Sitrep has written to an output folder, after the site's manifest, the work folder's copy of
 * it, and the journal of a build that was killed. Nothing else in the folder is Sitrep's.
 */
final class WrittenBefore {

  private final Path folder;
  private final Map<String, Set<String>> hashes = new TreeMap<>();
  private final Map<String, String> folded = new HashMap<>();

  private WrittenBefore(Path folder) {
    this.folder = folder;
  }

  static WrittenBefore read(Path folder, WorkFolder work) throws IOException {
    WrittenBefore written = new WrittenBefore(folder);
    written.add(Manifest.ofSite(folder));
    written.add(Manifest.lines(work.record()));
    written.add(Manifest.lines(work.journal()));
    return written;
  }

  private void add(List<Manifest.Line> lines) {
    for (Manifest.Line line : lines) {
      if (folder.resolve(line.name()).normalize().startsWith(folder)) {
        hashes.computeIfAbsent(line.name(), n -> new TreeSet<>()).add(line.hash());
        folded.put(line.name().toLowerCase(Locale.ROOT), line.name());
      }
    }
  }

  Set<String> names() {
    return hashes.keySet();
  }

  /** Whether a file of this name is ours; where the file system takes A for a, in any case. */
  boolean holds(String name) throws IOException {
    String other = folded.get(name.toLowerCase(Locale.ROOT));
    return hashes.containsKey(name)
        || (other != null
            && Files.exists(folder.resolve(other))
            && Files.exists(folder.resolve(name))
            && Files.isSameFile(folder.resolve(other), folder.resolve(name)));
  }

  /** Whether a listed file lies there, and through no link. */
  boolean isPlain(String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && file.getParent().toRealPath().equals(file.getParent())
        && hashes.containsKey(name);
  }

  /** Whether it has the bytes that Sitrep gave it. */
  boolean isAsWritten(String name) throws IOException {
    return isPlain(name) && hashes.get(name).contains(Sha256.hex(folder.resolve(name)));
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

  /** All that may be ours while these files take their places. */
  String journal(Manifest next) {
    Map<String, Set<String>> all = new TreeMap<>();
    hashes.forEach((name, some) -> all.put(name, new TreeSet<>(some)));
    next.hashes().forEach((n, hash) -> all.computeIfAbsent(n, x -> new TreeSet<>()).add(hash));
    StringBuilder text = new StringBuilder();
    all.forEach((name, some) -> some.forEach(h -> text.append(Manifest.Line.text(h, name))));
    return text.toString();
  }
}
