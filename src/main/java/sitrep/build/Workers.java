package sitrep.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import sitrep.hash.FileState;

/**
 * All concurrency there is: one map over a list, whose results stand in the order of the list
 * whatever thread made them, and single things that are begun ahead. Its threads have deep stacks,
 * since Flexmark recurses once for every level of nesting.
 */
public final class Workers {

  private static final long STACK_BYTES = 64L << 20;

  private final int threads;
  private final Progress progress;

  /**
   * @param progress is told after each item how many are done
   */
  public Workers(int threads, Progress progress) {
    this.threads = threads;
    this.progress = progress;
  }

  /** As many as the machine has processors. */
  public static Workers ofMachine(Progress progress) {
    return new Workers(Runtime.getRuntime().availableProcessors(), progress);
  }

  /** A function that may fail to read or write. */
  public interface Task<T, R> {
    R apply(T item) throws IOException;
  }

  /** The states of the files of these names below a folder, in their order. */
  List<FileState> look(Path folder, List<String> names) {
    return map("looking", names, name -> FileState.of(folder.resolve(name)));
  }

  /**
   * Applies the task to every item. The first failure, in the order of the list, is thrown once all
   * threads have stopped.
   *
   * @param work what is done, for the progress
   */
  public <T, R> List<R> map(String work, List<T> items, Task<T, R> task) {
    AtomicReferenceArray<Object> results = new AtomicReferenceArray<>(items.size());
    AtomicReferenceArray<Throwable> failures = new AtomicReferenceArray<>(items.size());
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    Runnable loop =
        () -> {
          for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
            try {
              results.set(i, task.apply(items.get(i)));
            } catch (Throwable e) {
              failures.set(i, e);
              next.set(items.size());
            }
            progress.report(work, done.incrementAndGet(), items.size());
          }
        };
    runOnAllThreads(loop, items.size());
    for (int i = 0; i < items.size(); i++) {
      rethrow(failures.get(i));
    }
    return ordered(results);
  }

  /**
   * Something that is worked out while whoever wants it does something else. Who closes it waits
   * until it no longer needs what it is worked out from.
   */
  public static final class Ahead<T> implements AutoCloseable {

    private final Thread thread;
    private T result;
    private Throwable failure;

    private Ahead(Callable<T> work) {
      thread = new Thread(null, () -> run(work), "ahead", STACK_BYTES);
      thread.setDaemon(true);
      thread.start();
    }

    private void run(Callable<T> work) {
      try {
        result = work.call();
      } catch (Throwable e) {
        failure = e;
      }
    }

    /** Waits for it. Its failure is thrown here, and nowhere if nobody asks. */
    public T get() {
      join(thread);
      rethrow(failure);
      return result;
    }

    @Override
    public void close() {
      join(thread);
    }
  }

  /** Begins with something at once, on a thread of its own. */
  public static <T> Ahead<T> ahead(Callable<T> work) {
    return new Ahead<>(work);
  }

  private void runOnAllThreads(Runnable loop, int items) {
    Thread[] all = new Thread[Math.max(1, Math.min(threads, items))];
    Arrays.setAll(all, i -> new Thread(null, loop, "worker-" + i, STACK_BYTES));
    for (Thread thread : all) {
      thread.setDaemon(true);
      thread.start();
    }
    for (Thread thread : all) {
      join(thread);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static void rethrow(Throwable failure) {
    if (failure instanceof IOException e) {
      throw new UncheckedIOException(e);
    } else if (failure instanceof RuntimeException e) {
      throw e;
    } else if (failure instanceof Error e) {
      throw e;
    } else if (failure != null) {
      throw new IllegalStateException(failure);
    }
  }

  @SuppressWarnings("unchecked")
  private static <R> List<R> ordered(AtomicReferenceArray<Object> results) {
    List<R> ordered = new ArrayList<>(results.length());
    for (int i = 0; i < results.length(); i++) {
      ordered.add((R) results.get(i));
    }
    return ordered;
  }
}
