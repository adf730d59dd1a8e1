package sitrep.markdown;

import java.lang.management.ManagementFactory;
import java.util.List;
import sitrep.config.SiteConfig.RawHtml;
import sitrep.digest.Block;
import sitrep.digest.Body;
import sitrep.problem.Outcome;
import sitrep.problem.ProblemKind;

/** Reads Markdown for a test, with all the stack that a worker of Sitrep has. */
final class Reading {

  private static final long STACK = 64L << 20;

  private Reading() {}

  static Outcome<Body> read(String text) {
    return MarkdownReader.read("a.md", 1, text, RawHtml.SANITISE);
  }

  static List<ProblemKind> kinds(String text) {
    return read(text).problems().stream().map(problem -> problem.kind()).toList();
  }

  static Block firstBlock(String text) {
    return read(text).value().blocks().get(0);
  }

  /**
   * What came of a text.
   *
   * @param millis of a processor that it took
   */
  record Timed(Outcome<Body> outcome, long millis) {}

  /** Reads on a thread with a large stack; what the reader throws is thrown on. */
  static Outcome<Body> readDeep(String text) throws InterruptedException {
    return timed(text).outcome();
  }

  /** The same, with the time that it took. */
  static Timed timed(String text) throws InterruptedException {
    Result result = new Result();
    Thread thread =
        new Thread(
            null,
            () -> {
              long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
              try {
                result.outcome = read(text);
              } catch (Throwable e) {
                result.thrown = e;
              }
              long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
              result.millis = (end - start) / 1_000_000;
            },
            "reading",
            STACK);
    thread.setDaemon(true);
    thread.start();
    thread.join();
    if (result.thrown != null) {
      throw new AssertionError(result.thrown);
    }
    return new Timed(result.outcome, result.millis);
  }

  private static final class Result {
    private Outcome<Body> outcome;
    private Throwable thrown;
    private long millis;
  }
}
