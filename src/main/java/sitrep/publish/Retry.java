package sitrep.publish;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.function.Consumer;

/**
 * Tries again what a network may have broken, after longer and longer pauses. When one call is
 * given up, all are: what else is under way is not tried again.
 */
final class Retry {

  private static final int TRIES = 5;

  /** As long as a network may need to come to itself: 6 s in all. */
  static final long USUAL_PAUSE_MILLIS = 400;

  private final Consumer<String> words;
  private final long firstPauseMillis;
  private volatile boolean gaveUp;

  /**
   * @param words is told why something has to be tried again
   */
  Retry(Consumer<String> words, long firstPauseMillis) {
    this.words = words;
    this.firstPauseMillis = firstPauseMillis;
  }

  /** What may fail and gives nothing. */
  interface Action {
    void run() throws IOException;
  }

  void run(Action action) throws IOException {
    call(
        () -> {
          action.run();
          return true;
        });
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
        gaveUp |= i == TRIES;
        if (!gaveUp) {
          words.accept(e.getMessage() + "; trying again");
          pause(firstPauseMillis << (i - 1));
        }
        if (gaveUp) {
          throw e;
        }
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
