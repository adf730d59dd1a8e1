package sitrep.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.site.TestDigest;

/**
 * The law of output: whatever was done to the files of a digest, building it again into the same
 * folder gives what a clean build elsewhere gives.
 */
class OutputLawTest {

  private static final int STEPS = 40;

  @TempDir private Path folder;
  private final List<String> added = new ArrayList<>();
  private TestDigest digest;
  private Random random;
  private int counter;

  @ParameterizedTest
  @ValueSource(longs = {1, 20230719})
  void buildingAgainGivesWhatACleanBuildGives(long seed) {
    digest = TestDigest.copyOf("small", folder.resolve("digest"));
    random = new Random(seed);
    Path output = folder.resolve("out");
    digest.site(output, "public");
    List<String> steps = new ArrayList<>();
    int failed = 0;
    Map<String, String> last = TestDigest.files(output);
    for (int i = 0; i < STEPS; i++) {
      steps.add(step());
      boolean built = digest.build(output).written().isPresent();
      Map<String, String> again = TestDigest.files(output);
      if (built) {
        same(digest.site(folder.resolve("clean-" + i), "public"), again, steps);
        last = again;
      } else {
        failed++;
        same(last, again, steps);
      }
    }
    assertFalse(failed > STEPS / 2, "too many steps broke the digest: " + failed);
  }

  private static void same(
      Map<String, String> expected, Map<String, String> actual, List<String> steps) {
    assertEquals(expected.keySet(), actual.keySet(), () -> "after " + steps);
    expected.forEach(
        (name, bytes) -> assertEquals(bytes, actual.get(name), () -> name + " after " + steps));
  }

  private String step() {
    int kind = added.isEmpty() ? 0 : random.nextInt(9);
    return switch (kind) {
      case 1 -> edit();
      case 2 -> rename();
      case 3 -> delete();
      case 4 -> status();
      case 5 -> dossier();
      case 6 -> source();
      case 7 -> asset();
      case 8 -> settings();
      default -> add();
    };
  }

  private String any() {
    return added.get(random.nextInt(added.size()));
  }

  private String word() {
    return List.of("Ada Quill", "Lowmere", "the Board", "Osric Pell", "a ship", "[@wire]")
        .get(random.nextInt(6));
  }

  private String add() {
    String name = "content/briefs/added-" + ++counter + ".md";
    digest.file(
        name,
        "---\ntitle: Brief %d\ndate: 2023-0%d-1%d\ntopics: [Topic %d]\nstatus: published\n---\nOf %s.\n"
            .formatted(
                counter, 1 + random.nextInt(9), random.nextInt(10), random.nextInt(4), word()));
    added.add(name);
    return "add " + name;
  }

  private String edit() {
    String name = any();
    digest.file(name, digest.read(name) + "\nAnd of " + word() + ".\n");
    return "edit " + name;
  }

  private String rename() {
    String old = any();
    String name = "content/briefs/renamed-" + ++counter + ".md";
    digest.file(name, digest.read(old)).delete(old);
    added.remove(old);
    added.add(name);
    return "rename " + old + " to " + name;
  }

  private String delete() {
    String name = any();
    digest.delete(name);
    added.remove(name);
    return "delete " + name;
  }

  private String status() {
    String name = any();
    String status = List.of("draft", "published", "withdrawn").get(random.nextInt(3));
    digest.file(name, digest.read(name).replaceFirst("status: \\w+", "status: " + status));
    return "make " + name + " " + status;
  }

  private String dossier() {
    String name = "content/dossiers/osric-pell.md";
    if (java.nio.file.Files.exists(digest.root().resolve(name))) {
      digest.delete(name);
      return "delete " + name;
    }
    String kind = List.of("person", "place", "thing").get(random.nextInt(3));
    digest.file(name, "---\nname: Osric Pell\nkind: " + kind + "\n---\nHe is.\n");
    return "add " + name + " as " + kind;
  }

  private String source() {
    digest.file(
        "seeds/wire.txt",
        "A crane fell.\n\n\"We wait,\" said " + word() + ".\n" + ++counter + "\n");
    return "edit seeds/wire.txt";
  }

  private String asset() {
    digest.file(
        "content/assets/map.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"20\"/>\n"
            .formatted(40 + ++counter));
    return "edit content/assets/map.svg";
  }

  private String settings() {
    String text = digest.read("content/site.yaml");
    digest.file("content/site.yaml", text.replaceFirst("title: .*", "title: Small " + ++counter));
    return "edit content/site.yaml";
  }

  /** The steps above are of every kind. */
  @org.junit.jupiter.api.Test
  void everyKindOfStepIsTried() {
    digest = TestDigest.copyOf("small", folder.resolve("digest"));
    random = new Random(1);
    Map<String, Integer> kinds = new TreeMap<>();
    for (int i = 0; i < 200; i++) {
      kinds.merge(step().split(" ")[0], 1, Integer::sum);
    }
    assertEquals(java.util.Set.of("add", "edit", "rename", "delete", "make"), kinds.keySet());
  }
}
