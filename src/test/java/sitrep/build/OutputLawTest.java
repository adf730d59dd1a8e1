package sitrep.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.site.TestDigest;

/**
 * The law of output: whatever was done to the files of a digest, to its site or to the memory of
 * earlier builds, building again into the same folder gives what a clean build elsewhere gives; or,
 * where the digest has an error, leaves the old site as it was.
 */
class OutputLawTest {

  private static final int SEQUENCES = Integer.getInteger("sitrep.sequences", 60);
  private static final int FIRST = Integer.getInteger("sitrep.first", 1);
  private static final int BUILDS = 3;

  @TempDir private Path folder;
  private final Map<String, Integer> done = new TreeMap<>();
  private int compared;
  private int clean;

  @Test
  void buildingAgainGivesWhatACleanBuildGives() throws Exception {
    for (int seed = FIRST; seed < FIRST + SEQUENCES; seed++) {
      List<String> steps = new ArrayList<>(List.of("sequence " + seed));
      try {
        sequence(seed, steps);
      } catch (RuntimeException | IOException e) {
        throw new IllegalStateException("after " + steps, e);
      }
    }
    assertTrue(clean > compared / 2, "too many edits broke the digest: only " + clean + " built");
    if (SEQUENCES >= 200) {
      assertEquals(
          new TreeSet<>(edits(workplace(0)).keySet()), done.keySet(), "edits that were tried");
    }
  }

  private Workplace workplace(long seed) {
    return new Workplace(folder.resolve("at-" + seed), seed);
  }

  private static Map<String, Runnable> edits(Workplace place) {
    ContentEdits content = new ContentEdits(place);
    Map<String, Runnable> edits = new TreeMap<>(content.all());
    edits.putAll(new FileEdits(place).all());
    edits.putAll(new SettingsEdits(place).all());
    edits.putAll(new OutsideEdits(place).all());
    return edits;
  }

  private void sequence(long seed, List<String> steps) throws Exception {
    Workplace place = workplace(seed);
    Map<String, Runnable> edits = edits(place);
    place.build();
    for (int build = 1; build <= BUILDS; build++) {
      for (int i = Math.max(0, place.random.nextInt(5) - 2); i >= 0; i--) {
        String edit = place.any(List.copyOf(edits.keySet()));
        steps.add(edit);
        edits.get(edit).run();
        done.merge(edit, 1, Integer::sum);
      }
      steps.add("build.");
      boolean compared = build == BUILDS || place.random.nextInt(4) == 0;
      if (!(compared ? comparedBuild(place, steps) : place.build().written())) {
        edits.get(place.any(List.of("mend a mistake", "begin again"))).run();
        steps.add("mend");
      }
    }
    TestDigest.delete(place.folder);
  }

  private boolean comparedBuild(Workplace place, List<String> steps) throws Exception {
    if (place.isToBeDisturbed()) {
      place.build();
    }
    Map<String, String> before = place.site(place.output);
    Workplace.Built again = place.build();
    Workplace.Built elsewhere = place.buildElsewhere();
    assertEquals(elsewhere.problems(), again.problems(), () -> "problems after " + steps);
    assertEquals(elsewhere.written(), again.written(), () -> "after " + steps);
    same(again.written() ? elsewhere.files() : before, again.files(), steps);
    compared++;
    clean += again.written() ? 1 : 0;
    return again.written();
  }

  private static void same(
      Map<String, String> expected, Map<String, String> actual, List<String> steps) {
    assertEquals(expected.keySet(), actual.keySet(), () -> "after " + steps);
    expected.forEach(
        (name, bytes) -> assertEquals(bytes, actual.get(name), () -> name + " after " + steps));
  }
}
