package sitrep.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sitrep.config.BuildConfig;
import sitrep.config.BuildOptions;
import sitrep.config.ConfigReader;
import sitrep.config.InputFolders;
import sitrep.digest.Item;
import sitrep.hash.ChangedFile;
import sitrep.hash.Sha256;
import sitrep.memory.Memory;
import sitrep.output.Manifest;
import sitrep.output.OutputPlace;
import sitrep.output.OutputTree;
import sitrep.output.WrittenState;
import sitrep.page.Slot;

/** Builds or checks a digest, with what earlier builds remember of it. */
public final class SiteBuilder {

  private final Workers workers;
  private final Progress progress;
  private final Map<String, String> environment;

  /**
   * @param environment for {@code SOURCE_DATE_EPOCH}, which sets the clock
   */
  public SiteBuilder(Map<String, String> environment, Progress progress) {
    this.workers = Workers.ofMachine(progress);
    this.progress = progress;
    this.environment = environment;
  }

  /**
   * Builds the site, or, if only checking, does everything but write it.
   *
   * @throws IOException if the machine fails to read or write
   */
  public BuildResult run(BuildOptions options, boolean checkOnly) throws IOException {
    try {
      return once(options, checkOnly);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof ChangedFile changed) {
        progress.say(changed.getMessage() + "; beginning again");
        return once(options, checkOnly);
      }
      throw e;
    }
  }

  private BuildResult once(BuildOptions options, boolean checkOnly) throws IOException {
    Stages stages = new Stages(options.processorTime());
    Optional<DigestFiles> found = DigestFiles.look(options.root(), workers);
    Optional<DigestState> now = checkOnly ? Optional.empty() : found.map(DigestFiles::state);
    DigestFiles files = found.orElse(DigestFiles.unknown());
    stages.lap("look", 0, 0);
    BuildConfig config = stages.take("settings", ConfigReader.read(options, environment));
    if (!checkOnly) {
      OutputPlace.refuseHarmful(config.output(), config.root(), InputFolders.NAMES, home());
    }
    if (options.clean() && !checkOnly) {
      OutputTree.forget(config.output(), progress::say);
    }
    try (Memory memory = memory(config, checkOnly)) {
      byte[] asked = asked(options, config);
      Optional<LastBuild> last = LastBuild.find(memory, asked);
      boolean same =
          last.isPresent()
              && now.isPresent()
              && last.get()
                  .holds(config, now.get(), new WrittenShelf(memory).checksum(), workers::look);
      stages.lap("compare", 0, 0);
      if (same) {
        BuildResult again = last.get().again(config, stages.timings());
        BuiltSite.tell(again, now, last.get().manifest());
        return again;
      }
      BuildResult result =
          new Flow(config, files, memory, workers, progress, stages)
              .run(writing(options, checkOnly));
      if (result.written().isPresent()) {
        String manifest = Sha256.hex(config.output().resolve(Manifest.FILE));
        BuiltSite.tell(result, now, manifest);
        now.ifPresent(state -> LastBuild.of(state, result, manifest).put(memory, asked));
      }
      memory.keep();
      return result;
    }
  }

  /**
   * Explains a page of the site, or a file of the digest.
   *
   * @param wanted a page's address, with or without the site's own before it, or a file's path
   * @return empty where there is neither
   */
  public Optional<Explanation> explain(BuildOptions options, String wanted) throws IOException {
    Stages stages = new Stages(false);
    BuildConfig config = stages.take("settings", ConfigReader.read(options, environment));
    Set<Item> shown = Collections.newSetFromMap(new IdentityHashMap<>());
    Path remembered = WrittenState.memory(config.output());
    try (Memory memory =
        Files.exists(remembered) ? Memory.consult(remembered, progress::say) : Memory.none()) {
      DigestFiles files = DigestFiles.look(options.root(), workers).orElse(DigestFiles.unknown());
      Flow.Plan plan = new Flow(config, files, memory, workers, progress, stages).plan(shown::add);
      Explainer explainer = new Explainer(config, memory, workers, plan, shown, stages.problems());
      Optional<Slot> page = plan.site().at(address(config, wanted));
      if (page.isPresent()) {
        return page.map(explainer::page);
      }
      Path file = Path.of(wanted).toAbsolutePath().normalize();
      Path root = config.root().toAbsolutePath().normalize();
      String name = file.startsWith(root) ? root.relativize(file).toString() : wanted;
      return Files.isRegularFile(root.resolve(name))
          ? Optional.of(explainer.file(name.replace('\\', '/')))
          : Optional.empty();
    }
  }

  private static String address(BuildConfig config, String wanted) {
    String url = config.site().url().toString();
    String path = wanted.startsWith(url) ? wanted.substring(url.length()) : wanted;
    return path.startsWith("/") ? path.substring(1) : path;
  }

  private static Flow.Writing writing(BuildOptions options, boolean checkOnly) {
    if (checkOnly) {
      return Flow.Writing.NOTHING;
    }
    return options.clean() ? Flow.Writing.EVERYTHING : Flow.Writing.CHANGES;
  }

  /** All that a build depends on but files and the clock. */
  private static byte[] asked(BuildOptions options, BuildConfig config) throws IOException {
    return Memory.key(
        Program.fingerprint(),
        config.root().toAbsolutePath().toString(),
        config.output().toAbsolutePath().toString(),
        options.audience(),
        options.url(),
        options.drafts(),
        options.future());
  }

  /**
   * Whoever only checks leaves no folder behind where none was, nor does a try without a digest.
   */
  private Memory memory(BuildConfig config, boolean checkOnly) throws IOException {
    Path file = WrittenState.memory(config.output());
    boolean writes = !checkOnly && Files.exists(config.root().resolve(ConfigReader.FILE));
    if (writes) {
      OutputPlace.prepare(config.output());
    }
    return writes || Files.exists(file) ? Memory.open(file, progress::say) : Memory.none();
  }

  private Path home() {
    String home = environment.getOrDefault("HOME", "");
    return Path.of(home.isEmpty() ? System.getProperty("user.home") : home);
  }
}
