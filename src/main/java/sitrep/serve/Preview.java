package sitrep.serve;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import sitrep.build.Progress;
import sitrep.build.Proof;
import sitrep.build.Workshop;
import sitrep.config.Clock;

/** A site that is served from memory while its digest is being worked on. */
public final class Preview implements AutoCloseable {

  private static final Duration BEAT = Duration.ofSeconds(10);

  private final Path root;
  private final PreviewLog log;
  private final Desk desk;
  private final Streams streams;
  private final Web web;
  private Instant lastRead = Instant.EPOCH;
  private volatile Watch watch;
  private volatile boolean closed;

  private Preview(
      PreviewOptions options, Map<String, String> environment, Progress progress, PreviewLog log) {
    this.root = options.digest().root();
    this.log = log;
    this.desk = new Desk(new Workshop(environment, progress), options.digest());
    StateMessage message = new StateMessage(EditorLinks.of(options), options.navigate());
    this.streams = new Streams(() -> message.event(desk.state()));
    PageFacts facts = new PageFacts(EditorLinks.of(options));
    OwnFiles files = new OwnFiles(new Pages(desk), desk, facts, streams, this::turned);
    this.web = new Web(options.bind(), new Gate(options.bind(), files), log);
  }

  /**
   * Listens, and watches the digest from now on; {@link #run} does the work.
   *
   * @throws IOException if the port can't be had, or the digest can't be watched
   */
  public static Preview start(
      PreviewOptions options, Map<String, String> environment, Progress progress, PreviewLog log)
      throws IOException {
    Preview preview = new Preview(options, environment, progress, log);
    preview.web.start(options.port());
    try {
      preview.watch = new Watch(preview.root, preview.web.threads());
    } catch (IOException | RuntimeException e) {
      preview.close();
      throw e;
    }
    return preview;
  }

  /** Before anything is watched, the first reading is still to come. */
  private void turned() {
    if (watch != null) {
      watch.poke();
    }
  }

  /** The address of the server's root, which leads on to the site's. */
  public URI address() {
    return web.address();
  }

  int listeners() {
    return streams.size();
  }

  /** Reads the digest whenever it has changed, until the preview is closed. */
  public void run() throws IOException, InterruptedException {
    show(Set.of());
    long lastBeat = System.nanoTime();
    Patience patience = new Patience();
    while (!closed) {
      Set<String> changed = watch.next(BEAT);
      // No watch of folders that come and go is without gaps.
      if (!changed.isEmpty() || isDue() || patience.isOver() && desk.isBehind()) {
        show(changed);
        patience.begin();
      } else {
        desk.rest();
      }
      if (System.nanoTime() - lastBeat > BEAT.toNanos()) {
        streams.beat();
        lastBeat = System.nanoTime();
      }
    }
  }

  /** Says when to look without being told: soon after each change, then less and less often. */
  private static final class Patience {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private Duration wait = FIRST;
    private long since = System.nanoTime();

    void begin() {
      wait = FIRST;
      since = System.nanoTime();
    }

    boolean isOver() {
      boolean over = System.nanoTime() - since >= wait.toNanos();
      if (over) {
        wait = wait.compareTo(LONGEST) < 0 ? wait.multipliedBy(2) : LONGEST;
        since = System.nanoTime();
      }
      return over;
    }
  }

  private void show(Set<String> changed) throws IOException, InterruptedException {
    lastRead = Clock.ofFiles();
    PreviewState state = desk.refresh(changed);
    streams.send();
    log.rebuilt(state);
  }

  /** Something has come out, or what could not be read is to be tried again. */
  private boolean isDue() {
    PreviewState state = desk.state();
    return state.failure().isPresent() || state.latest().filter(this::isOver).isPresent();
  }

  /** The digest's clock may be set, so that only the time that has passed counts. */
  private boolean isOver(Proof proof) {
    Duration passed = Duration.between(lastRead, Clock.ofFiles());
    Instant now = proof.config().release().now();
    return !proof.due().equals(Instant.MAX) && !now.plus(passed).isBefore(proof.due());
  }

  @Override
  public void close() throws IOException {
    closed = true;
    streams.close();
    try {
      web.close();
    } finally {
      if (watch != null) {
        watch.close();
      }
    }
  }
}
