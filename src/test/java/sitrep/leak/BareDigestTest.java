package sitrep.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sitrep.leak.WithheldFrom.brief;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sitrep.build.Progress;
import sitrep.build.Workers;
import sitrep.config.ConfigReader;
import sitrep.site.TestDigest;

/** Where nothing is withheld, what is left of a digest is the digest, and only there. */
class BareDigestTest {

  @TempDir private Path folder;
  private TestDigest digest;

  @BeforeEach
  void start() {
    digest =
        TestDigest.empty(folder.resolve("digest"))
            .file("content/briefs/a.md", brief("", "See ![map](/assets/map.svg) and [@s]."))
            .file("content/dossiers/x.md", "---\nname: X\nkind: person\n---\n\n(TLP:CLEAR) X.\n")
            .file("content/assets/map.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
            .file("seeds/s.txt", "PRAGUE (AP) - Something happened.\n")
            .file("seeds/s.yaml", "title: Something\nmarking: TLP:CLEAR\n")
            .file("templates/note.txt", "(TLP:RED) is no marking here");
  }

  private BareDigest bare() throws IOException {
    Withheld withheld = WithheldFrom.thePublic(digest);
    return BareDigest.of(digest.root(), withheld, "public", Workers.ofMachine(Progress.NONE));
  }

  @Test
  void digestOfWhichNothingIsWithheldIsWhatIsLeft() throws IOException {
    BareDigest bare = bare();
    assertTrue(bare.isWhole());
    Path left = Files.createDirectories(folder.resolve("left"));
    bare.write(left);
    Map<String, String> expected = TestDigest.files(digest.root());
    Map<String, String> found = TestDigest.files(left);
    assertTrue(expected.remove(ConfigReader.FILE).contains("partners"));
    assertFalse(found.remove(ConfigReader.FILE).contains("partners"));
    assertEquals(expected, found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "content/briefs/b.md|marking: TLP:AMBER|Text.",
        "content/briefs/b.md|\"mar\\x6Bing\": TLP:AMBER|Text.",
        "content/briefs/b.md|marking: nobody knows|Text.",
        "content/briefs/b.md|status: draft|Text.",
        "content/briefs/b.md|embargo: 2027-01-01|Text.",
        "content/briefs/b.md|topics: ['(TLP:AMBER) Cyber']|Text.",
        "content/briefs/b.md|confidence: low|(tlp:amber) Text.",
        "content/briefs/b.md|confidence: low|## Part {TLP:RED}",
        "content/pages/p.md|marking: TLP:GREEN|Text.",
        "seeds/t.md|protected: true|Text.",
        "content/assets/other.svg|x: y|nobody shows it"
      })
  void whateverIsWithheldIsMissing(String name, String key, String text) throws IOException {
    digest.file(name, brief(key + "\n", text));
    assertFalse(bare().isWhole());
  }
}
