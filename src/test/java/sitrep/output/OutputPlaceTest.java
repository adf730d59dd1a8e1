package sitrep.output;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a site must not be written, however the place is named. */
class OutputPlaceTest {

  @TempDir private Path folder;
  private Path digest;
  private Path home;

  @BeforeEach
  void folders() throws IOException {
    folder = folder.toRealPath();
    home = Files.createDirectories(folder.resolve("people/quill"));
    digest = Files.createDirectories(folder.resolve("work/digest"));
    Files.createDirectories(digest.resolve("content/briefs"));
    Files.createDirectories(digest.resolve("site"));
    Files.createSymbolicLink(folder.resolve("to-home"), home);
    Files.createSymbolicLink(folder.resolve("to-work"), folder.resolve("work"));
    Files.createSymbolicLink(folder.resolve("to-briefs"), digest.resolve("content/briefs"));
    Files.createSymbolicLink(folder.resolve("to-nothing"), folder.resolve("gone"));
    Files.createSymbolicLink(digest.resolve("seeds"), Files.createDirectory(folder.resolve("s")));
  }

  private static void refuseHarmful(Path output, Path digest, Path home) throws IOException {
    OutputPlace.refuseHarmful(output, digest, List.of("content", "seeds", "templates"), home);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "work/digest",
        "work/digest/",
        "work",
        ".",
        "work/digest/site/..",
        "work/digest/none/../",
        "to-work",
        "to-work/digest/",
        "work/digest/content",
        "work/digest/content/briefs/deep/down",
        "work/digest/site/../content/new",
        "work/digest/templates",
        "work/digest/Templates/x",
        "work/digest/CONTENT",
        "to-briefs",
        "to-briefs/new",
        "s",
        "s/new",
        "people/quill",
        "people/quill/",
        "people",
        "to-home",
        "to-home/../quill",
        "to-nothing",
        "work/.sitrep/out",
        ".Sitrep",
        "work/.git/out"
      })
  void harmfulPlaceIsRefused(String name) {
    OutputException e =
        assertThrows(
            OutputException.class, () -> refuseHarmful(Path.of(folder + "/" + name), digest, home));
    assertTrue(e.getMessage().matches("the site can't be written to .*: .{10,}"), e.getMessage());
  }

  @Test
  void rootOfTheFileSystemIsRefusedEvenForADigestThere() {
    Path root = Path.of("/");
    assertThrows(OutputException.class, () -> refuseHarmful(root, root, root));
    String up = folder + "/..".repeat(folder.getNameCount());
    assertThrows(OutputException.class, () -> refuseHarmful(Path.of(up), digest, home));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "work/digest/site",
        "work/digest/site/",
        "work/digest/contents",
        "work/digest/out/content",
        "work/other",
        "people/quill/site",
        "to-home/site",
        "people/other"
      })
  void otherPlacesAreFree(String name) {
    assertDoesNotThrow(() -> refuseHarmful(Path.of(folder + "/" + name), digest, home));
  }

  @Test
  void homeMayBeTheDigest() {
    assertDoesNotThrow(() -> refuseHarmful(home.resolve("site"), home, home));
  }
}
