package sitrep.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.analysis.Analysis;
import sitrep.analysis.LinkedBodies;
import sitrep.analysis.Linker;
import sitrep.config.BuildConfig;
import sitrep.config.BuildOptions;
import sitrep.config.ConfigReader;
import sitrep.digest.Block;
import sitrep.digest.Body;
import sitrep.digest.Digest;
import sitrep.digest.Fragment;
import sitrep.digest.Item;
import sitrep.input.InputFile;
import sitrep.input.Inputs;
import sitrep.page.BriefPage;
import sitrep.page.Destinations;
import sitrep.page.SitePlan;
import sitrep.parse.ItemParser;
import sitrep.rawtext.RawTextReader;
import sitrep.search.SearchIndex;
import sitrep.search.Shards;
import sitrep.search.Terms;
import sitrep.site.TestDigest;
import sitrep.theme.Theme;

/** Bodies whose blocks are let go of and fetched again. */
class BodyHtmlTest {

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

  @TempDir private Path folder;

  @Test
  void bodyThatIsFetchedAnewEachTimeIsWrittenAsOneAtHand() throws IOException {
    TestDigest digest =
        TestDigest.empty(folder.resolve("digest"))
            .file(
                "content/briefs/a.md",
                "---\ntitle: A\ndate: 2025-05-05\nsummary: x\n---\n\n## Key judgments\n\n"
                    + "- The harbour is likely to stay shut.\n\nIt is very likely.\n\n"
                    + "## Outlook\n\nRain is likely.\n");
    BuildConfig config =
        ConfigReader.read(BuildOptions.of(digest.root()), TestDigest.ENVIRONMENT).value();
    Item item = brief(digest, config);
    Body body = item.body();
    Item fetched = item.withBody(body.with(() -> copy(body.blocks())));
    assertNotSame(fetched.body().blocks().get(0), fetched.body().blocks().get(0));
    String written = page(config, item).html();
    assertTrue(written.contains("likelihood"), written);
    assertEquals(written, page(config, fetched).html());
  }

  private static Item brief(TestDigest digest, BuildConfig config) throws IOException {
    ItemParser parser = new ItemParser(config.site(), RawTextReader.standard());
    InputFile file =
        Inputs.find(digest.root()).value().files().stream()
            .filter(f -> f.role() == InputFile.Role.BRIEF)
            .findFirst()
            .orElseThrow();
    return parser.parse(file.hold()).value().orElseThrow();
  }

  private static List<Block> copy(List<Block> blocks) {
    return blocks.stream().map(BodyHtmlTest::copy).toList();
  }

  private static Block copy(Block block) {
    List<Fragment> fragments = new ArrayList<>();
    block
        .fragments()
        .forEach(fragment -> fragments.add(fragment instanceof Block b ? copy(b) : fragment));
    return new Block(
        block.kind(), block.level(), block.label(), block.marking(), block.place(), fragments);
  }

  private BriefPage page(BuildConfig config, Item item) throws IOException {
    Linker linker = Linker.of(Digest.of(config.release(), List.of(item)).value()).value();
    Analysis analysis = Analysis.of(linker, LinkedBodies.of(linker), config.site().edition());
    SitePlan plan =
        SitePlanner.plan(
                config,
                analysis,
                new Destinations(analysis.digest(), List.of()),
                List.of(),
                Theme.of(folder, "en").value(),
                SearchIndex.of(analysis),
                NO_SHARDS,
                shown -> {})
            .value();
    return plan.slots().stream()
        .filter(slot -> slot.path().value().equals("briefs/a/"))
        .map(slot -> (BriefPage) slot.page().get())
        .findFirst()
        .orElseThrow();
  }
}
