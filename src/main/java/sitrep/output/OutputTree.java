package sitrep.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import sitrep.hash.Sha256;

/**
 * An output folder, open for one build. Files are staged beside it first, and moved to their places
 * only when all of them are ready, so that a build which fails leaves the old site as it was. Only
 * files that an earlier build wrote are ever deleted; a folder that holds other things than a site
 * is refused.
 */
public final class OutputTree implements AutoCloseable {

  private static final String JOURNAL = "journal";

  private final Path folder;
  private final Path work;
  private final FileChannel lockFile;
  private final FileLock lock;
  private final Manifest before;
  private final AtomicInteger counter = new AtomicInteger();

  private OutputTree(Path folder, Path work, FileChannel lockFile, FileLock lock)
      throws IOException {
    this.folder = folder;
    this.work = work;
    this.lockFile = lockFile;
    this.lock = lock;
    this.before = withJournal(Manifest.read(folder));
  }

  /**
   * Opens the folder for writing, and creates it where it is missing.
   *
   * @throws OutputException if the folder holds what is no site, or another build is writing to it
   */
  public static OutputTree at(Path output) throws IOException {
    Path folder = output.toAbsolutePath().normalize();
    Path work = folder.resolveSibling(".sitrep").resolve(String.valueOf(folder.getFileName()));
    boolean resumed = Files.exists(work.resolve(JOURNAL));
    if (!resumed && !Files.exists(folder.resolve(Manifest.FILE)) && holdsAnything(folder)) {
      throw new OutputException(
          "the folder "
              + output
              + " holds files that are not a site of Sitrep's; empty it or name another with"
              + " --output");
    }
    Files.createDirectories(folder);
    Files.createDirectories(work);
    FileChannel lockFile =
        FileChannel.open(work.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = tryLock(lockFile);
    if (lock == null) {
      lockFile.close();
      throw new OutputException("another build is writing to " + output + "; wait for it to end");
    }
    OutputTree tree = new OutputTree(folder, work, lockFile, lock);
    tree.clearStage();
    return tree;
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static boolean holdsAnything(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Files.exists(folder);
    }
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(folder, p -> !p.getFileName().toString().startsWith("."))) {
      return entries.iterator().hasNext();
    }
  }

  /**
   * A build that was killed while it moved files has left a list of them: they are Sitrep's as
   * well.
   */
  private Manifest withJournal(Manifest manifest) throws IOException {
    Path journal = work.resolve(JOURNAL);
    if (!Files.exists(journal)) {
      return manifest;
    }
    Map<String, String> hashes = new TreeMap<>(manifest.hashes());
    for (String name : Files.readString(journal, StandardCharsets.UTF_8).split("\n")) {
      hashes.putIfAbsent(name, "");
    }
    return new Manifest(hashes);
  }

  private void clearStage() throws IOException {
    Path stage = stage();
    Files.createDirectories(stage);
    try (DirectoryStream<Path> left = Files.newDirectoryStream(stage)) {
      for (Path file : left) {
        Files.delete(file);
      }
    }
  }

  private Path stage() {
    return work.resolve("stage");
  }

  /** Makes a file ready. May be called from many threads at once. */
  public StagedFile stage(String name, byte[] bytes) throws IOException {
    String hash = Sha256.hex(bytes);
    if (before.hashes().containsKey(name) && isSame(folder.resolve(name), bytes)) {
      return new StagedFile(name, hash, Optional.empty());
    }
    Path staged = stage().resolve(String.valueOf(counter.incrementAndGet()));
    Files.write(staged, bytes);
    return new StagedFile(name, hash, Optional.of(staged));
  }

  private static boolean isSame(Path file, byte[] bytes) throws IOException {
    return Files.isRegularFile(file)
        && Files.size(file) == bytes.length
        && Arrays.equals(Files.readAllBytes(file), bytes);
  }

  /**
   * Moves all staged files to their places and deletes what earlier builds wrote and this one did
   * not.
   */
  public WriteSummary commit(List<StagedFile> files) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    files.forEach(file -> hashes.put(file.name(), file.sha256()));
    Files.writeString(
        work.resolve(JOURNAL), String.join("\n", hashes.keySet()), StandardCharsets.UTF_8);
    int deleted = deleteAllBut(hashes.keySet());
    int written = 0;
    Set<Path> folders = new TreeSet<>();
    for (StagedFile file : files) {
      if (file.staged().isPresent()) {
        Path target = folder.resolve(file.name());
        if (folders.add(target.getParent())) {
          Files.createDirectories(target.getParent());
        }
        move(file.staged().get(), target);
        written++;
      }
    }
    writeManifest(new Manifest(hashes));
    Files.delete(work.resolve(JOURNAL));
    return new WriteSummary(written, files.size() - written, deleted);
  }

  private void writeManifest(Manifest manifest) throws IOException {
    Path staged = stage().resolve(Manifest.FILE);
    Files.writeString(staged, manifest.text(), StandardCharsets.UTF_8);
    move(staged, folder.resolve(Manifest.FILE));
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private int deleteAllBut(Set<String> kept) throws IOException {
    int deleted = 0;
    for (String name : before.hashes().keySet()) {
      Path file = folder.resolve(name);
      if (!kept.contains(name) && Files.isRegularFile(file)) {
        Files.delete(file);
        deleteEmpty(file.getParent());
        deleted++;
      }
    }
    return deleted;
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

  @Override
  public void close() throws IOException {
    lock.release();
    lockFile.close();
  }
}
