package sitrep.build;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sitrep.config.BuildConfig;
import sitrep.config.BuildOptions;
import sitrep.config.ConfigReader;
import sitrep.memory.Memory;
import sitrep.problem.Problem;
import sitrep.render.Renderer;

/**
 * A digest that is being worked on. Each look at it gives a proof of its site, which lies in memory
 * alone: nothing is written.
 */
public final class Workshop {

  /** After so many plans the virtual machine has compiled most of what makes them. */
  private static final int REHEARSALS = 6;

  private final Map<String, String> environment;
  private final Progress progress;
  private final Workers workers;
  private Optional<Standing> standing = Optional.empty();
  private Optional<Remembered> remembered = Optional.empty();
  private String theme = "";
  private Renderer renderer;
  private boolean cluttered;
  private int rehearsals;

  /**
   * @param environment for {@code SOURCE_DATE_EPOCH}, which sets the clock
   */
  public Workshop(Map<String, String> environment, Progress progress) {
    this.environment = environment;
    this.progress = progress;
    this.workers = Workers.ofMachine(progress);
  }

  /** What was parsed and linked for an audience; it outlives a look that fails. */
  private record Remembered(BuildOptions options, Memory memory) {}

  /** The plan of the last look, with what it was made of. */
  private record Standing(
      BuildOptions options, Optional<DigestFiles> files, Optional<Exchange> exchange, Proof proof) {

    /** Whether the plan stands for these files too. */
    boolean takes(DigestFiles now, Instant moment) throws IOException {
      return exchange.isPresent()
          && files.isPresent()
          && moment.isBefore(proof.due())
          && exchange.get().takes(now.changedSince(files.get()), now);
    }
  }

  /**
   * Reads the digest as it is now.
   *
   * @throws IOException if the machine fails to read, or a file goes away meanwhile
   */
  public Proof refresh(BuildOptions options) throws IOException {
    return refresh(options, Set.of());
  }

  /**
   * Reads the digest as it is now.
   *
   * @param changed the names of files, where it is known that these have changed: whether others
   *     did too is left for a later look. Empty for a look at all of them
   * @throws IOException if the machine fails to read, or a file goes away meanwhile
   */
  public synchronized Proof refresh(BuildOptions options, Set<String> changed) throws IOException {
    Stages stages = new Stages(false);
    Optional<Standing> last = standing.filter(s -> s.options.equals(options));
    Optional<DigestFiles> files = look(options.root(), last, changed);
    BuildConfig config = stages.take("settings", ConfigReader.read(options, environment));
    // Until this look is over nothing is known to stand.
    standing = Optional.empty();
    boolean stands =
        last.isPresent()
            && files.isPresent()
            && last.get().takes(files.get(), config.release().now());
    standing =
        Optional.of(
            stands
                ? new Standing(options, files, last.get().exchange, last.get().proof.again(config))
                : planned(options, config, files, memory(options), stages));
    return standing.get().proof;
  }

  private Memory memory(BuildOptions options) {
    remembered =
        remembered
            .filter(r -> r.options.equals(options))
            .or(() -> Optional.of(new Remembered(options, Memory.ofProcess())));
    return remembered.get().memory;
  }

  private Optional<DigestFiles> look(Path root, Optional<Standing> last, Set<String> changed)
      throws IOException {
    Optional<DigestFiles> seen = last.flatMap(Standing::files);
    if (!changed.isEmpty() && seen.isPresent()) {
      Optional<DigestFiles> again = seen.get().lookAgain(changed);
      if (again.isPresent()) {
        return again;
      }
    }
    return DigestFiles.look(root, workers);
  }

  /** Whether there is anything that the last look did not see. */
  public synchronized boolean isBehind() throws IOException {
    Optional<DigestFiles> seen = standing.flatMap(Standing::files);
    if (seen.isEmpty()) {
      return standing.isEmpty();
    }
    Path root = standing.get().options.root();
    Optional<DigestFiles> now = DigestFiles.look(root, workers);
    return now.isPresent() && !seen.get().state().isThatOf(root, now.get().state());
  }

  /**
   * For moments without work. The serial collector would rather let memory grow than look for plans
   * that stand no more. The first plans take several times as long as later ones, so they are made
   * before anybody waits for them.
   *
   * @throws IOException if the machine fails to read
   */
  public synchronized void rest() throws IOException {
    if (cluttered) {
      cluttered = false;
      System.gc();
    } else if (rehearsals < REHEARSALS && standing.isPresent()) {
      rehearsals++;
      rehearse(standing.get());
    }
  }

  /** Makes the plan that stands once more, for nobody to see. */
  private void rehearse(Standing standing) throws IOException {
    planned(
        standing.options,
        standing.proof.config(),
        standing.files,
        memory(standing.options),
        new Stages(false));
  }

  private Standing planned(
      BuildOptions options,
      BuildConfig config,
      Optional<DigestFiles> files,
      Memory memory,
      Stages stages)
      throws IOException {
    cluttered = true;
    Showing showing = new Showing();
    DigestFiles known = files.orElse(DigestFiles.unknown());
    Flow.Plan plan = new Flow(config, known, memory, workers, progress, stages).plan(showing);
    List<Problem> problems = stages.problems();
    Instant due = LastBuild.nextDue(config.release(), plan.items());
    Press press = new Press(renderer(plan), workers, showing);
    Proof proof = new Proof(config, problems, due, plan.site(), press);
    // What is wrong now leaves the last good site in view, which must not change below it.
    Optional<Exchange> exchange =
        Problem.anyError(problems) ? Optional.empty() : Optional.of(new Exchange(plan, problems));
    return new Standing(options, files, exchange, proof);
  }

  /** Templates are compiled again only where the theme has changed. */
  private Renderer renderer(Flow.Plan plan) throws IOException {
    if (renderer == null || !plan.theme().fingerprint().equals(theme)) {
      renderer = new Renderer(plan.theme());
      theme = plan.theme().fingerprint();
    }
    return renderer;
  }
}
