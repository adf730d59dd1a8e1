package sitrep.target;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
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

  /** The mark of each file below a folder, by its name with slashes. */
  static Map<String, String> marks(Path folder) throws IOException {
    Map<String, String> marks = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) all::iterator) {
        if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
          String name = folder.relativize(file).toString().replace('\\', '/');
          marks.put(name, mark(file));
        }
      }
    }
    return marks;
  }

  /** A file's SHA-256 and, where the system has them, who may do what with it. */
  static String mark(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return "no-file";
    }
    PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    String mode =
        posix == null
            ? ""
            : "-" + PosixFilePermissions.toString(posix.readAttributes().permissions());
    return Sha256.hex(file) + mode;
  }

  /** Whether a file of this mark has these bytes. */
  static boolean isOf(String mark, String sha256) {
    return mark.startsWith(sha256);
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
