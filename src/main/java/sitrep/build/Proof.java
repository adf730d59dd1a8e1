package sitrep.build;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import sitrep.config.BuildConfig;
import sitrep.output.Manifest;
import sitrep.page.SitePlan;
import sitrep.page.Slot;
import sitrep.problem.Problem;

/** A site as a build would write it at one moment. Its pages are made when they are asked for. */
public final class Proof {

  private final BuildConfig config;
  private final List<Problem> problems;
  private final Instant due;
  private final SitePlan site;
  private final Press press;

  Proof(BuildConfig config, List<Problem> problems, Instant due, SitePlan site, Press press) {
    this.config = Objects.requireNonNull(config);
    this.problems = List.copyOf(problems);
    this.due = Objects.requireNonNull(due);
    this.site = Objects.requireNonNull(site);
    this.press = press;
  }

  /** The same site at a later moment, its pages to be made again. */
  Proof again(BuildConfig later) {
    return new Proof(later, problems, due, site, press.again());
  }

  /**
   * One page or file.
   *
   * @param bytes those that a build would write; not to be changed
   * @param isHtml whether a template made it
   * @param marking the highest of the page's parts, if it shows one
   * @param inputs what it depends on, beside what every page does
   */
  public record Sheet(
      byte[] bytes, boolean isHtml, Optional<String> marking, List<Explanation.Input> inputs) {

    public Sheet {
      Objects.requireNonNull(bytes);
      Objects.requireNonNull(marking);
      inputs = List.copyOf(inputs);
    }
  }

  public BuildConfig config() {
    return config;
  }

  /** In the order of their places. */
  public List<Problem> problems() {
    return problems;
  }

  /** Whether errors forbid the site. */
  public boolean hasErrors() {
    return Problem.anyError(problems);
  }

  /** When something comes out that is not out yet, or goes; {@link Instant#MAX} for never. */
  public Instant due() {
    return due;
  }

  /** Which pages and files there are. */
  public SitePlan site() {
    return site;
  }

  /** How many pages and files there are. */
  public int size() {
    return site.slots().size();
  }

  /**
   * The page in a slot of this site.
   *
   * @throws java.io.UncheckedIOException if a file that it copies can't be read
   */
  public Sheet sheet(Slot slot) {
    return press.sheet(slot);
  }

  /** The list of all files, for which they all have to be made. */
  public Manifest manifest() {
    return press.manifest(site.slots());
  }
}
