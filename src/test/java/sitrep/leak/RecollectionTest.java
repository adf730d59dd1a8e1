package sitrep.leak;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sitrep.leak.WithheldFrom.brief;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sitrep.build.DigestFiles;
import sitrep.build.Progress;
import sitrep.build.Workers;
import sitrep.memory.SpoiltFile;
import sitrep.output.WrittenState;
import sitrep.site.TestDigest;

/** What is remembered of a proof spares reading, and never more than reading would allow. */
class RecollectionTest {

  private static final int SPOILT = 60;

  /** So that what the file system tells of new files is told for good. */
  private static final long TICK_MILLIS = 150;

  @TempDir private Path folder;
  private TestDigest digest;
  private Path site;
  private String moment = "2026-01-01T12:00:00Z";
  private boolean keeping = true;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    digest =
        TestDigest.empty(folder.resolve("digest"))
            .file("content/briefs/a.md", brief("expires: 2026-02-01\n", "See ![m](/assets/m.svg)."))
            .file("content/briefs/b.md", brief("", "Of [@s]."))
            .file("content/dossiers/x.md", "---\nname: X\nkind: person\n---\n\n(TLP:CLEAR) X.\n")
            .file("content/assets/m.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
            .file("content/assets/m.svg.yaml", "marking: TLP:CLEAR\n")
            .file("seeds/s.txt", "PRAGUE (AP) - Something happened.\n")
            .file("seeds/s.yaml", "title: Something\nmarking: TLP:CLEAR\n");
    site = digest.root().resolve("site");
    digest.site(site, "public");
    Thread.sleep(TICK_MILLIS);
    read();
  }

  /** How many files were read to find that nothing is withheld; -1 if it was not found. */
  private int read() throws IOException {
    AtomicInteger read = new AtomicInteger();
    Progress counting = (work, done, all) -> read.addAndGet(work.equals("reading") ? 1 : 0);
    Withheld withheld = withheld();
    Workers workers = Workers.ofMachine(counting);
    DigestFiles files = DigestFiles.look(digest.root(), workers).orElseThrow();
    Recollection known =
        Recollection.of(digest.root(), site, files, withheld, "public", workers, keeping);
    if (known.isWhole()) {
      return read.get();
    }
    BareDigest all = BareDigest.of(digest.root(), withheld, "public", workers);
    if (all.isWhole()) {
      known.put(all);
    }
    return all.isWhole() ? read.get() : -1;
  }

  private Withheld withheld() throws IOException {
    Withheld read = WithheldFrom.thePublic(digest);
    return new Withheld(
        read.ceiling(),
        read.unmarked(),
        read.zone(),
        java.time.Instant.parse(moment),
        read.drafts(),
        read.future());
  }

  @Test
  void nothingIsReadThatHasNotChanged() throws IOException {
    assertEquals(0, read());
  }

  @Test
  void onlyWhatHasChangedIsReadWithWhatLiesBesideIt() throws Exception {
    digest.file("content/briefs/b.md", brief("", "More of [@s]."));
    Thread.sleep(TICK_MILLIS);
    assertEquals(1, read());
    assertEquals(0, read());
    digest.file("seeds/s.yaml", "title: Something else\nmarking: TLP:CLEAR\n");
    Thread.sleep(TICK_MILLIS);
    assertEquals(2, read());
    digest.delete("content/briefs/b.md");
    assertEquals(0, read());
    digest.file("content/briefs/c.md", brief("", "New."));
    assertEquals(1, read());
  }

  @Test
  void whoOnlyLooksRemembersNothing() throws Exception {
    digest.file("content/briefs/b.md", brief("", "More of [@s]."));
    Thread.sleep(TICK_MILLIS);
    byte[] memory = Files.readAllBytes(WrittenState.memory(site));
    keeping = false;
    assertEquals(1, read());
    assertEquals(1, read());
    assertArrayEquals(memory, Files.readAllBytes(WrittenState.memory(site)));
  }

