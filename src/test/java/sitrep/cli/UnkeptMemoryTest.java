package sitrep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.site.TestDigest;

/** Builds that can't remember anything for the next one. */
class UnkeptMemoryTest {

  @TempDir private Path folder;
  private TestDigest digest;
  private Path output;
  private Path memory;
  private int turn;

  @BeforeEach
  void digest() {
    digest = TestDigest.copyOf("small", folder.resolve("digest"));
    output = folder.resolve("out");
    memory = folder.resolve(".sitrep/out/memory");
  }

  private void edit() {
    digest.file("content/pages/turn.md", "---\ntitle: Turn %d\n---\n".formatted(++turn));
  }

  private long largestPage() throws IOException {
    try (Stream<Path> all = Files.walk(output)) {
      return all.filter(Files::isRegularFile)
          .mapToLong(file -> file.toFile().length())
          .max()
          .orElseThrow();
    }
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }

  /** There is room for every page, but the memory can't grow: no file may be larger than it is. */
  @Test
  void memoryThatHasNoRoomIsSaidAndTheSiteIsRight() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash here");
    digest.build(output);
    while (Files.size(memory) < largestPage() + 8192) {
      edit();
      digest.build(output);
    }
    edit();
    String command =
        String.join(
            "' '",
            Program.command(
                "build", "-C", digest.root().toString(), "--output", output.toString()));
    String limited =
        "trap '' XFSZ; ulimit -f " + Files.size(memory) / 1024 + "; exec '" + command + "'";
    assertEquals(
        0,
        Program.start(List.of("/bin/bash", "-c", limited), folder.resolve("log")).waitFor(),
        log());
    assertTrue(log().contains("the memory of earlier builds can't be used"), log());
    assertFalse(Files.exists(memory), "what is left of it is of no use");
    assertEquals(digest.site(folder.resolve("clean"), "public"), TestDigest.files(output));
    edit();
    assertEquals(digest.site(folder.resolve("again"), "public"), digest.site(output, "public"));
    assertTrue(Files.exists(memory));
  }
}
