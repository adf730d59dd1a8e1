package sitrep.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import sitrep.build.Proof;
import sitrep.build.Workshop;
import sitrep.config.BuildOptions;

/** Has the digest read again, and holds what came of it. */
final class Desk {

  private static final int TRIES = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Workshop workshop;
  private volatile BuildOptions options;
  private volatile PreviewState state;

  Desk(Workshop workshop, BuildOptions options) {
    this.workshop = workshop;
    this.options = options;
    this.state = PreviewState.NONE;
  }

  PreviewState state() {
    return state;
  }

  /**
   * Reads the digest as it is now; for one thread only.
   *
   * @param changed what the watch tells, or nothing
   */
  PreviewState refresh(Set<String> changed) throws InterruptedException {
    long start = System.nanoTime();
    Optional<Proof> latest = state.latest();
    Optional<Exception> failure = Optional.empty();
    try {
      latest = Optional.of(read(changed));
    } catch (IOException | RuntimeException e) {
      failure = Optional.of(e);
    }
    Optional<Proof> shown = latest.filter(proof -> !proof.hasErrors()).or(() -> state.shown());
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    Set<String> named = new TreeSet<>(changed);
    named.remove(Watch.SOMETHING);
    PreviewState now = new PreviewState(state.number() + 1, latest, shown, took, named, failure);
    synchronized (this) {
      state = now;
      notifyAll();
    }
    return now;
  }

  /** Waits, but not for long, until the digest has been read once more than it was then. */
  synchronized void awaitNext(PreviewState then) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      for (long left = PATIENCE.toMillis();
          state == then && left > 0;
          left = (end - System.nanoTime()) / 1_000_000) {
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the digest is not as it was when it was last read; what can't be read may be. */
  boolean isBehind() {
    try {
      return workshop.isBehind();
    } catch (IOException | RuntimeException e) {
      return true;
    }
  }

  /** For moments without work; what goes wrong then will do so again when somebody waits for it. */
  void rest() {
    try {
      workshop.rest();
    } catch (IOException | RuntimeException e) {
      // Nobody waits for it now.
    }
  }

  /** A file that goes away while the digest is read is no fault: it is read once more. */
  private Proof read(Set<String> changed) throws IOException, InterruptedException {
    for (int i = 1; ; i++) {
      try {
        return workshop.refresh(options, changed);
      } catch (NoSuchFileException e) {
        retry(i, e);
      } catch (UncheckedIOException e) {
        retry(i, e.getCause());
      }
    }
  }

  private static void retry(int tried, IOException e) throws IOException, InterruptedException {
    if (tried == TRIES || !(e instanceof NoSuchFileException)) {
      throw e;
    }
    Thread.sleep(20L * tried);
  }

  /** Shows the site of another audience from the next reading on. */
  synchronized void turnTo(String audience) {
    options = options.forAudience(audience);
  }
}
