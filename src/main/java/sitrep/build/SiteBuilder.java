package sitrep.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sitrep.analysis.Analysis;
import sitrep.analysis.LinkedBody;
import sitrep.analysis.Linker;
import sitrep.check.Checks;
import sitrep.compose.SitePlanner;
import sitrep.config.BuildConfig;
import sitrep.config.BuildOptions;
import sitrep.config.ConfigReader;
import sitrep.digest.Asset;
import sitrep.digest.Digest;
import sitrep.digest.Item;
import sitrep.input.InputFile;
import sitrep.input.Inputs;
import sitrep.output.OutputPlace;
import sitrep.output.OutputTree;
import sitrep.output.StagedFile;
import sitrep.output.WriteSummary;
import sitrep.page.Destinations;
import sitrep.page.Page;
import sitrep.page.SitePlan;
import sitrep.parse.FormsParser;
import sitrep.parse.ItemParser;
import sitrep.problem.Outcome;
import sitrep.problem.Problem;
import sitrep.rawtext.RawTextReader;
import sitrep.rawtext.Recurrence;
import sitrep.render.Renderer;
import sitrep.theme.Theme;

/** Builds or checks a digest: the whole flow, from files to files. */
public final class SiteBuilder {

  private final Workers workers;
  private final Progress progress;
  private final Map<String, String> environment;

  /**
   * @param environment for {@code SOURCE_DATE_EPOCH}, which sets the clock
   */
  public SiteBuilder(Map<String, String> environment, Progress progress) {
    this.workers = new Workers(Runtime.getRuntime().availableProcessors(), progress);
    this.progress = progress;
    this.environment = environment;
  }

  /**
   * Builds the site, or, if only checking, does everything but write it.
   *
   * @throws IOException if the machine fails to read or write
   */
  public BuildResult run(BuildOptions options, boolean checkOnly) throws IOException {
    Stages stages = new Stages(options.processorTime());
    BuildConfig config = stages.take("settings", ConfigReader.read(options, environment));
    OutputPlace.refuseHarmful(config.output(), config.root(), home());
    if (options.clean() && !checkOnly) {
      OutputTree.forget(config.output(), progress::say);
    }
    Inputs inputs = stages.take("find", Inputs.find(config.root()));
    List<InputFile> files = inputs.files();
    stages.lap("find", files.size(), inputs.bytes());
    RawTextReader rawTexts =
        stages.take("forms", FormsParser.parse(Inputs.lineForms(config.root())));
    List<Item> items = parse(new ItemParser(config.site(), rawTexts), files, stages);
    List<Asset> assets =
        stages.takeAll("assets", workers.map("assets", role(files, true), AssetReader::read));
    Digest released = stages.take("digest", Digest.of(config.release(), items));
    Digest digest = withoutRecurringLines(released, rawTexts);
    stages.lap("lines", digest.sources().size(), 0);
    Linker linker = stages.take("names", Linker.of(digest));
    List<LinkedBody> linked = workers.map("linking", linker.items(), linker::link);
    Analysis analysis =
        stages.take("link", Outcome.of(Analysis.of(linker, linked, config.site().edition())));
    Theme theme = Theme.of(config.root());
    Destinations destinations = new Destinations(digest, assets);
    SitePlan plan =
        stages.take("plan", SitePlanner.plan(config, analysis, destinations, assets, theme));
    stages.take(
        "check", new Outcome<>(plan, Checks.run(config.site(), analysis, plan, destinations)));
    boolean write = !checkOnly && !Problem.anyError(stages.problems());
    Optional<WriteSummary> written =
        write
            ? Optional.of(write(config, plan, theme, options.clean(), stages.renderTimes()))
            : Optional.empty();
    stages.lap("write", plan.slots().size(), written.map(WriteSummary::bytes).orElse(0L));
    return new BuildResult(
        config, stages.problems(), Optional.of(analysis), written, stages.timings());
  }

  private List<Item> parse(ItemParser parser, List<InputFile> files, Stages stages) {
    List<Outcome<Optional<Item>>> parsed =
        workers.map("reading", role(files, false), parser::parse);
    return stages.takeAll("read", parsed).stream().flatMap(Optional::stream).toList();
  }

  private Digest withoutRecurringLines(Digest digest, RawTextReader rawTexts) {
    Recurrence recurrence = Recurrence.in(digest.sources(), rawTexts);
    return digest.withSources(workers.map("comparing", digest.sources(), recurrence::setAsideIn));
  }

  private static List<InputFile> role(List<InputFile> files, boolean assets) {
    return files.stream().filter(file -> (file.role() == InputFile.Role.ASSET) == assets).toList();
  }

  private WriteSummary write(
      BuildConfig config, SitePlan plan, Theme theme, boolean rewrite, RenderTimes times)
      throws IOException {
    Renderer renderer = new Renderer(theme);
    try (OutputTree tree = OutputTree.at(config.output(), progress::say)) {
      if (rewrite) {
        tree.rewriteAll();
      }
      List<StagedFile> staged =
          workers.map(
              "writing",
              plan.slots(),
              slot -> {
                long start = System.nanoTime();
                Page page = slot.page().get();
                byte[] bytes = renderer.render(page);
                times.add(slot.path().file(), page, System.nanoTime() - start);
                return tree.stage(slot.path().file(), bytes);
              });
      return tree.commit(staged);
    }
  }

  private Path home() {
    String home = environment.getOrDefault("HOME", "");
    return Path.of(home.isEmpty() ? System.getProperty("user.home") : home);
  }
}
