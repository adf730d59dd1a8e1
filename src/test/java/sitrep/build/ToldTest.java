package sitrep.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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

  /** A reference by an id alone shows a title, on pages and where they are found. */
  @Test
  void titleThatOthersShowIsNewEverywhere() throws IOException {
    Workplace place = new Workplace(folder, 1);
    place.build();
    String second = "content/briefs/2023/second.md";
    place.digest.file(second, place.digest.read(second).replaceFirst("title: .*", "title: Other"));
    assertEquals(place.buildElsewhere().files(), place.build().files());
  }

  @Test
  void furtherPagesFollowWhatTheyTellOf() throws IOException {
    Workplace place = new Workplace(folder, 0);
    Map<String, String> before = place.build().files();
    for (String page : List.of("people/ada-quill/page/2/", "topics/shipping/page/2/")) {
      assertTrue(before.containsKey(page + "index.html"), page);
    }
    String first = "content/briefs/2022/one-0.md";
    changed(place, "topics/shipping/page/2/", first, "title: One", "title: The very one");
    changed(place, "people/ada-quill/page/2/", first, "Ada Quill waits", "Idle, Ada Quill waits");
    changed(place, "people/ada-quill/page/2/", first, "The very one", "Yet another one");
    String board = "content/dossiers/harbour-board.md";
    changed(place, "people/ada-quill/page/2/", board, "organisation", "thing");
    String friend = "content/dossiers/friend.md";
    place.digest.file(friend, "---\nname: Friend\nkind: person\n---\n");
    changed(place, "people/ada-quill/page/2/", friend, "kind:", "part-of: Ada Quill\nkind:");
    changed(place, "people/ada-quill/page/2/", first, "Ada Quill", "Nobody");
  }

  private static void changed(
      Workplace place, String page, String file, String words, String others) throws IOException {
    String before = place.build().files().get(page + "index.html");
    place.digest.file(file, place.digest.read(file).replaceFirst(words, others));
    Map<String, String> after = place.build().files();
    assertNotEquals(before, after.get(page + "index.html"), others);
    assertEquals(place.buildElsewhere().files(), after, others);
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
