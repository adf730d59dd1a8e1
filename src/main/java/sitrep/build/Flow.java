package sitrep.build;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import sitrep.analysis.Analysis;
import sitrep.analysis.Linker;
import sitrep.build.Workers.Ahead;
import sitrep.check.Checks;
import sitrep.check.Verdict;
import sitrep.compose.SitePlanner;
import sitrep.config.BuildConfig;
import sitrep.digest.Asset;
import sitrep.digest.Digest;
import sitrep.digest.Item;
import sitrep.input.InputFile;
import sitrep.input.Inputs;
import sitrep.memory.Memory;
import sitrep.output.OutputTree;
import sitrep.output.StagedFile;
import sitrep.output.WriteSummary;
import sitrep.output.WrittenState;
import sitrep.page.Destinations;
import sitrep.page.Page;
import sitrep.page.SitePlan;
import sitrep.page.Slot;
import sitrep.parse.FormsParser;
import sitrep.parse.ItemParser;
import sitrep.parse.StraySidecars;
import sitrep.problem.FileLines;
import sitrep.problem.Outcome;
import sitrep.problem.Problem;
import sitrep.rawtext.RawTextReader;
import sitrep.rawtext.Recurrence;
import sitrep.render.Renderer;
import sitrep.search.SearchIndex;
import sitrep.theme.TemplateFault;
import sitrep.theme.Theme;

/** The flow of one build, from files to files. */
final class Flow {

  /** What is to be written. */
  enum Writing {
    NOTHING,
    CHANGES,
    EVERYTHING
  }

  /** Bodies of so many files are held in memory, where they had to be parsed. */
  private static final int HELD_FILES = 20_000;

  private final BuildConfig config;
  private final DigestFiles known;
  private final Memory memory;
  private final Workers workers;
  private final Progress progress;
  private final Stages stages;

  /**
   * @param known what the file system says of the digest
   */
  Flow(
      BuildConfig config,
      DigestFiles known,
      Memory memory,
      Workers workers,
      Progress progress,
      Stages stages) {
    this.config = config;
    this.known = known;
    this.memory = memory;
    this.workers = workers;
    this.progress = progress;
    this.stages = stages;
    stages.judge(new Verdict(config.site().checks(), new FileLines(config.root())));
  }

  BuildResult run(Writing writing) throws IOException {
    Plan plan = plan(item -> {});
    Optional<WriteSummary> written = Optional.empty();
    boolean sound = !Problem.anyError(stages.problems());
    try {
      if (sound && writing == Writing.NOTHING) {
        tryTemplates(plan);
      } else if (sound) {
        written = Optional.of(write(plan, writing));
      }
    } catch (TemplateFault fault) {
      stages.take("write", new Outcome<>(fault, List.of(fault.problem())));
    }
    stages.lap("write", plan.site.slots().size(), written.map(WriteSummary::bytes).orElse(0L));
    return new BuildResult(
        config,
        stages.problems(),
        stages.notes(),
        Optional.of(plan.analysis),
        written,
        LastBuild.nextDue(config.release(), plan.items()),
        Coming.of(config.release(), plan.items()),
        stages.timings());
  }

  /**
   * All that is known before the first page is made.
   *
   * @param files that are parsed
   * @param parsed what came of each, whoever may see it
   */
  record Plan(
      List<InputFile> files,
      List<ParsedFile> parsed,
      RememberedParser parser,
      List<Asset> assets,
      Analysis analysis,
      RememberedLinker linked,
      Theme theme,
      Destinations destinations,
      SitePlan site) {

    Outline outline(BuildConfig config) throws IOException {
      return Outline.of(config, analysis, linked, assets, theme, parser.keys());
    }

    /** All of the digest, whoever may see it. */
    List<Item> items() {
      return Flow.items(parsed);
    }
  }

