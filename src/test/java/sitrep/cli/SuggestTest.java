package sitrep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.cli.Shell.Answer;
import sitrep.site.Json;
import sitrep.site.TestDigest;

/** Names that recur are suggested for dossiers of their own. */
class SuggestTest {

  @TempDir private Path folder;
  private TestDigest digest;
  private String root;

  @BeforeEach
  void digest() {
    digest =
        TestDigest.copyOf("small", folder.resolve("digest"))
            .file("seeds/one.txt", "Miriam Oakes spoke. “No,” said Miriam Oakes.\n\nOakes left.\n")
            .file("seeds/two.txt", "A friend of Miriam Oakes came. Ada Quill saw Miriam Oakes.\n")
            .file("seeds/three.txt", "“Yes,” said Boris Kemp. Boris Kemp sat down.\n");
    root = digest.root().toString();
  }

  private List<Map<String, Object>> suggestions(String... more) {
    String[] args = {"suggest", "--json", "-C", root};
    String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    Answer answer = new Shell().run(all);
    assertEquals(0, answer.code(), answer.err());
    return Json.lines(answer.out());
  }

  @Test
  void mostUsedNameStandsFirstWithItsStub() {
    Map<String, Object> first = suggestions().get(0);
    assertEquals("Miriam Oakes", first.get("name"));
    assertEquals("person", first.get("kind"));
    assertEquals(2L, first.get("files"));
    assertTrue((Long) first.get("count") >= 4, first.toString());
    assertTrue(first.get("stub").toString().startsWith("---\nname: \"Miriam Oakes\"\n"));
  }

  @Test
  void nameWithADossierIsNotSuggested() {
    List<Object> names = suggestions().stream().map(s -> s.get("name")).toList();
    assertTrue(!names.contains("Ada Quill") && !names.contains("Lowmere"), names.toString());
  }

  @Test
  void topIsHeeded() {
    assertEquals(1, suggestions("--top", "1").size());
    assertEquals(0, suggestions("--top", "0").size());
  }

  @Test
  void writtenStubsAreSoundDossiersAndAreNotSuggestedAgain() throws IOException {
    suggestions("--write");
    Path file = digest.root().resolve("content/dossiers/people/miriam-oakes.md");
    assertTrue(Files.readString(file).contains("kind: person"));
    Answer check = new Shell().run("check", "-C", root);
    assertEquals("No problems.\n", check.err());
    assertEquals(List.of(), suggestions());
  }

  @Test
  void nothingIsWrittenOver() throws IOException {
    Path file = digest.root().resolve("content/dossiers/people/miriam-oakes.md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "---\nname: Somebody Else\n---\nMine.\n");
    suggestions("--write");
    assertTrue(Files.readString(file).endsWith("Mine.\n"));
  }

  @Test
  void withoutWriteNothingIsWritten() {
    Map<String, String> before = TestDigest.files(digest.root());
    suggestions();
    assertEquals(before, TestDigest.files(digest.root()));
  }
}
