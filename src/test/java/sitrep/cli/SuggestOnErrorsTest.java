package sitrep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.cli.Shell.Answer;
import sitrep.site.TestDigest;

/** A digest with errors is no ground for suggestions. */
class SuggestOnErrorsTest {

  @Test
  void folderWithoutADigestIs1AndSaysSo(@TempDir Path folder) {
    Answer answer = new Shell().run("suggest", "-C", folder.resolve("nowhere").toString());
    assertEquals(1, answer.code());
    assertTrue(answer.err().contains("content/site.yaml"), answer.err());
  }

  @Test
  void digestWithErrorsIs1AndTheyAreTold(@TempDir Path folder) {
    TestDigest digest = TestDigest.copyOf("small", folder.resolve("digest"));
    digest.replace("content/briefs/2023/second.md", "[@wire]", "[@nowhere]");
    Answer answer = new Shell().run("suggest", "-C", digest.root().toString());
    assertEquals(1, answer.code());
    assertTrue(answer.err().contains("nowhere"), answer.err());
  }
}
