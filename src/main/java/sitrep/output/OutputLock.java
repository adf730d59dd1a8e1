package sitrep.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** The right to write to one output folder. The system takes it from a process that dies. */
final class OutputLock implements AutoCloseable {

  private final FileChannel file;
  private final FileLock lock;

  private OutputLock(FileChannel file, FileLock lock) {
    this.file = file;
    this.lock = lock;
  }

  /**
   * How long to wait for another build.
   *
   * @param words is told once that there is something to wait for
   */
  record Patience(int tries, long pauseMillis, Consumer<String> words) {

    /** A minute. */
    static Patience usual(Consumer<String> words) {
      return new Patience(600, 100, words);
    }
  }

  /**
   * Takes the lock, and waits for it where another build has it.
   *
   * @throws OutputException if that takes too long
   */
  static OutputLock take(WorkFolder work, Path output, Patience patience) throws IOException {
    Files.createDirectories(work.path());
    FileChannel file =
        FileChannel.open(work.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = tryLock(file);
      if (lock == null) {
        patience.words().accept("another build is writing to " + output + "; waiting for it");
      }
      for (int i = 0; lock == null && i < patience.tries(); i++) {
        Thread.sleep(patience.pauseMillis());
        lock = tryLock(file);
      }
      if (lock != null) {
        return new OutputLock(file, lock);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
    file.close();
    throw new OutputException(
        "another build is still writing to " + output + "; nothing was written");
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    lock.release();
    file.close();
  }
}
