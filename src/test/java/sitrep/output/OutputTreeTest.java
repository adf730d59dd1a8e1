package sitrep.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.output.OutputLock.Patience;
import sitrep.site.TestDigest;

/** One output folder, and builds that break off or meet in it. */
class OutputTreeTest {

  private static final List<String> ALWAYS =
      List.of("index.html", "404.html", "feed.xml", "sitemap.xml", "robots.txt");

  @TempDir private Path folder;

  private static Map<String, String> site(String words, String... more) {
    Map<String, String> site = new TreeMap<>();
    ALWAYS.forEach(name -> site.put(name, words));
    List.of(more).forEach(name -> site.put(name, words));
    return site;
  }

  private WriteSummary write(Map<String, String> site) throws IOException {
    try (OutputTree tree = OutputTree.at(folder.resolve("out"), words -> {})) {
      return tree.commit(staged(tree, site));
    }
  }

  private static List<StagedFile> staged(OutputTree tree, Map<String, String> site)
      throws IOException {
    List<StagedFile> staged = new ArrayList<>();
    for (Map.Entry<String, String> file : site.entrySet()) {
      staged.add(tree.stage(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8)));
    }
    return staged;
  }

  private void holds(Map<String, String> site) {
    Map<String, String> files = TestDigest.files(folder.resolve("out"));
    files.remove(Manifest.FILE);
    assertEquals(site, files);
  }

  @Test
  void secondBuildGivesUpInTheEndAndSaysWhy() throws IOException {
    List<String> words = new ArrayList<>();
    write(site("old"));
    try (OutputTree first = OutputTree.at(folder.resolve("out"), w -> {})) {
      OutputException e =
          assertThrows(
              OutputException.class,
              () -> OutputTree.at(folder.resolve("out"), new Patience(3, 10, words::add)));
      assertTrue(e.getMessage().contains("another build"), e.getMessage());
      first.commit(staged(first, site("new")));
    }
    assertEquals(1, words.size(), words.toString());
    holds(site("new"));
  }

  @Test
  void linkToAnOutputFolderIsTheSameOutputFolder() throws IOException {
    write(site("old"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("out"));
    try (OutputTree first = OutputTree.at(folder.resolve("out"), w -> {})) {
      assertThrows(
          OutputException.class, () -> OutputTree.at(link, new Patience(1, 1, words -> {})));
      assertTrue(first.stage("index.html", "old".getBytes(StandardCharsets.UTF_8)).size() == 3);
    }
  }

  @Test
  void stagedFilesOfABuildThatFailsAreGone() throws IOException {
    try (OutputTree tree = OutputTree.at(folder.resolve("out"), words -> {})) {
      staged(tree, site("new"));
    }
    try (var left = Files.list(folder.resolve(".sitrep/out/stage"))) {
      assertEquals(0, left.count());
    }
    holds(Map.of());
  }

  /** Each of several builds in turn is killed; what any of them wrote is still known as ours. */
  @Test
  void filesOfAllKilledBuildsInARowAreKnown() throws IOException {
    write(site("old", "a/index.html"));
    Path work = folder.resolve(".sitrep/out");
    for (String name : List.of("b", "c")) {
      try (OutputTree tree = OutputTree.at(folder.resolve("out"), words -> {})) {
        List<StagedFile> staged = staged(tree, site(name, name + "/index.html"));
        Files.createDirectories(work.resolve("stage/manifest.sha256/trap"));
        assertThrows(IOException.class, () -> tree.commit(staged));
        assertTrue(Files.exists(folder.resolve("out/" + name + "/index.html")));
        assertTrue(Files.exists(work.resolve("journal")));
      }
    }
    write(site("d", "d/index.html"));
    holds(site("d", "d/index.html"));
    assertFalse(Files.exists(work.resolve("journal")));
  }

  @Test
  void linkOfSomebodyElsesIsInTheWayWhateverItLeadsTo() throws IOException {
    write(site("x"));
    Files.writeString(folder.resolve("theirs"), "x");
    Path link = folder.resolve("out/a");
    Files.createSymbolicLink(link, folder.resolve("theirs"));
    assertThrows(OutputException.class, () -> write(site("x", "a")));
    assertTrue(Files.isSymbolicLink(link));
  }

  @Test
  void fileBecomesAFolderAndAFolderAFile() throws IOException {
    write(site("x", "a", "b/c"));
    write(site("x", "a/c", "b"));
    holds(site("x", "a/c", "b"));
  }

  @Test
  void buildFromNothingDiffersWhereAByteDoes() throws IOException {
    write(site("x", "a"));
    try (CleanCopy copy = CleanCopy.of(folder.resolve("out"))) {
      try (OutputTree tree = OutputTree.at(copy.folder(), words -> {})) {
        Map<String, String> other = site("x", "b");
        other.put("robots.txt", "y");
        tree.commit(staged(tree, other));
      }
      assertEquals(List.of("a", "b", Manifest.FILE, "robots.txt"), copy.differences());
    }
    try (var beside = Files.list(folder)) {
      assertEquals(2, beside.count(), "the copy is left");
    }
  }
}
