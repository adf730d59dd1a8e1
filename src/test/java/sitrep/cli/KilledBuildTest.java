package sitrep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.site.TestDigest;

/** Builds that are killed at any moment, in the middle of remembering as of writing. */
class KilledBuildTest {

  private static final int KILLED = Integer.getInteger("sitrep.killed", 10);
  private static final int BRIEFS = 40;
  private static final int DIED_OF_SIGKILL = 137;

  @TempDir private Path folder;
  private final Random random = new Random(20230719);
  private TestDigest digest;
  private Path output;

  private void edit(int turn) {
    for (int i = 0; i < BRIEFS; i++) {
      if (turn == 0 || random.nextInt(3) == 0) {
        digest.file(
            "content/briefs/more-" + i + ".md",
            "---\ntitle: More %d\ndate: 2023-05-13\n---\nOf Lowmere, turn %d.\n"
                .formatted(i, turn));
      }
    }
    digest.file("content/pages/turn.md", "---\ntitle: Turn %d\n---\n".formatted(turn));
    Path one = digest.root().resolve("content/briefs/more-" + random.nextInt(BRIEFS) + ".md");
    if (Files.exists(one)) {
      digest.delete(digest.root().relativize(one).toString());
    }
  }

  private Process start() throws Exception {
    return Program.start(
        Program.command("build", "-C", digest.root().toString(), "--output", output.toString()),
        folder.resolve("log"));
  }

  /** How long a build takes that has something to do, in nanoseconds. */
  private long usualTime() throws Exception {
    long longest = 0;
    for (int i = 0; i < 2; i++) {
      edit(i);
      long start = System.nanoTime();
      assertEquals(0, start().waitFor(), Files.readString(folder.resolve("log")));
      longest = Math.max(longest, System.nanoTime() - start);
    }
    return longest;
  }

  @Test
  void buildAfterOneThatWasKilledIsAsOneFromNothing() throws Exception {
    digest = TestDigest.copyOf("small", folder.resolve("digest"));
    output = folder.resolve("out");
    long time = usualTime();
    int killed = 0;
    for (int turn = 0; turn < KILLED; turn++) {
      edit(turn + 2);
      Process process = start();
      long moment = (long) (random.nextDouble() * time);
      process.waitFor(moment, TimeUnit.NANOSECONDS);
      killed += process.destroyForcibly().waitFor() == DIED_OF_SIGKILL ? 1 : 0;
      if (random.nextBoolean()) {
        edit(turn + 2);
      }
      Path clean = folder.resolve("clean");
      Map<String, String> expected = digest.site(clean.resolve("site"), "public");
      assertEquals(expected, digest.site(output, "public"), "turn " + turn);
      TestDigest.delete(clean);
    }
    assertTrue(killed > KILLED / 3, "only " + killed + " builds were killed of " + KILLED);
  }
}
