package sitrep.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.site.TestDigest;

/** A digest's words can't command the terminal. */
class TerminalSafetyTest {

  @TempDir private Path folder;

  @Test
  void controlCharactersOfARawTextDoNotReachTheTerminal() throws IOException {
    Path text = folder.resolve("text.txt");
    Files.writeString(
        text,
        "PORT \u001b[31mLOWMERE (Northern \u001b[0mWire) — A \u009b1m crane fell on Tuesday.\n\n"
            + "By \u001bAda Quill\n\n“We \u001b]0;x\u0007 wait,” Ada \u001b[1mQuill said.\n");
    String out = new Shell().run("read", text.toString()).out();
    assertTrue(out.contains("LOWMERE") && out.contains("quotations"), out);
    assertTrue(out.chars().noneMatch(c -> c != '\n' && Character.isISOControl(c)), out);
  }

  @Test
  void controlCharactersOfADigestDoNotReachTheTerminal() {
    TestDigest digest = TestDigest.copyOf("small", folder.resolve("digest"));
    digest.file(
        "content/briefs/odd.md",
        "---\n"
            + "title: Odd\n"
            + "date: 2023-05-04\n"
            + "---\n"
            + "A \u001b[31m bell \u0007 [@no\u001bwhere] [@none].\n");
    String err = new Shell().run("check", "-C", digest.root().toString()).err();
    assertTrue(err.contains("none"), err);
    assertFalse(err.contains("\u001b") || err.contains("\u0007"), err);
  }
}
