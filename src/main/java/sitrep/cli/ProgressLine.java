package sitrep.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Supplier;
import sitrep.build.Progress;

/**
 * Shows progress on one line that is written over again, once work takes longer than a moment, and
 * only to somebody who watches.
 */
final class ProgressLine implements Progress {

  private static final long FIRST_NANOS = 700_000_000L;
  private static final long NEXT_NANOS = 100_000_000L;

  private final PrintStream err;
  private final boolean quiet;
  private final boolean shown;
  private final long start = System.nanoTime();
  private long last = start + FIRST_NANOS - NEXT_NANOS;
  private int width;
  private String bytesOf = "";
  private long bytesSince;

  private ProgressLine(PrintStream err, boolean quiet, boolean shown) {
    this.err = err;
    this.quiet = quiet;
    this.shown = shown;
  }

  static ProgressLine of(Terminal terminal, boolean quiet) {
    return new ProgressLine(terminal.err(), quiet, terminal.interactive() && !quiet);
  }

  @Override
  public synchronized void report(String work, int done, int total) {
    if (bytesOf.equals(work)) {
      return;
    }
    bytesOf = "";
    show(() -> String.format(Locale.ROOT, "%s: %,d of %,d", work, done, total));
  }

  /** Whoever counts bytes of some work is not shown its items. */
  @Override
  public synchronized void bytes(String work, long done, long total) {
    if (!bytesOf.equals(work)) {
      bytesOf = work;
      bytesSince = System.nanoTime();
    }
    show(() -> line(work, done, total, System.nanoTime() - bytesSince));
  }

  static String line(String work, long done, long total, long nanos) {
    int share = total == 0 ? 100 : (int) (100 * done / total);
    String bar = "#".repeat(share / 5) + "-".repeat(20 - share / 5);
    long left = done == 0 ? 0 : Math.round((double) nanos / done * (total - done) / 1e9);
    return String.format(
        Locale.ROOT,
        "%s: [%s] %.1f of %.1f MB, %d:%02d left",
        work,
        bar,
        done / 1e6,
        total / 1e6,
        left / 60,
        left % 60);
  }

  private void show(Supplier<String> text) {
    long now = System.nanoTime();
    if (shown && now - last > NEXT_NANOS) {
      last = now;
      String line = text.get();
      err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
      err.flush();
      width = line.length();
    }
  }

  @Override
  public synchronized void say(String words) {
    if (!quiet) {
      clear();
      err.println("sitrep: " + words + " …");
      err.flush();
    }
  }

  /** Takes the line away. */
  synchronized void clear() {
    if (width > 0) {
      err.print("\r" + " ".repeat(width) + "\r");
      width = 0;
    }
  }
}
