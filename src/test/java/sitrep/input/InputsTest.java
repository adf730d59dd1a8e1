package sitrep.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.input.InputFile.Role;
import sitrep.problem.Outcome;
import sitrep.problem.Place;
import sitrep.problem.ProblemKind;

final class InputsTest {

  @TempDir Path root;

  private void write(String name) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
  }

  private Outcome<Inputs> find(String... names) throws IOException {
    for (String name : names) {
      write(name);
    }
    return Inputs.find(root);
  }

  private static List<String> names(Outcome<Inputs> found) {
    return found.value().files().stream().map(InputFile::name).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "content/briefs/a.md, BRIEF",
    "content/briefs/2023/07/a.md, BRIEF",
    "content/dossiers/people/a.md, DOSSIER",
    "content/topics/a.md, TOPIC",
    "content/editions/2023-W29.md, EDITION",
    "content/pages/about.md, PAGE",
    "content/assets/a/b.png, ASSET",
    "content/assets/notes.md, ASSET",
    "seeds/a.txt, SOURCE",
    "seeds/x/a.md, SOURCE"
  })
  void folderDecidesWhatAFileIs(String name, Role role) throws IOException {
    Outcome<Inputs> found = find(name);
    assertEquals(List.of(), found.problems());
    assertEquals(List.of(role), found.value().files().stream().map(InputFile::role).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content/brief/a.md",
        "content/a.md",
        "content/briefs/a.txt",
        "content/briefs/a.MD",
        "seeds/a.pdf",
        "seeds/a"
      })
  void fileThatNothingReadsIsReported(String name) throws IOException {
    Outcome<Inputs> found = find(name);
    assertEquals(
        List.of(ProblemKind.UNKNOWN_FILE), found.problems().stream().map(p -> p.kind()).toList());
    assertEquals(List.of(), found.value().files());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content/briefs/.a.md",
        "content/.git/briefs/a.md",
        "content/briefs/a.md~",
        "seeds/.DS_Store",
        "content/site.yaml",
        "templates/a.html",
        "README.md"
      })
  void hiddenFilesBackupsAndOtherFoldersArePassedOver(String name) throws IOException {
    Outcome<Inputs> found = find(name);
    assertEquals(List.of(), found.problems());
    assertEquals(List.of(), found.value().files());
  }

  @Test
  void filesComeInTheOrderOfTheirNames() throws IOException {
    assertEquals(
        List.of("content/briefs/a.md", "content/briefs/b.md", "content/topics/a.md", "seeds/a.txt"),
        names(
            find(
                "seeds/a.txt",
                "content/topics/a.md",
                "content/briefs/b.md",
                "content/briefs/a.md")));
  }

  @Test
  void whatIsKnownOfARawTextMayLieBesideIt() throws IOException {
    Outcome<Inputs> found = find("seeds/a.txt", "seeds/a.yaml", "seeds/b.txt");
    assertEquals(List.of(), found.problems());
    assertEquals(List.of("seeds/a.txt", "seeds/b.txt"), names(found));
    assertEquals(
        Optional.of("seeds/a.yaml"), found.value().files().get(0).sidecar().map(InputFile::name));
    assertEquals(Optional.empty(), found.value().files().get(1).sidecar());
  }

  @Test
  void fileBesideNoRawTextIsReported() throws IOException {
    Outcome<Inputs> found = find("seeds/x/a.yaml", "seeds/a.txt");
    assertEquals(1, found.problems().size());
    assertEquals(ProblemKind.ORPHAN_SIDECAR, found.problems().get(0).kind());
    assertEquals(Place.of("seeds/x/a.yaml"), found.problems().get(0).place());
  }

  @Test
  void digestWithoutFoldersIsEmpty() throws IOException {
    assertEquals(List.of(), Inputs.find(root).value().files());
  }

  @ParameterizedTest
  @CsvSource({"a/b.c.md, b.c", "a/b, b", "a/.hidden, .hidden", "b.txt, b"})
  void baseNameIsWithoutFolderAndEnding(String name, String base) {
    InputFile file = new InputFile(name, Role.BRIEF, Path.of(name), Optional.empty());
    assertEquals(base, file.baseName());
  }

  @Test
  void bytesAreReadAsTheyAreNow() throws IOException {
    write("seeds/a.txt");
    InputFile file = Inputs.find(root).value().files().get(0);
    Files.writeString(root.resolve("seeds/a.txt"), "later");
    assertEquals("later", new String(file.bytes(), StandardCharsets.UTF_8));
  }
}
