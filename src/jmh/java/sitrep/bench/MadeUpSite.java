package sitrep.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import sitrep.analysis.Analysis;
import sitrep.analysis.LinkedBodies;
import sitrep.analysis.Linker;
import sitrep.compose.SitePlanner;
import sitrep.config.BuildConfig;
import sitrep.config.BuildOptions;
import sitrep.config.ConfigReader;
import sitrep.digest.Digest;
import sitrep.digest.Item;
import sitrep.input.InputFile;
import sitrep.input.Inputs;
import sitrep.page.Destinations;
import sitrep.page.SitePlan;
import sitrep.page.Slot;
import sitrep.parse.ItemParser;
import sitrep.problem.Outcome;
import sitrep.rawtext.RawTextReader;
import sitrep.render.Renderer;
import sitrep.search.SearchIndex;
import sitrep.search.Shards;
import sitrep.search.Terms;
import sitrep.theme.Theme;

/** What the stages of a build make of a digest, each by itself and as often as is wanted. */
final class MadeUpSite {

  private final BuildConfig config;
  private final ItemParser parser;
  private final List<InputFile> files;
  private final Digest digest;
  private final Theme theme;
  private final Renderer renderer;

  private MadeUpSite(Path root, List<InputFile> files) throws IOException {
    this.config = ConfigReader.read(BuildOptions.of(root), Map.of()).value();
    this.parser = new ItemParser(config.site(), RawTextReader.standard());
    this.files = List.copyOf(files);
    List<Item> items =
        files.stream().map(file -> parser.parse(file).value().orElseThrow()).toList();
    this.digest = Digest.of(config.release(), items).value();
    this.theme = Theme.of(root, "en").value();
    this.renderer = new Renderer(theme);
  }

  /** They are made for all pages at once. */
  private static final Shards NO_SHARDS =
      new Shards() {
        @Override
        public void meet(SearchIndex.Entry entry, Supplier<Terms> terms) {}

        @Override
        public String version(String name) {
          return "";
        }

        @Override
        public String text(String name) {
          return "";
        }
      };

  /** The site of a made-up digest, whose files are read once. */
  static MadeUpSite of(int briefs) throws IOException {
    try (TemporaryFolder folder = new TemporaryFolder()) {
      new MadeUpDigest(briefs).write(folder.path());
      List<InputFile> held = new ArrayList<>();
      for (InputFile file : Inputs.find(folder.path()).value().files()) {
        held.add(file.hold());
      }
      return new MadeUpSite(folder.path(), held);
    }
  }

  List<InputFile> briefs() {
    return files.stream().filter(file -> file.role() == InputFile.Role.BRIEF).toList();
  }

  Outcome<Optional<Item>> parse(InputFile file) {
    return parser.parse(file);
  }

  Linker linker() {
    return Linker.of(digest).value();
  }

  LinkedBodies link(Linker linker) {
    return LinkedBodies.of(linker);
  }

  Analysis analyse(Linker linker, LinkedBodies linked) {
    return Analysis.of(linker, linked, config.site().edition());
  }

  SitePlan plan(Analysis analysis) throws IOException {
    Destinations destinations = new Destinations(digest, List.of());
    SearchIndex index = SearchIndex.of(analysis);
    return SitePlanner.plan(
            config, analysis, destinations, List.of(), theme, index, NO_SHARDS, item -> {})
        .value();
  }

  byte[] render(Slot slot) throws IOException {
    return renderer.render(slot.page().get());
  }
}
