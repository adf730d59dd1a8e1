package sitrep.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.config.BuildConfig;
import sitrep.config.BuildOptions;
import sitrep.config.ConfigReader;
import sitrep.digest.Item;
import sitrep.memory.Memory;
import sitrep.page.Slot;
import sitrep.site.TestDigest;

/** Pages of which it is said what they tell of others, and what they do tell. */
class ToldTest {

  @TempDir private Path folder;

  @Test
  void pagesShowNoItemOfWhichItIsNotSaid() throws IOException {
    assertTrue(check(TestDigest.SAMPLE) > 100);
    assertTrue(check(TestDigest.copyOf("small", folder.resolve("small")).root()) > 10);
  }

  /** The brief names the same dossier as often as before, by fewer words. */
  @Test
  void longerNameThatOthersTakeUpIsNoLongerLinked() throws IOException {
    Workplace place = new Workplace(folder, 1);
    String ada = "---\nname: Ada Quill\nkind: person\naliases: [Ada Quill closed it]\n---\n";
    place.digest.file("content/dossiers/ada-quill.md", ada);
    String page = "briefs/first/index.html";
    String before = place.build().files().get(page);
    place.digest.file("content/dossiers/other.md", ada.replace("name: Ada Quill", "name: Other"));
    String after = place.build().files().get(page);
    assertNotEquals(before, after);
    assertEquals(place.buildElsewhere().files().get(page), after);
  }

  /** How many pages were looked at. */
  private static int check(Path root) throws IOException {
    BuildOptions options =
        new BuildOptions(root, Optional.empty(), Optional.empty(), Optional.empty(), true, true);
    BuildConfig config = ConfigReader.read(options, TestDigest.ENVIRONMENT).value();
    Set<Item> shown = Collections.newSetFromMap(new IdentityHashMap<>());
    Workers workers = new Workers(1, Progress.NONE);
    Flow flow =
        new Flow(
            config,
            DigestFiles.unknown(),
            Memory.none(),
            workers,
            Progress.NONE,
            new Stages(false));
    TreeMap<String, String> unsaid = new TreeMap<>();
    int pages = 0;
    for (Slot slot : flow.plan(shown::add).site().slots()) {
      if (slot.told().isPresent()) {
        shown.clear();
        slot.page().get();
        slot.bodies().orElseThrow().forEach(shown::remove);
        slot.told().get().get().items().forEach(shown::remove);
        if (!shown.isEmpty()) {
          unsaid.put(
              slot.path().value(), shown.stream().map(Item::id).collect(Collectors.joining(", ")));
        }
        pages++;
      }
    }
    assertEquals(new TreeMap<>(), unsaid);
    return pages;
  }
}
