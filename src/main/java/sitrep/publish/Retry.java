package sitrep.publish;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.function.Consumer;

/** Tries again what a network may have broken, after longer and longer pauses. */
final class Retry {

  private static final int TRIES = 5;
  private static final long FIRST_PAUSE_MILLIS = 200;

  private final Consumer<String> words;

  /**
   * @param words is told why something has to be tried again
   */
  Retry(Consumer<String> words) {
    this.words = words;
  }

  /** What may fail. */
  interface Call<T> {
    T call() throws IOException;
  }

  /** The first answer, or else the last failure. A full disk does not get emptier. */
  <T> T call(Call<T> call) throws IOException {
    for (int i = 1; ; i++) {
      try {
        return call.call();
      } catch (FileSystemException e) {
        throw e;
      } catch (IOException e) {
        if (i == TRIES) {
          throw e;
        }
        words.accept(e.getMessage() + "; trying again");
        pause(FIRST_PAUSE_MILLIS << (i - 1));
      }
    }
  }

  private static void pause(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
