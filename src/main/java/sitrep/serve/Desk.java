package sitrep.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import sitrep.build.Proof;
import sitrep.build.Workshop;
import sitrep.config.BuildOptions;

/** Has the digest read again, and holds what came of it. */
public final class Desk {

  private static final int TRIES = 5;

  private final Workshop workshop;
  private BuildOptions options;
  private volatile State state;

  Desk(Workshop workshop, BuildOptions options) {
    this.workshop = workshop;
    this.options = options;
    this.state =
        new State(
            0,
            Optional.empty(),
            Optional.empty(),
            Duration.ZERO,
            new TreeSet<>(),
            Optional.empty());
  }

  /**
   * How things stand.
   *
   * @param number counts how often the digest was read
   * @param latest the site as it would be now, with all that is wrong with it; empty where even the
   *     first try failed
   * @param shown the last site without an error
   * @param took how long reading took
   * @param changed the files that were changed before that, as far as they are known
   * @param failure what kept the digest from being read at all
   */
  public record State(
      long number,
      Optional<Proof> latest,
      Optional<Proof> shown,
      Duration took,
      SortedSet<String> changed,
      Optional<Exception> failure) {

    public State {
      Objects.requireNonNull(latest);
      Objects.requireNonNull(shown);
      Objects.requireNonNull(took);
      changed = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(changed));
      Objects.requireNonNull(failure);
    }
  }

  State state() {
    return state;
  }

  /** Reads the digest as it is now. */
  synchronized State refresh(Set<String> changed) throws InterruptedException {
    long start = System.nanoTime();
    Optional<Proof> latest = state.latest;
    Optional<Exception> failure = Optional.empty();
    try {
      latest = Optional.of(read());
    } catch (IOException | RuntimeException e) {
      failure = Optional.of(e);
    }
    Optional<Proof> shown = latest.filter(proof -> !proof.hasErrors()).or(() -> state.shown);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    state = new State(state.number + 1, latest, shown, took, new TreeSet<>(changed), failure);
    return state;
  }

  /** Whether the digest is not as it was when it was last read; what can't be read may be. */
  boolean isBehind() {
    try {
      return workshop.isBehind();
    } catch (IOException | RuntimeException e) {
      return true;
    }
  }

  /** A file that goes away while the digest is read is no fault: it is read once more. */
  private Proof read() throws IOException, InterruptedException {
    for (int i = 1; ; i++) {
      try {
        return workshop.refresh(options);
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
