package sitrep.target;

import java.io.Closeable;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * A lock at a target that has none of its own: a note that its holder writes anew again and again.
 * A note that has not changed for a while was left by a publish that was killed, and is taken over.
 * No clock but this machine's own is asked.
 */
final class Lease implements Closeable {

  /** Beyond the silence after which a holder counts as gone. */
  private static final int PATIENCE_SECONDS = 60;

  private static final long POLL_MILLIS = 250;

  private final Box box;
  private final long silenceNanos;
  private final String holder = HexFormat.of().formatHex(new SecureRandom().generateSeed(8));
  private final ReentrantLock lock = new ReentrantLock();
  private final LongSupplier clock;
  private boolean lost;
  private long beats;
  private long last;

  /** Where the note lies. */
  interface Box {
    Optional<String> read() throws IOException;

    /** Writes the note if there is none; false if there is one. */
    boolean create(String text) throws IOException;

    /** Writes the note in the place of another; false if that one is no longer there. */
    boolean replace(String old, String text) throws IOException;

    void erase() throws IOException;
  }

  private Lease(Box box, int silenceSeconds, LongSupplier clock) {
    this.box = box;
    this.clock = clock;
    this.silenceNanos = TimeUnit.SECONDS.toNanos(silenceSeconds);
  }

  /**
   * Takes the lock.
   *
   * @param silenceSeconds after which a holder counts as gone
   * @throws TargetException if somebody holds it and goes on holding it
   */
  static Lease take(Box box, int silenceSeconds, String place, Consumer<String> words)
      throws IOException {
    return take(box, silenceSeconds, place, words, System::nanoTime);
  }

  static Lease take(
      Box box, int silenceSeconds, String place, Consumer<String> words, LongSupplier clock)
      throws IOException {
    Lease lease = new Lease(box, silenceSeconds, clock);
    long patience = lease.silenceNanos + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    long start = clock.getAsLong();
    String seen = "";
    long since = start;
    while (clock.getAsLong() - start < patience) {
      Optional<String> there = box.read();
      if (there.isEmpty()
          ? box.create(lease.next())
          : lease.isStale(there.get(), seen, since) && box.replace(there.get(), lease.next())) {
        lease.last = clock.getAsLong();
        return lease;
      }
      if (there.isPresent() && !there.get().equals(seen)) {
        if (seen.isEmpty()) {
          words.accept("another publish is writing to " + place + "; waiting for it");
        }
        seen = there.get();
        since = clock.getAsLong();
      }
      pause();
    }
    throw new TargetException("another publish is still writing to " + place);
  }

  private boolean isStale(String there, String seen, long since) {
    return there.equals(seen) && clock.getAsLong() - since > silenceNanos;
  }

  private String next() {
    return holder + " " + beats++;
  }

  /** Whatever of ours it is: a note may arrive, and its answer not. */
  private boolean isOurs(String note) {
    return note.startsWith(holder + " ");
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /**
   * Shows that the holder is alive; to be called often, since it does something only now and then.
   *
   * @throws TargetException if somebody else has taken over
   */
  void beat() throws IOException {
    // While one thread waits for an answer the others have work of their own.
    if (lock.tryLock()) {
      try {
        show();
      } finally {
        lock.unlock();
      }
    }
  }

  private void show() throws IOException {
    if (clock.getAsLong() - last > silenceNanos / 4) {
      last = clock.getAsLong();
      Optional<String> there = box.read().filter(this::isOurs);
      if (there.isEmpty() || !box.replace(there.get(), next())) {
        lost = true;
        throw new TargetException(
            "another publish has taken over, since this one was silent for too long; publish"
                + " again");
      }
    }
  }

  /** Gives the lock back, if it is still held. */
  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      if (!lost && box.read().filter(this::isOurs).isPresent()) {
        box.erase();
      }
    } finally {
      lock.unlock();
    }
  }
}
