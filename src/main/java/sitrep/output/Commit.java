package sitrep.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Turns the old site into the new one, whose files are all ready. */
final class Commit {

  /** Where the work folder lies on another file system, bytes pass through this file. */
  static final String PART = ".sitrep-part";

  private final Path folder;
  private final WorkFolder work;
  private final WrittenBefore before;
  private final List<StagedFile> files;
  private final Manifest manifest;
  private final Path asideFolder;
  private final List<String> setAside = new ArrayList<>();

  Commit(
      Path folder,
      WorkFolder work,
      WrittenBefore before,
      List<StagedFile> files,
      Manifest manifest) {
    this.folder = folder;
    this.work = work;
    this.before = before;
    this.files = files;
    this.manifest = manifest;
    this.asideFolder = work.newSetAside();
  }

  /**
   * Killed at any moment, it leaves a journal after which the next build knows what is Sitrep's.
   */
  WriteSummary run() throws IOException {
    Obstacles.refuse(folder, before, files);
    work.write(work.journal(), before.journal(manifest));
    List<String> deleted = deleteAllBut(manifest.hashes().keySet());
    int written = moveStaged();
    keep();
    long bytes = files.stream().mapToLong(StagedFile::size).sum();
    return new WriteSummary(written, files.size() - written, deleted, bytes, setAside, asideFolder);
  }

  private int moveStaged() throws IOException {
    moveContent(work.stage(), folder);
    return (int) files.stream().filter(file -> file.staged().isPresent()).count();
  }

  private void moveContent(Path from, Path to) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(from)) {
      all.forEach(entries::add);
    }
    entries.sort(null);
    for (Path entry : entries) {
      Path target = to.resolve(entry.getFileName().toString());
      if (Files.isDirectory(entry)) {
        moveFolder(entry, target);
      } else {
        move(entry, target);
      }
    }
  }

  /** A folder that the site does not have yet comes as a whole, which takes no time. */
  private void moveFolder(Path from, Path to) throws IOException {
    if (!Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
      try {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        return;
      } catch (AtomicMoveNotSupportedException e) {
        Files.createDirectory(to);
      }
    }
    moveContent(from, to);
  }

  private void keep() throws IOException {
    String text = manifest.text();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Path inSite = folder.resolve(Manifest.FILE);
    if (!OutputTree.isSame(inSite, bytes)) {
      move(Files.write(work.stage().resolve(Manifest.FILE), bytes), inSite);
    }
    work.write(work.record(), text);
    Files.delete(work.journal());
  }

  private void move(Path from, Path to) throws IOException {
    if (Files.isDirectory(to, LinkOption.NOFOLLOW_LINKS)) {
      deleteEmptyFolders(to);
    }
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Path part = folder.resolve(PART);
      Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
      Files.delete(from);
    }
  }

  /** Fails where somebody has put a file there since obstacles were looked for. */
  private static void deleteEmptyFolders(Path tree) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          Files.delete(path);
        }
      }
    }
  }

  private List<String> deleteAllBut(Set<String> kept) throws IOException {
    List<String> deleted = new ArrayList<>();
    for (String name : before.names()) {
      Path file = folder.resolve(name);
      if (kept.contains(name)) {
        continue;
      } else if (before.isAsWritten(name)) {
        Files.delete(file);
        deleteEmpty(file.getParent());
        deleted.add(name);
      } else if (before.isPlain(name)) {
        setAside(name);
        deleteEmpty(file.getParent());
      }
    }
    return deleted;
  }

  /** Somebody's work must not be lost, and a page that was withdrawn must not stay published. */
  private void setAside(String name) throws IOException {
    Path aside = asideFolder.resolve(name);
    Files.createDirectories(aside.getParent());
    Files.move(folder.resolve(name), aside);
    setAside.add(name);
  }

  private void deleteEmpty(Path directory) throws IOException {
    Path at = directory;
    while (!at.equals(folder)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(at)) {
        if (entries.iterator().hasNext()) {
          return;
        }
      }
      Files.delete(at);
      at = at.getParent();
    }
  }
}
