package sitrep.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.site.TestDigest;

/** What counts as a change of a digest. */
class DigestStateTest {

  private static final String FIRST = "content/briefs/2023/first.md";

  @TempDir private Path folder;
  private TestDigest digest;
  private Path first;
  private DigestState before;

  @BeforeEach
  void take() throws IOException {
    digest = TestDigest.copyOf("small", folder.resolve("digest"));
    first = digest.root().resolve(FIRST);
    before = now();
  }

  private DigestState now() throws IOException {
    return DigestFiles.look(digest.root(), new Workers(1, Progress.NONE)).orElseThrow().state();
  }

  private boolean unchanged() throws IOException {
    return before.isThatOf(digest.root(), now());
  }

  /** Something that is done to files. */
  private interface Act {
    void now() throws IOException;
  }

  private void changes(String what, Act act) throws IOException {
    before = now();
    assertTrue(unchanged(), what);
    act.now();
    assertFalse(unchanged(), what);
  }

  @Test
  void nothingChangesByItself() throws IOException {
    assertTrue(unchanged());
  }

  @Test
  void everyChangeOfAFileChangesIt() throws IOException {
    changes("append", () -> digest.file(FIRST, digest.read(FIRST) + "More.\n"));
    changes("touch", () -> Files.setLastModifiedTime(first, FileTime.fromMillis(1)));
    changes(
        "other mode",
        () -> Files.setPosixFilePermissions(first, PosixFilePermissions.fromString("rw-------")));
    changes("rename", () -> Files.move(first, first.resolveSibling("First.md")));
    changes("rename back", () -> Files.move(first.resolveSibling("First.md"), first));
    changes("move", () -> Files.move(first, digest.root().resolve("content/briefs/first.md")));
    changes("delete", () -> digest.delete("content/briefs/first.md"));
    changes("create", () -> digest.file(FIRST, ""));
    changes("settings", () -> digest.replace("content/site.yaml", "Small", "Large"));
    changes("sidecar", () -> digest.delete("seeds/wire.yaml"));
    changes("template", () -> digest.file("templates/style.css", "p {}\n"));
    changes("no template", () -> digest.delete("templates/style.css"));
    changes("forms", () -> digest.file("content/line-forms.txt", ""));
    changes("asset", () -> digest.file("content/assets/map.svg", "<svg/>"));
  }

  @Test
  void sameSizeAndTimeAreNoWayAroundIt() throws IOException {
    FileTime time = Files.getLastModifiedTime(first);
    changes(
        "changed in place",
        () -> {
          digest.replace(FIRST, "Ada", "Eda");
          Files.setLastModifiedTime(first, time);
        });
    changes(
        "replaced",
        () -> {
          Path other =
              Files.writeString(folder.resolve("other"), digest.read(FIRST).replace("Eda", "Ida"));
          Files.setLastModifiedTime(other, time);
          Files.move(other, first, StandardCopyOption.REPLACE_EXISTING);
        });
  }

  /** Some of these changes come within one tick of the clock of the file system, where it ticks. */
  @Test
  void changesThatFollowAtOnceAreSeen() throws IOException {
    FileTime time = Files.getLastModifiedTime(first);
    String text = digest.read(FIRST);
    for (int i = 0; i < 200; i++) {
      digest.file(FIRST, text.replace("Ada", i % 2 == 0 ? "Eda" : "Ida"));
      Files.setLastModifiedTime(first, time);
      assertFalse(unchanged(), "change " + i);
      before = now();
    }
  }

  /** A file system that counts by the second says of two changes the same. */
  @Test
  void filesThatHaveOnlyJustChangedAreRead() throws IOException {
    digest.replace(FIRST, "Ada", "Eda");
    DigestState young = now();
    assertTrue(young.young().containsKey(FIRST), young.young()::toString);
    digest.replace(FIRST, "Eda", "Ida");
    DigestState sameStates = new DigestState(young.states(), java.util.Map.of());
    assertFalse(young.isThatOf(digest.root(), sameStates));
    digest.replace(FIRST, "Ida", "Eda");
    assertTrue(young.isThatOf(digest.root(), sameStates));
  }

  @Test
  void filesOutsideTheDigestAreNoneOfIt() throws IOException {
    digest.file("README.md", "Of a digest.").file("site/index.html", "A page.");
    assertTrue(unchanged());
  }

  @Test
  void whatALinkLeadsToCounts() throws IOException {
    Path target = Files.writeString(folder.resolve("target.md"), "One.");
    Files.createSymbolicLink(first.resolveSibling("link.md"), target);
    changes("target", () -> Files.writeString(target, "Two."));
    changes("no target", () -> Files.delete(target));
  }

  @Test
  void foldersMayBeLinks() throws IOException {
    for (String name : new String[] {"content", "templates"}) {
      Path real = Files.createDirectories(folder.resolve("real-" + name));
      TestDigest.delete(Files.createDirectories(digest.root().resolve(name)));
      Files.createSymbolicLink(digest.root().resolve(name), real);
      Path file = Files.writeString(real.resolve("site.yaml"), "title: One\n");
      changes(name, () -> Files.writeString(file, "title: Two\n"));
    }
  }

  @Test
  void linkThatLeadsInARingIsNoFile() throws IOException {
    Path ring = first.resolveSibling("ring.md");
    Files.createSymbolicLink(ring, ring);
    before = now();
    assertTrue(unchanged());
    changes("no ring", () -> Files.delete(ring));
  }

  @Test
  void emptyFolderHasAState() throws IOException {
    DigestState nothing =
        DigestFiles.look(folder.resolve("missing"), new Workers(1, Progress.NONE))
            .orElseThrow()
            .state();
    assertEquals(java.util.Map.of(), nothing.young());
  }
}
