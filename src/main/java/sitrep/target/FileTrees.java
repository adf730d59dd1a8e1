package sitrep.target;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import sitrep.hash.Sha256;

/** Folders of this machine that files are gathered in. */
final class FileTrees {

  private static final AtomicInteger PARTS = new AtomicInteger();

  private FileTrees() {}

  /** The SHA-256 of each file below a folder, by its name with slashes. */
  static Map<String, String> hashes(Path folder) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) all::iterator) {
        if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
          String name = folder.relativize(file).toString().replace('\\', '/');
          hashes.put(name, Files.isRegularFile(file) ? Sha256.hex(file) : "no-file");
        }
      }
    }
    return hashes;
  }

  /** Deletes a folder and all in it, if it is there; links are not followed. */
  static void delete(Path folder) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /**
   * Writes a file whole or not at all, and clears away what an earlier attempt left in its place.
   *
   * @param root no folder above this one is touched
   */
  static void write(Path root, Path file, InputStream bytes) throws IOException {
    Path part = Files.createDirectories(root).resolve(".part-" + PARTS.incrementAndGet());
    try {
      Files.copy(bytes, part, StandardCopyOption.REPLACE_EXISTING);
      makeRoom(root, file);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Makes the folders above a file, in the place of files if need be. */
  static void makeRoom(Path root, Path file) throws IOException {
    for (Path at = file.getParent(); !at.equals(root); at = at.getParent()) {
      if (Files.exists(at, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(at)) {
        Files.delete(at);
      }
    }
    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      delete(file);
    }
    Files.createDirectories(file.getParent());
  }
}
