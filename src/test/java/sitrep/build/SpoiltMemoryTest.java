package sitrep.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sitrep.memory.SpoiltFile;
import sitrep.site.TestDigest;

/** Builds whose memory is spoilt, or can't be kept. */
class SpoiltMemoryTest {

  private static final int SPOILT = Integer.getInteger("sitrep.spoilt", 20);

  @TempDir private Path folder;
  private final List<String> words = Collections.synchronizedList(new ArrayList<>());
  private TestDigest digest;
  private Path output;
  private Path memory;

  @BeforeEach
  void digest() {
    digest = TestDigest.copyOf("small", folder.resolve("digest"));
    output = folder.resolve("out");
    memory = folder.resolve(".sitrep/out/memory");
  }

  private void buildsRight(Map<String, String> clean, String why) throws IOException {
    BuildResult result = digest.build(output, "public", words);
    assertTrue(result.written().isPresent(), why);
    assertEquals(clean, TestDigest.files(output), why);
  }

  @Test
  @Timeout(1800)
  void spoiltMemoryMakesNoSiteWrong() throws IOException {
    int silent = 0;
    for (int i = 0; i < 8; i++) {
      digest.file("content/pages/turn.md", "---\ntitle: Turn %d\n---\n".formatted(i));
      digest.build(output);
    }
    byte[] sound = Files.readAllBytes(memory);
    Map<String, String> clean = Map.of();
    for (int seed = 0; seed < SPOILT; seed++) {
      if (seed % 10 == 0) {
        digest.file("content/pages/turn.md", "---\ntitle: More %d\n---\n".formatted(seed));
        clean = digest.site(folder.resolve("clean-" + seed), "public");
      }
      Files.write(memory, sound);
      int said = words.size();
      String how = SpoiltFile.at(memory, new Random(seed)) + ", seed " + seed;
      buildsRight(clean, how);
      silent += words.size() == said ? 1 : 0;
      buildsRight(clean, "the second time after " + how);
    }
    assertTrue(silent < SPOILT * 0.9, "nothing was said " + silent + " times of " + SPOILT);
  }

  @Test
  void folderInItsPlaceKeepsNobodyFromBuilding() throws IOException {
    TestDigest.write(memory.resolve("mine"), "mine");
    Map<String, String> clean = digest.site(folder.resolve("clean"), "public");
    buildsRight(clean, "with a folder");
    buildsRight(clean, "with a folder again");
    assertEquals(2, words.size(), words::toString);
    assertEquals("mine", Files.readString(memory.resolve("mine")));
  }

  @Test
  void memoryOfAnotherDigestIsOfNoUse() throws IOException {
    TestDigest other = TestDigest.copyOf("small", folder.resolve("other"));
    other.replace("content/briefs/2023/first.md", "Ada Quill", "Ada Pell");
    other.build(folder.resolve("there"));
    Files.createDirectories(memory.getParent());
    Files.copy(folder.resolve(".sitrep/there/memory"), memory);
    buildsRight(digest.site(folder.resolve("clean"), "public"), "with another's memory");
  }

  @Test
  void checkingLeavesNoMemoryWhereNoneWas() {
    assertFalse(digest.check().hasErrors());
    assertFalse(Files.exists(digest.root().resolve(".sitrep")));
  }
}
