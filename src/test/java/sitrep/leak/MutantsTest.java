package sitrep.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The proof finds each fault that is put into the code which keeps things back. {@code
 * -Dsitrep.faults=100} tries them all, where {@code mvn verify} tries a few.
 */
class MutantsTest {

  private static final int FEW = 5;

  @TempDir private Path folder;

  @Test
  void eachFaultIsFound() throws IOException {
    Path digest = LeakDigest.in(folder.resolve("digest")).root();
    List<Mutants.Fault> faults = Mutants.all();
    assertTrue(faults.size() >= 40, faults.size() + " faults");
    int tried = Math.min(faults.size(), Integer.getInteger("sitrep.faults", FEW));
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < tried; i++) {
      Mutants.Fault fault = faults.get(i * faults.size() / tried);
      Map<String, List<String>> told = new java.util.TreeMap<>();
      if (!isFound(fault, digest, folder.resolve("fault" + i), told)) {
        missed.add(
            fault + " " + told.toString().substring(0, Math.min(200, told.toString().length())));
      }
    }
    assertEquals(List.of(), missed);
  }

  private static boolean isFound(
      Mutants.Fault fault, Path digest, Path folder, Map<String, List<String>> told)
      throws IOException {
    for (String audience : List.of("public", "amber", "green", "strict")) {
      List<String> found = Mutants.found(fault, digest, audience, folder);
      told.put(audience, found);
      if (found.stream().anyMatch(f -> f.startsWith("leak") || f.startsWith("interference"))) {
        return true;
      }
    }
    return false;
  }
}
