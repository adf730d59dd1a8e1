package sitrep.serve;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.thread.ThreadPool;
import sitrep.config.InputFolders;

/**
 * Watches the folders of a digest. It may tell of changes that are none, but after each that there
 * was it tells of something: where it might have missed one, it begins anew and says so.
 */
final class Watch implements AutoCloseable {

  /** Stands for files that are not known by name. */
  static final String SOMETHING = "";

  private static final Duration QUIET = Duration.ofMillis(10);
  private static final Duration LONGEST_BURST = Duration.ofMillis(200);
  private static final Duration LOOK = Duration.ofMillis(500);

  private final Path root;
  private final ThreadPool threads;
  private final BlockingQueue<String> changes = new LinkedBlockingQueue<>();
  private final List<DirectoryWatcher> watchers = new ArrayList<>();
  private Map<String, Object> watched = Map.of();
  private volatile boolean doubtful;
  private boolean closed;

  /** Watches the digest in this folder, from now on. */
  Watch(Path root, ThreadPool threads) throws IOException {
    this.root = root;
    this.threads = threads;
    begin();
  }

  /** The names of files that have changed, once a burst is over; none if nothing did so long. */
  Set<String> next(Duration atMost) throws InterruptedException {
    Duration wait = atMost.compareTo(LOOK) < 0 ? atMost : LOOK;
    String first = changes.poll(Math.max(0, wait.toMillis()), TimeUnit.MILLISECONDS);
    Set<String> names = new TreeSet<>();
    long end = System.nanoTime() + LONGEST_BURST.toNanos();
    for (String name = first; name != null && System.nanoTime() < end; ) {
      names.add(name);
      name = changes.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
    }
    changes.drainTo(names);
    if (doubtful || !watched.equals(folders())) {
      beginAnew();
      names.add(SOMETHING);
    }
    return names;
  }

  /** Has {@link #next} tell that there is something. */
  void poke() {
    changes.add(SOMETHING);
  }

  /** A folder may go away at this very moment; then it is tried again at the next look. */
  private void beginAnew() {
    try {
      begin();
    } catch (IOException e) {
      doubtful = true;
    }
  }

  private synchronized void begin() throws IOException {
    stop();
    doubtful = false;
    watched = closed ? Map.of() : folders();
    for (String name : watched.keySet()) {
      DirectoryWatcher watcher =
          DirectoryWatcher.builder()
              .path(root.resolve(name).toRealPath())
              .fileHashing(false)
              .listener(new Listener(name))
              .build();
      watchers.add(watcher);
      listen(watcher);
    }
  }

  private void listen(DirectoryWatcher watcher) throws IOException {
    try {
      // What is done already has failed.
      watcher.watchAsync(threads).getNow(null);
    } catch (CompletionException e) {
      throw new IOException("the digest can't be watched: " + e.getCause().getMessage(), e);
    }
  }

  /** The folders that there are, each with what tells it from another of the same name. */
  private Map<String, Object> folders() {
    Map<String, Object> folders = new TreeMap<>();
    for (String name : InputFolders.NAMES) {
      try {
        Path folder = root.resolve(name).toRealPath();
        BasicFileAttributes attributes = Files.readAttributes(folder, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
          folders.put(name, attributes.fileKey() == null ? folder : attributes.fileKey());
        }
      } catch (IOException e) {
        // There is none.
      }
    }
    return folders;
  }

  private final class Listener implements DirectoryChangeListener {
    private final String folder;

    Listener(String folder) {
      this.folder = folder;
    }

    @Override
    public void onEvent(DirectoryChangeEvent event) {
      switch (event.eventType()) {
        case OVERFLOW -> doubt();
        case DELETE -> {
          // A folder that was moved away would be watched on where it is now.
          doubtful = doubtful || event.isDirectory();
          changed(event);
        }
        default -> changed(event);
      }
    }

    private void changed(DirectoryChangeEvent event) {
      String below = event.rootPath().relativize(event.path()).toString().replace('\\', '/');
      if (!isPassedOver(below)) {
        changes.add(folder + "/" + below);
      }
    }

    private void doubt() {
      doubtful = true;
      poke();
    }

    @Override
    public void onException(Exception e) {
      doubt();
    }
  }

  /** Hidden files and backups, by which editors save. */
  private static boolean isPassedOver(String name) {
    return name.startsWith(".") || name.contains("/.") || name.endsWith("~");
  }

  private synchronized void stop() throws IOException {
    for (DirectoryWatcher watcher : watchers) {
      watcher.close();
    }
    watchers.clear();
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    stop();
  }
}
