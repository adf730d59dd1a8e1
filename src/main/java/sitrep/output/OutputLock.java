package sitrep.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** The right to write to one place. The system takes it from a process that dies. */
public final class OutputLock implements AutoCloseable {

  private final FileChannel file;
  private final FileLock lock;

  private OutputLock(FileChannel file, FileLock lock) {
    this.file = file;
    this.lock = lock;
  }

  /**
   * How long to wait for somebody else.
   *
   * @param words is told once that there is something to wait for
   */
  public record Patience(int tries, long pauseMillis, Consumer<String> words) {

    /** A minute. */
    public static Patience usual(Consumer<String> words) {
      return new Patience(600, 100, words);
    }
  }

  static OutputLock take(WorkFolder work, Path output, Patience patience) throws IOException {
    return take(work.lock(), "another build", output.toString(), patience);
  }

  /**
   * Takes the lock, and waits for it where another has it.
   *
   * @param lock the lock's file, which is created
   * @param other who else may have it, such as "another build"
   * @param place what is locked, for messages
   * @throws OutputException if that takes too long
   */
  public static OutputLock take(Path lock, String other, String place, Patience patience)
      throws IOException {
    Files.createDirectories(lock.getParent());
    FileChannel file = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock held = tryLock(file);
      if (held == null) {
        patience.words().accept(other + " is writing to " + place + "; waiting for it");
      }
      for (int i = 0; held == null && i < patience.tries(); i++) {
        Thread.sleep(patience.pauseMillis());
        held = tryLock(file);
      }
      if (held != null) {
        return new OutputLock(file, held);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
    file.close();
    throw new OutputException(other + " is still writing to " + place + "; nothing was written");
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
