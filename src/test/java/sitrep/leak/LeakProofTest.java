package sitrep.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.build.Progress;
import sitrep.config.BuildOptions;
import sitrep.site.TestDigest;

/** A site tells nobody more than he may see, and what does is found. */
class LeakProofTest {

  @TempDir private Path folder;

  private LeakProof proof(TestDigest digest, String audience, Optional<Path> site)
      throws IOException {
    return LeakProof.of(
        BuildOptions.of(digest.root()).forAudience(audience),
        TestDigest.ENVIRONMENT,
        Progress.NONE,
        site);
  }

  @ParameterizedTest
  @ValueSource(strings = {"public", "green", "amber", "strict", "red"})
  void noAudienceIsToldWhatLiesAboveItsCeiling(String audience) throws IOException {
    TestDigest digest = LeakDigest.in(folder.resolve("digest"));
    LeakProof proof = proof(digest, audience, Optional.empty());
    assertEquals(List.of(), proof.problems());
    assertTrue(proof.canaries() >= 60, proof.toString());

    List<String> levels = new ArrayList<>(LeakDigest.LEVELS.keySet());
    List<String> seen = levels.subList(0, levels.indexOf(audience) + 1);
    Set<String> all =
        LeakDigest.found(digest.site(folder.resolve("all"), "red")).stream()
            .filter(canary -> !canary.endsWith("host"))
            .filter(canary -> seen.stream().anyMatch(canary.substring(6)::startsWith))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> found = LeakDigest.found(digest.site(folder.resolve("out"), audience));
    found.removeIf(canary -> canary.endsWith("host") && canary.contains(audience));
    assertEquals(Set.of(), without(found, all));
    assertEquals(Set.of(), without(all, found));
  }

  private static Set<String> without(Set<String> some, Set<String> others) {
    Set<String> left = new TreeSet<>(some);
    left.removeAll(others);
    return left;
  }

  @Test
  void digestHasSomethingAboveTheCeilingInEachPlaceThatTheFormatHas() throws IOException {
    TestDigest digest = LeakDigest.in(folder.resolve("digest"));
    Set<String> found = LeakDigest.found(digest.site(folder.resolve("all"), "red"));
    for (String level : LeakDigest.LEVELS.keySet()) {
      long places = found.stream().filter(canary -> canary.startsWith("kanari" + level)).count();
      assertTrue(places >= 60, places + " places under " + level + ": " + found);
    }
  }

  @Test
  void siteOfAnotherAudienceIsFoundOut() throws IOException {
    TestDigest digest = LeakDigest.in(folder.resolve("digest"));
    digest.site(folder.resolve("out"), "amber");
    LeakProof proof = proof(digest, "green", Optional.of(folder.resolve("out")));
    Set<String> kinds =
        proof.problems().stream().map(p -> p.kind().id()).collect(Collectors.toSet());
    assertEquals(Set.of("leak", "interference"), kinds);
    assertTrue(
        proof.problems().stream()
            .anyMatch(p -> p.place().file().equals("seeds/kanariambersourceid.yaml")));
  }
}
