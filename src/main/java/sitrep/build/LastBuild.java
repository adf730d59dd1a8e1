package sitrep.build;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sitrep.config.BuildConfig;
import sitrep.digest.Brief;
import sitrep.digest.Item;
import sitrep.digest.Marking;
import sitrep.digest.Release;
import sitrep.hash.FileState;
import sitrep.memory.Memory;
import sitrep.output.WriteSummary;
import sitrep.output.WrittenState;
import sitrep.problem.Problem;

/**
 * What is remembered of the last build into a folder. While neither what it read nor what it wrote
 * has changed, and nothing has fallen due, a build would change nothing.
 *
 * @param from when it was
 * @param until when something falls due that was not yet out; {@link Instant#MAX} for never
 * @param manifest the SHA-256 of the site's manifest
 */
record LastBuild(
    DigestState read,
    Instant from,
    Instant until,
    List<Problem> problems,
    int files,
    long bytes,
    String manifest) {

  private static final String SHELF = "last build";

  LastBuild {
    problems = List.copyOf(problems);
  }

  /**
   * A build that has just been done.
   *
   * @param read the state of the digest before anything of it was read
   */
  static LastBuild of(DigestState read, BuildResult result, String manifest) {
    WriteSummary written = result.written().orElseThrow();
    return new LastBuild(
        read,
        result.config().release().now(),
        result.due(),
        result.problems(),
        written.written() + written.unchanged(),
        written.bytes(),
        manifest);
  }

  /** The last build for which the same was asked. */
  static Optional<LastBuild> find(Memory memory, byte[] asked) {
    return memory.shelf(SHELF, LastBuild.class).find(SHELF, asked);
  }

  void put(Memory memory, byte[] asked) {
    memory.shelf(SHELF, LastBuild.class).put(SHELF, asked, this);
  }

  /**
   * Whether a build of what is there now would give the very same.
   *
   * @param written the checksum of the states of the site's files when they had been written
   */
  boolean holds(BuildConfig config, DigestState now, String written, FileState.Looking looking)
      throws IOException {
    Instant moment = config.release().now();
    return !moment.isBefore(from)
        && moment.isBefore(until)
        && read.isThatOf(config.root(), now)
        && written.equals(WrittenState.checksum(config.output(), looking));
  }

  /** What a build that changes nothing says that it did. */
  BuildResult again(BuildConfig config, Timings timings) {
    WriteSummary same = new WriteSummary(0, files, List.of(), bytes, List.of(), config.output());
    return new BuildResult(
        config,
        problems,
        List.of(),
        Optional.empty(),
        Optional.of(same),
        until,
        List.of(),
        timings);
  }

  /** The next moment at which one of these items comes out that now is not, or goes. */
  static Instant nextDue(Release release, List<Item> items) {
    Instant next = Instant.MAX;
    for (Item item : items) {
      if (item.under(Marking.RED) instanceof Brief brief) {
        Instant embargo = brief.embargo().orElse(brief.published());
        Instant end = brief.expires().orElse(brief.published());
        for (Instant moment : List.of(brief.published(), embargo, end)) {
          next = earlier(next, moment, release.now());
        }
      }
    }
    return next;
  }

  private static Instant earlier(Instant next, Instant moment, Instant now) {
    return moment.isAfter(now) && moment.isBefore(next) ? moment : next;
  }
}