  /** Does everything but make the pages. */
  Plan plan(Consumer<Item> shown) throws IOException {
    Inputs inputs = stages.take("find", known.inputs(config.root()));
    List<InputFile> files = inputs.files();
    stages.lap("find", files.size(), inputs.bytes());
    Optional<InputFile> forms = InputFile.hold(Inputs.lineForms(config.root()));
    RawTextReader rawTexts = stages.take("forms", FormsParser.parse(forms));
    ItemParser parser = new ItemParser(config.site(), rawTexts);
    boolean holding = files.size() <= HELD_FILES;
    RememberedParser remembered =
        RememberedParser.of(parser, memory, config.site(), forms, holding);
    List<InputFile> texts = role(files, false);
    List<ParsedFile> parsed = parse(remembered, texts);
    List<Asset> assets = assets(role(files, true));
    List<Item> items = items(parsed);
    ProtectedFiles kept = ProtectedFiles.among(texts, parsed);
    Digest released = stages.take("digest", Digest.of(config.release(), items, kept.texts()));
    Digest digest = withoutRecurringLines(released, rawTexts);
    stages.lap("lines", digest.sources().size(), 0);
    Linker linker = stages.take("names", Linker.of(digest));
    RememberedLinker linked =
        RememberedLinker.of(linker, memory, remembered.keys(), holding, workers);
    Analysis analysis =
        stages.take("link", Outcome.of(Analysis.of(linker, linked, config.site().edition())));
    Theme theme = stages.take("theme", Theme.of(config.root(), config.site().language()));
    Destinations destinations = new Destinations(digest, assets);
    SearchIndex search = SearchIndex.of(analysis);
    RememberedIndex shards =
        new RememberedIndex(search, memory, remembered.keys(), linked, workers);
    SitePlan plan =
        stages.take(
            "plan",
            SitePlanner.plan(config, analysis, destinations, assets, theme, search, shards, shown));
    Checks checks = new Checks(analysis, plan, destinations, kept.names());
    stages.takeAll(
        "check",
        workers.map(
            "checking", digest.items().toList(), item -> new Outcome<>(item, checks.item(item))));
    stages.take("check", new Outcome<>(plan, checks.descriptors(items)));
    stages.take("check", new Outcome<>(plan, checks.whole(config.site(), theme.ownFiles())));
    return new Plan(texts, parsed, remembered, assets, analysis, linked, theme, destinations, plan);
  }

  private List<ParsedFile> parse(RememberedParser parser, List<InputFile> files) {
    List<ParsedFile> parsed =
        workers.map("reading", files, file -> parser.parse(file, known.settled(file)));
    parser.forgetOthers();
    stages.takeAll("read", parsed.stream().map(ParsedFile::outcome).toList());
    return parsed;
  }

  private List<Asset> assets(List<InputFile> files) throws IOException {
    AssetReader reader = new AssetReader(memory);
    List<Outcome<Asset>> assets =
        workers.map("assets", files, file -> reader.read(file, known.settled(file)));
    reader.forgetOthers();
    stages.take("assets", new Outcome<>(reader, StraySidecars.find(files)));
    return stages.takeAll("assets", assets);
  }

  private static List<Item> items(List<ParsedFile> parsed) {
    return parsed.stream().flatMap(file -> file.outcome().value().stream()).toList();
  }

  private Digest withoutRecurringLines(Digest digest, RawTextReader rawTexts) {
    Recurrence recurrence = Recurrence.in(digest.sources(), rawTexts);
    return digest.withSources(workers.map("comparing", digest.sources(), recurrence::setAsideIn));
  }

  private static List<InputFile> role(List<InputFile> files, boolean assets) {
    return files.stream().filter(file -> (file.role() == InputFile.Role.ASSET) == assets).toList();
  }

  /** Makes pages for nobody, to see whether the digest's own templates can be filled in. */
  private void tryTemplates(Plan plan) {
    if (plan.theme.hasOwnTemplates()) {
      Renderer renderer = new Renderer(plan.theme);
      List<Slot> slots =
          plan.site.slots().stream().filter(slot -> slot.version().isEmpty()).toList();
      workers.map("trying", slots, slot -> tryTemplate(slot.page().get(), renderer));
    }
  }

  private static boolean tryTemplate(Page page, Renderer renderer) throws IOException {
    return page instanceof Page.Html && renderer.render(page).length > 0;
  }

  private WriteSummary write(Plan plan, Writing writing) throws IOException {
    Renderer renderer = new Renderer(plan.theme);
    WrittenShelf written = new WrittenShelf(memory);
    try (Ahead<Outline> outlined = Workers.ahead(() -> plan.outline(config));
        Ahead<WrittenState> before = Workers.ahead(written::get);
        OutputTree tree = OutputTree.at(config.output(), progress::say)) {
      if (writing == Writing.EVERYTHING) {
        tree.rewriteAll();
      }
      WrittenState found = tree.state(workers::look);
      Outline outline = outlined.get();
      RememberedPages pages =
          new RememberedPages(memory, outline, plan, config.release().now(), before.get(), found);
      List<StagedFile> staged =
          workers.map(
              "writing",
              plan.site.slots(),
              slot -> pages.get(slot, () -> made(slot, renderer, tree)));
      pages.forgetOthers();
      WriteSummary summary = tree.commit(staged);
      Ahead<WrittenState> after =
          Workers.ahead(() -> tree.state(found, writtenOf(staged), workers::look));
      outline.put(memory);
      written.put(after.get());
      return summary;
    }
  }

  private static Set<String> writtenOf(List<StagedFile> staged) {
    return staged.stream()
        .filter(file -> file.staged().isPresent())
        .map(StagedFile::name)
        .collect(Collectors.toSet());
  }

  private StagedFile made(Slot slot, Renderer renderer, OutputTree tree) throws IOException {
    long start = System.nanoTime();
    Page page = slot.page().get();
    byte[] bytes = renderer.render(page);
    stages.renderTimes().add(slot.path().file(), page, System.nanoTime() - start);
    return tree.stage(slot.path().file(), bytes);
  }
}
