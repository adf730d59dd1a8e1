package sitrep.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import sitrep.hash.FileState;
import sitrep.hash.Sha256;
import sitrep.output.OutputLock.Patience;

/**
 * An output folder, open for one build. Files are staged beside it first, and moved to their places
 * only when all of them are ready, so that a build which fails leaves the old site as it was. Only
 * files that an earlier build wrote are ever deleted or written over; a folder that holds other
 * things than a site is refused.
 */
public final class OutputTree implements AutoCloseable {

  private final Path folder;
  private final WorkFolder work;
  private final OutputLock lock;
  private final WrittenBefore before;
  private Map<String, String> hashes;
  private volatile boolean rewriting;

  private OutputTree(Path folder, WorkFolder work, OutputLock lock, WrittenBefore before) {
    this.folder = folder;
    this.work = work;
    this.lock = lock;
    this.before = before;
    this.hashes = before.recorded();
  }

  /**
   * Opens the folder for writing, and creates it where it is missing.
   *
   * @param words is told if another build has to be waited for
   * @throws OutputException if the folder holds what is no site, or another build goes on writing
   *     to it
   */
  public static OutputTree at(Path output, Consumer<String> words) throws IOException {
    return at(output, Patience.usual(words));
  }

  static OutputTree at(Path output, Patience patience) throws IOException {
    Path folder = RealPath.of(output);
    WorkFolder work = WorkFolder.of(folder);
    if (!Files.exists(work.path())) {
      refuseForeign(output, folder, WrittenBefore.read(folder, work));
    }
    OutputLock lock = OutputLock.take(work, output, patience);
    try {
      WrittenBefore before = WrittenBefore.read(folder, work);
      refuseForeign(output, folder, before);
      Files.createDirectories(folder);
      Files.deleteIfExists(folder.resolve(Commit.PART));
      work.clearStage();
      return new OutputTree(folder, work, lock, before);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static void refuseForeign(Path output, Path folder, WrittenBefore before)
      throws IOException {
    if (holdsAnything(folder) && !before.isThere()) {
      throw new OutputException(
          "the folder "
              + output
              + " holds files that are not a site of Sitrep's; empty it or name another with"
              + " --output");
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

  /** Deletes what earlier builds into this folder remember, but for which files are theirs. */
  public static void forget(Path output, Consumer<String> words) throws IOException {
    WorkFolder work = WorkFolder.of(RealPath.of(output));
    if (Files.exists(work.path())) {
      OutputLock lock = OutputLock.take(work, output, Patience.usual(words));
      try {
        work.forget();
      } finally {
        lock.close();
      }
    }
  }

  /** From now on files are written even where the site has the same bytes. */
  public void rewriteAll() {
    rewriting = true;
  }

  /** Makes a file ready. May be called from many threads at once. */
  public StagedFile stage(String name, byte[] bytes) throws IOException {
    String hash = Sha256.hex(bytes);
    boolean same = !rewriting && before.isListed(name) && isSame(folder.resolve(name), bytes);
    Optional<Path> staged = Optional.empty();
    if (!same) {
      Path file = work.stage().resolve(name);
      if (!Files.isDirectory(file.getParent())) {
        Files.createDirectories(file.getParent());
      }
      staged = Optional.of(Files.write(file, bytes));
    }
    return new StagedFile(name, hash, bytes.length, staged);
  }

  static boolean isSame(Path file, byte[] bytes) throws IOException {
    return Files.isRegularFile(file)
        && Files.size(file) == bytes.length
        && Arrays.equals(Files.readAllBytes(file), bytes);
  }

  /**
   * Moves all staged files to their places and deletes what earlier builds wrote and this one did
   * not.
   *
   * @throws OutputException if files of others lie where pages belong; nothing is changed then
   */
  public WriteSummary commit(List<StagedFile> files) throws IOException {
    Manifest manifest = Manifest.of(files);
    WriteSummary summary = new Commit(folder, work, before, files, manifest).run();
    hashes = manifest.hashes();
    return summary;
  }

  /** The states of all files of the last whole build, which is this one once it is committed. */
  public WrittenState state(FileState.Looking looking) throws IOException {
    return state(WrittenState.NONE, Set.of(), looking);
  }

  /**
   * The same where the states of those files are known that were not written since.
   *
   * @param written the names of those that were
   */
  public WrittenState state(WrittenState known, Set<String> written, FileState.Looking looking)
      throws IOException {
    return WrittenState.of(folder, hashes, known, written, looking);
  }

  /** Lets go of the folder, and of files that were staged in vain. */
  @Override
  public void close() throws IOException {
    try {
      work.clearStage();
    } finally {
      lock.close();
    }
  }
}
