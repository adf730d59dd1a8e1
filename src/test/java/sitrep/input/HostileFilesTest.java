package sitrep.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import sitrep.build.BuildResult;
import sitrep.site.TestDigest;

/** What lies in a digest's folder but is none of its files is not read, and somebody is told. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class HostileFilesTest {

  @TempDir private Path folder;
  private TestDigest digest;

  @BeforeEach
  void digest() {
    digest =
        TestDigest.empty(folder.resolve("digest"))
            .file("content/briefs/a.md", "---\ntitle: A\ndate: 2023-05-04\n---\nWords.\n")
            .file("content/assets/a.txt", "x")
            .file("seeds/a.txt", "Words.\n");
  }

  private List<String> told() {
    BuildResult result = digest.build(folder.resolve("out"));
    return result.problems().stream().map(p -> p.kind().id() + " " + p.place()).toList();
  }

  private void link(String name, Path target) throws IOException {
    Files.createSymbolicLink(digest.root().resolve(name), target);
  }

  @Test
  void linksOutOfTheDigestAreRefused() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "kanari");
    link("seeds/b.txt", secret);
    link("content/briefs/c.md", Path.of("../../../secret.txt"));
    link("content/assets/d.txt", secret);
    link("seeds/more", folder);
    assertEquals(
        List.of(
            "link-outside content/assets/d.txt",
            "link-outside content/briefs/c.md",
            "link-outside seeds/b.txt",
            "link-outside seeds/more"),
        told());
    assertTrue(Files.notExists(folder.resolve("out")));
  }

  @Test
  void linksWithinTheDigestAreFollowed() throws IOException {
    link("seeds/b.txt", digest.root().resolve("seeds/a.txt"));
    assertEquals(List.of(), told());
    assertTrue(Files.exists(folder.resolve("out/sources/b/index.html")));
  }

  @Test
  void devicesPipesAndLinksThatLeadNowhereAreRefused() throws IOException, InterruptedException {
    link("seeds/zero.txt", Path.of("/dev/zero"));
    link("content/briefs/null.md", Path.of("/dev/null"));
    link("content/pages.md", Path.of("nowhere"));
    link("seeds/self.txt", digest.root().resolve("seeds/self.txt"));
    Path pipe = digest.root().resolve("content/assets/pipe.png");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    assertEquals(
        List.of(
            "no-file content/assets/pipe.png",
            "no-file content/briefs/null.md",
            "no-file content/pages.md",
            "no-file seeds/self.txt",
            "no-file seeds/zero.txt"),
        told());
  }

  @Test
  void textsThatAreTooLargeAreNotEvenRead() throws IOException {
    for (String name : List.of("seeds/b.txt", "content/briefs/b.md", "content/assets/b.png")) {
      Path file = digest.root().resolve(name);
      try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
        sparse.setLength(20L << 30);
      }
    }
    assertEquals(
        List.of(
            "too-large content/assets/b.png",
            "too-large content/briefs/b.md",
            "too-large seeds/b.txt"),
        told());
  }
}