  @Test
  void fileThatChangedJustNowIsReadEachTime() throws IOException {
    digest.file("content/briefs/b.md", brief("", "More of [@s]."));
    assertEquals(1, read());
    assertEquals(1, read());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "content/briefs/b.md|marking: TLP:AMBER|Text.",
        "content/briefs/b.md|status: draft|Text.",
        "content/briefs/b.md|embargo: 2027-01-01|Text.",
        "content/briefs/b.md|topics: ['(TLP:AMBER) Cyber']|Text.",
        "content/briefs/b.md|confidence: low|(tlp:amber) Text.",
        "content/briefs/c.md|confidence: low|## Part {TLP:RED}",
        "content/pages/p.md|marking: TLP:GREEN|Text.",
        "seeds/t.md|protected: true|Text.",
        "seeds/s.yaml|marking: TLP:RED|",
        "content/briefs/a.md|confidence: low|The asset is no longer shown.",
        "content/assets/m.svg.yaml|marking: TLP:AMBER|",
        "content/assets/other.svg|x: y|nobody shows it"
      })
  void whateverIsWithheldSinceIsFound(String name, String key, String text) throws IOException {
    digest.file(name, text == null ? key + "\n" : brief(key + "\n", text));
    assertEquals(-1, read());
    assertEquals(-1, read());
  }

  @Test
  void sidecarThatIsGoneIsFound() throws IOException {
    digest.file("content/site.yaml", digest.read("content/site.yaml").replace("CLEAR\n", "RED\n"));
    digest.delete("seeds/s.yaml");
    assertEquals(-1, read());
  }

  @Test
  void otherSettingsAreNotThoseOfTheProof() throws IOException {
    String settings = digest.read("content/site.yaml");
    digest.file("content/site.yaml", settings.replace("default-marking: TLP:CLEAR", "title2: x"));
    assertEquals(-1, read());
  }

  @Test
  void proofEndsWhenAFileExpiresAndIsNoneOfEarlierMoments() throws IOException {
    moment = "2026-02-02T00:00:00Z";
    assertEquals(-1, read());
    moment = "2026-01-31T00:00:00Z";
    assertEquals(0, read());
    moment = "2025-01-01T00:00:00Z";
    assertEquals(-1, read());
  }

  @Test
  void assetThatAnotherTextShowsStays() throws IOException {
    digest.file("content/briefs/a.md", brief("", "No longer."));
    digest.file("content/briefs/b.md", brief("", "But here: ![m](/assets/m.svg)."));
    assertEquals(2, read());
  }

  @Test
  void spoiltMemoryNeverHidesWhatIsWithheld() throws IOException {
    Path memory = WrittenState.memory(site);
    byte[] sound = Files.readAllBytes(memory);
    digest.file("content/briefs/b.md", brief("marking: TLP:AMBER\n", "Text."));
    for (int i = 0; i < SPOILT; i++) {
      Files.write(memory, sound);
      String how = SpoiltFile.at(memory, new Random(i));
      assertEquals(-1, read(), how);
    }
  }

  @Test
  void memoryOfAnotherDigestIsNotTakenForThisOne() throws IOException {
    TestDigest other = TestDigest.empty(folder.resolve("other"));
    Files.createDirectories(other.root().resolve(".sitrep/site"));
    Files.copy(WrittenState.memory(site), WrittenState.memory(other.root().resolve("site")));
    other.file("content/briefs/b.md", brief("marking: TLP:AMBER\n", "Text."));
    digest = other;
    site = other.root().resolve("site");
    assertEquals(-1, read());
  }

  @Test
  void withoutAMemoryAllIsRead() throws IOException {
    Files.delete(WrittenState.memory(site));
    assertTrue(read() > 5);
    assertFalse(Files.exists(WrittenState.memory(site)));
  }
}
