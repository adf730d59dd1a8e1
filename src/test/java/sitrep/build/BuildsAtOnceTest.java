package sitrep.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.hash.FileStates;
import sitrep.output.WrittenState;
import sitrep.site.TestDigest;

/** Two builds of one digest at the same time. */
class BuildsAtOnceTest {

  private static final int TURNS = 6;

  @TempDir private Path folder;
  private final List<String> words = Collections.synchronizedList(new ArrayList<>());

  private BuildResult build(TestDigest digest, Path output, String audience) throws Exception {
    return digest.build(output, audience, words);
  }

  private void atOnce(Callable<BuildResult> one, Callable<BuildResult> other) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Future<BuildResult>> results = new ArrayList<>();
      for (Callable<BuildResult> each : List.of(one, other)) {
        results.add(
            two.submit(
                () -> {
                  start.await();
                  return each.call();
                }));
      }
      for (Future<BuildResult> result : results) {
        assertTrue(result.get().written().isPresent());
      }
    } finally {
      two.shutdownNow();
    }
  }

  @Test
  void buildsIntoOneFolderAreBothRightAndOneDoesWithoutTheMemory() throws Exception {
    TestDigest digest = TestDigest.copyOf("small", folder.resolve("digest"));
    Path output = folder.resolve("out");
    for (int turn = 0; turn < TURNS; turn++) {
      digest.file("content/pages/turn.md", "---\ntitle: Turn %d\n---\n".formatted(turn));
      atOnce(() -> build(digest, output, "public"), () -> build(digest, output, "public"));
      Map<String, String> clean = digest.site(folder.resolve("clean-" + turn), "public");
      assertEquals(clean, TestDigest.files(output), "turn " + turn);
      assertEquals(clean, digest.site(output, "public"), "after turn " + turn);
    }
    assertTrue(
        words.contains("another build has the memory of earlier ones; building without it"),
        words::toString);
  }

  @Test
  void buildsIntoTwoFoldersAreBothRightAndKnowNothingOfEachOther() throws Exception {
    TestDigest digest = TestDigest.copyOf("small", folder.resolve("digest"));
    digest.file("content/pages/amber.md", "---\ntitle: Amber\nmarking: TLP:AMBER\n---\n");
    for (int turn = 0; turn < TURNS; turn++) {
      digest.file("content/pages/turn.md", "---\ntitle: Turn %d\n---\n".formatted(turn));
      atOnce(
          () -> build(digest, folder.resolve("out"), "public"),
          () -> build(digest, folder.resolve("partners"), "partners"));
      assertEquals(
          digest.site(folder.resolve("clean-" + turn), "public"),
          TestDigest.files(folder.resolve("out")));
      assertEquals(
          digest.site(folder.resolve("clean-partners-" + turn), "partners"),
          TestDigest.files(folder.resolve("partners")));
    }
    assertEquals(List.of(), words);
  }

  /** Whichever of them was last, the next build makes the site of those who ask for it. */
  @Test
  void buildsForTwoAudiencesIntoOneFolderLeaveNothingOfOneToTheOther() throws Exception {
    TestDigest digest = TestDigest.copyOf("small", folder.resolve("digest"));
    digest.file("content/pages/amber.md", "---\ntitle: Amber\nmarking: TLP:AMBER\n---\n");
    Path output = folder.resolve("out");
    Map<String, String> clean = digest.site(folder.resolve("clean"), "public");
    for (int turn = 0; turn < TURNS; turn++) {
      atOnce(() -> build(digest, output, "public"), () -> build(digest, output, "partners"));
      assertEquals(clean, digest.site(output, "public"), "turn " + turn);
    }
  }

  /** The second build comes in when the first has written all, and looks at what it wrote. */
  @Test
  void siteThatAnotherBuildHasWrittenMeanwhileIsNotTakenForOnesOwn() throws Exception {
    TestDigest digest = TestDigest.copyOf("small", folder.resolve("digest"));
    digest.file("content/pages/amber.md", "---\ntitle: Amber\nmarking: TLP:AMBER\n---\n");
    Path output = folder.resolve("out");
    DigestState read =
        DigestFiles.look(digest.root(), new Workers(1, Progress.NONE)).orElseThrow().state();
    BuildResult first = digest.build(output);
    String written = WrittenState.of(output, FileStates::of).checksum();
    LastBuild remembered = LastBuild.of(read, first, "");
    DigestState now =
        DigestFiles.look(digest.root(), new Workers(1, Progress.NONE)).orElseThrow().state();
    assertTrue(remembered.holds(first.config(), now, written, FileStates::of));
    digest.build(output, "partners");
    assertFalse(remembered.holds(first.config(), now, written, FileStates::of));
  }
}
