package sitrep.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.hash.Content;
import sitrep.hash.FileStates;
import sitrep.hash.Sha256;

/** What is known of a site's files without their being read. */
class WrittenStateTest {

  private static final List<String> NAMES =
      List.of("index.html", "404.html", "feed.xml", "sitemap.xml", "robots.txt", "über/uns.html");

  @TempDir private Path folder;

  private Path out() {
    return folder.resolve("out");
  }

  /** Writes a site of which one file has other words, and gives its state before and after. */
  private List<WrittenState> write(String name, String words) throws IOException {
    try (OutputTree tree = OutputTree.at(out(), w -> {})) {
      WrittenState found = tree.state(FileStates::of);
      List<StagedFile> staged = new ArrayList<>();
      for (String each : NAMES) {
        staged.add(
            tree.stage(each, (each.equals(name) ? words : "old").getBytes(StandardCharsets.UTF_8)));
      }
      tree.commit(staged);
      return List.of(found, tree.state(found, Set.of(name), FileStates::of));
    }
  }

  private WrittenState now() throws IOException {
    return WrittenState.of(out(), FileStates::of);
  }

  @Test
  void whatIsKnownOfFilesThatWereNotWrittenNeedNotBeLookedAt() throws IOException {
    write("feed.xml", "old");
    List<WrittenState> states = write("über/uns.html", "new");
    assertEquals(now().text(), states.get(1).text());
    assertEquals(now().checksum(), states.get(1).checksum());
    assertEquals(now().checksum(), WrittenState.checksum(out(), FileStates::of));
    assertNotEquals(states.get(0).checksum(), states.get(1).checksum());
  }

  @Test
  void textTellsAllOfIt() throws IOException {
    write("feed.xml", "newer");
    WrittenState read = WrittenState.of(now().text(), now().checksum());
    assertEquals(
        Optional.of(new Content(Sha256.hex("newer".getBytes(StandardCharsets.UTF_8)), 5)),
        read.intact("feed.xml", now()));
    assertEquals(read.checksum(), now().checksum());
    for (String name : NAMES) {
      assertEquals(now().intact(name, now()), read.intact(name, now()), name);
    }
  }

  @Test
  void fileThatIsNotAsItWasWrittenIsNotIntact() throws IOException {
    write("feed.xml", "old");
    WrittenState written = now();
    Files.writeString(out().resolve("feed.xml"), "mine");
    Files.delete(out().resolve("404.html"));
    assertEquals(Optional.empty(), written.intact("feed.xml", now()));
    assertEquals(Optional.empty(), written.intact("404.html", now()));
    assertEquals(Optional.empty(), written.intact("other.html", now()));
    assertEquals(
        Set.of("index.html", "robots.txt"),
        written
            .intact(
                out(), List.of("index.html", "feed.xml", "404.html", "robots.txt"), FileStates::of)
            .keySet());
  }

  @Test
  void fileThatWentBeforeAnybodyLookedIsNeverIntact() throws IOException {
    write("feed.xml", "old");
    Files.delete(out().resolve("feed.xml"));
    assertEquals(Optional.empty(), now().intact("feed.xml", now()));
    assertEquals(Set.of(), now().intact(out(), List.of("feed.xml"), FileStates::of).keySet());
  }
}
