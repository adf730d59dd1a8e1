package sitrep.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Files of others that lie where pages belong. They are never written over: a build that finds any
 * tells of them and writes nothing.
 */
final class Obstacles {

  private static final int SHOWN = 10;

  private final Path folder;
  private final WrittenBefore before;
  private final Set<Path> looked = new HashSet<>();
  private final Set<Path> missing = new HashSet<>();
  private final Set<String> found = new TreeSet<>();

  private Obstacles(Path folder, WrittenBefore before) {
    this.folder = folder;
    this.before = before;
  }

  /** Throws an exception that names what is in the way of these files, if anything is. */
  static void refuse(Path folder, WrittenBefore before, List<StagedFile> files) throws IOException {
    Obstacles obstacles = new Obstacles(folder, before);
    for (StagedFile file : files) {
      if (file.staged().isPresent()) {
        Path target = folder.resolve(file.name());
        obstacles.lookAbove(target.getParent());
        if (!obstacles.missing.contains(target.getParent())) {
          obstacles.lookAt(file.name(), target, file.staged().get());
        }
      }
    }
    if (Files.exists(folder.resolve(Manifest.FILE), LinkOption.NOFOLLOW_LINKS)
        && Manifest.ofSite(folder).isEmpty()) {
      obstacles.found.add(Manifest.FILE);
    }
    if (!obstacles.found.isEmpty()) {
      throw new OutputException(
          "pages belong where "
              + folder
              + " has files that Sitrep did not write: "
              + shown(obstacles.found)
              + "; move these away, or give the pages other addresses. Nothing was written");
    }
  }

  private static String shown(Set<String> names) {
    String some = String.join(", ", names.stream().limit(SHOWN).toList());
    return names.size() > SHOWN ? some + " and " + (names.size() - SHOWN) + " more" : some;
  }

  /**
   * Where a folder is due, there must be a folder, or a file of ours that is about to go; nothing
   * is in the way where there is none yet, as in all of a new site.
   */
  private void lookAbove(Path directory) throws IOException {
    if (directory.equals(folder) || !looked.add(directory)) {
      return;
    }
    lookAbove(directory.getParent());
    if (missing.contains(directory.getParent())
        || !Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
      missing.add(directory);
    } else if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)
        && !before.isAsWritten(name(directory))) {
      found.add(name(directory));
    }
  }

  private void lookAt(String name, Path target, Path staged) throws IOException {
    if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> inside = Files.walk(target)) {
        for (Path file : (Iterable<Path>) inside::iterator) {
          if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)
              && !before.isAsWritten(name(file))) {
            found.add(name(file));
          }
        }
      }
    } else if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)
        && !before.holds(name)
        && !(Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
            && Files.mismatch(target, staged) < 0)) {
      found.add(name);
    }
  }

  private String name(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
