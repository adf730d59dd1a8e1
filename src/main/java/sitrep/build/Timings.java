package sitrep.build;

import java.time.Duration;
import java.util.List;

/**
 * Where the time of a build went.
 *
 * @param stages in their order
 * @param pages the slowest to make and render, slowest first
 * @param templates the same, with all pages of one template together
 */
public record Timings(List<Stage> stages, List<Rendering> pages, List<Rendering> templates) {

  /**
   * What one stage took and how much it had to do.
   *
   * @param cpu of the whole process, so more than {@code wall} where threads work side by side
   * @param bytes 0 where they are not counted
   */
  public record Stage(String name, Duration wall, Duration cpu, int items, long bytes) {

    Stage plus(Stage more) {
      return new Stage(
          name, wall.plus(more.wall), cpu.plus(more.cpu), items + more.items, bytes + more.bytes);
    }
  }

  /** How long so many pages took by the clock on the wall. */
  public record Rendering(String name, Duration time, int pages) {}

  public Timings {
    stages = List.copyOf(stages);
    pages = List.copyOf(pages);
    templates = List.copyOf(templates);
  }
}
