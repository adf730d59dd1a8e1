package sitrep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.site.TestDigest;

/** Builds in processes of their own that are killed, run out of room, or meet. */
class BrokenBuildTest {

  private static final int KILLED = 4;

  @TempDir private Path folder;
  private TestDigest digest;
  private Path output;

  @BeforeEach
  void digest() {
    digest = TestDigest.copyOf("small", folder.resolve("digest"));
    output = folder.resolve("out");
  }

  private void briefs(int from, int to, String words) {
    for (int i = from; i < to; i++) {
      digest.file(
          "content/briefs/more-" + i + ".md",
          "---\ntitle: More %d\ndate: 2023-05-13\n---\n%s.\n".formatted(i, words));
    }
  }

  private Process build() throws IOException {
    return Program.start(
        Program.command("build", "-C", digest.root().toString(), "--output", output.toString()),
        folder.resolve("log"));
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }

  private boolean existsSoon(Path file, Process process) throws InterruptedException {
    while (process.isAlive() && !Files.exists(file)) {
      Thread.sleep(1);
    }
    return Files.exists(file);
  }

  /** Some are killed while they stage files, and some while they move them. */
  @Test
  void buildThatIsKilledAtAnyMomentLeavesTheNextOneRight() throws Exception {
    briefs(0, 150, "Words");
    Random random = new Random(20230719);
    Files.createDirectories(output);
    for (int i = 0; i < KILLED; i++) {
      digest.replace("content/site.yaml", i == 0 ? "title: Small" : "title: Again", "title: Again");
      briefs(i * 20, 150, "Words of turn " + i);
      if (i > 0) {
        digest.delete("content/briefs/more-" + (i - 1) + ".md");
      }
      Process process = build();
      existsSoon(
          folder.resolve(i % 2 == 0 ? ".sitrep/out/journal" : ".sitrep/out/stage/briefs"), process);
      Thread.sleep(random.nextInt(8));
      process.destroyForcibly().waitFor();
      Files.writeString(output.resolve("CNAME"), "example.org");
      if (!Files.exists(output.resolve("index.html"))) {
        Files.delete(output.resolve("CNAME"));
      }
    }
    digest.build(output);
    Map<String, String> again = TestDigest.files(output);
    again.remove("CNAME");
    assertEquals(digest.site(folder.resolve("clean"), "public"), again);
  }

  @Test
  void buildThatHasTooLittleMemorySaysHowToAllowItMore() throws Exception {
    Map<String, String> old = digest.site(output, "public");
    digest.file("content/pages/big.md", "---\ntitle: Big\n---\n" + "Words.\n\n".repeat(100_000));
    List<String> command =
        new ArrayList<>(
            Program.command(
                "build", "-C", digest.root().toString(), "--output", output.toString()));
    command.add(1, "-Xmx32m");
    Process process = Program.start(command, folder.resolve("log"));
    assertEquals(3, process.waitFor(), log());
    assertTrue(log().contains("SITREP_MEMORY=4g"), log());
    assertFalse(log().contains("\tat "), log());
    assertEquals(old, TestDigest.files(output));
  }

  /** No file may be larger than a few blocks: what the system says when a disk or quota is full. */
  @Test
  void buildThatMayWriteNoMoreLeavesTheOldSiteWhole() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash here");
    Map<String, String> old = digest.site(output, "public");
    digest.replace("content/site.yaml", "title:", "title: New");
    digest.file("content/pages/big.md", "---\ntitle: Big\n---\n" + "Words. ".repeat(40_000));
    String command = String.join("' '", Program.command("build", "-C"));
    Process process =
        Program.start(
            List.of(
                "/bin/bash",
                "-c",
                "trap '' XFSZ; ulimit -f 64; exec '"
                    + command
                    + "' '"
                    + digest.root()
                    + "' --output '"
                    + output
                    + "'"),
            folder.resolve("log"));
    assertEquals(3, process.waitFor(), log());
    assertEquals(old, TestDigest.files(output));
    try (var staged = Files.walk(folder.resolve(".sitrep/out/stage"), new FileVisitOption[0])) {
      assertEquals(1, staged.count(), "files that were staged in vain take room");
    }
    assertNotEquals(old, digest.site(output, "public"));
  }

  @Test
  void secondBuildWaitsForTheFirstAndSaysSo() throws Exception {
    digest.site(output, "public");
    Path lock = folder.resolve(".sitrep/out/lock");
    try (var channel =
            java.nio.channels.FileChannel.open(lock, java.nio.file.StandardOpenOption.WRITE);
        var held = channel.lock()) {
      Process process = build();
      while (process.isAlive() && !log().contains("waiting")) {
        Thread.sleep(10);
      }
      assertTrue(process.isAlive(), log());
      assertTrue(held.isValid());
      held.release();
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), log());
      assertEquals(0, process.exitValue(), log());
      assertEquals(1, log().lines().filter(line -> line.contains("another build")).count(), log());
    }
  }
}
