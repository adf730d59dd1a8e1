package sitrep.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.config.BuildOptions;
import sitrep.digest.Item;
import sitrep.output.Manifest;
import sitrep.page.Slot;
import sitrep.site.TestDigest;

/** A digest that is being worked on, and the proofs of its site. */
class WorkshopTest {

  private static final String FIRST = "content/briefs/2023/first.md";
  private static final String SECOND = "content/briefs/2023/second.md";

  @TempDir private Path folder;
  private final Workshop workshop = new Workshop(TestDigest.ENVIRONMENT, Progress.NONE);
  private TestDigest digest;

  @BeforeEach
  void write() {
    digest = TestDigest.copyOf("small", folder.resolve("digest"));
  }

  private Proof refresh() throws IOException {
    return workshop.refresh(options());
  }

  private BuildOptions options() {
    return BuildOptions.of(digest.root()).forAudience("public");
  }

  private static Proof.Sheet sheet(Proof proof, String path) {
    return proof.sheet(proof.site().at(path).orElseThrow());
  }

  private static String text(Proof.Sheet sheet) {
    return new String(sheet.bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void proofHasTheFilesOfABuildAndWritesNone() throws IOException {
    Map<String, String> before = TestDigest.files(folder);
    Proof proof = refresh();
    Map<String, String> proved = proved(proof);
    assertEquals(before, TestDigest.files(folder));
    assertEquals(digest.site(folder.resolve("site"), "public"), proved);
    assertEquals(proved.size() - 1, proof.size());
  }

  @Test
  void proofStaysWhatItIsWhateverBecomesOfTheDigest() throws IOException {
    Proof before = refresh();
    digest.replace(FIRST, "title:", "title: New");
    Proof after = refresh();
    assertFalse(text(sheet(before, "briefs/first/")).contains("<h1>New"));
    assertFalse(
        java.util.Arrays.equals(
            sheet(before, "briefs/first/").bytes(), sheet(after, "briefs/first/").bytes()));
  }

  @Test
  void pageIsMadeOnceForAProofAndTheSameForManyThreads() throws Exception {
    Proof proof = refresh();
    byte[] first = sheet(refresh(), "").bytes();
    List<Thread> threads =
        java.util.stream.IntStream.range(0, 16)
            .mapToObj(i -> new Thread(() -> assertArrayEquals(first, sheet(proof, "").bytes())))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertSame(sheet(proof, "").bytes(), sheet(proof, "").bytes());
  }

  @Test
  void faultsAreAllThereAndMended() throws IOException {
    digest.replace(FIRST, "title:", "colour: red\ntitle:");
    Proof broken = refresh();
    assertTrue(broken.hasErrors());
    assertEquals(FIRST, broken.problems().get(0).place().file());
    digest.replace(FIRST, "colour: red\n", "");
    assertFalse(refresh().hasErrors());
  }

  /** What has changed just now is looked at in any case. */
  private void settle() throws Exception {
    Workers workers = new Workers(1, Progress.NONE);
    while (!DigestFiles.look(digest.root(), workers).orElseThrow().state().young().isEmpty()) {
      Thread.sleep(20);
    }
  }

  @Test
  void onlyWhatIsToldToHaveChangedIsLookedAtAndTheRestLater() throws Exception {
    settle();
    refresh();
    digest.replace(FIRST, "title:", "title: New");
    digest.replace(SECOND, "title:", "title: Newer");
    String first = text(sheet(workshop.refresh(options(), Set.of(FIRST)), "briefs/first/"));
    assertTrue(first.contains("<h1>New"), first);
    assertTrue(workshop.isBehind());
    Proof whole = refresh();
    assertTrue(text(sheet(whole, "briefs/second/")).contains("<h1>Newer"));
    assertFalse(workshop.isBehind());
  }

  @Test
  void allIsLookedAtWhereWhatIsToldWasNoFileOrIsNone() throws IOException {
    refresh();
    digest.replace(SECOND, "title:", "title: Newer");
    Proof named = workshop.refresh(options(), Set.of(FIRST, "content/briefs/new.md"));
    assertTrue(text(sheet(named, "briefs/second/")).contains("<h1>Newer"));
    Files.delete(digest.root().resolve(SECOND));
    digest.replace(FIRST, "title:", "title: New");
    Proof without = workshop.refresh(options(), Set.of(SECOND));
    assertEquals(Optional.empty(), without.site().at("briefs/second/"));
    assertTrue(text(sheet(without, "briefs/first/")).contains("<h1>New"));
  }

  @Test
  void fileThatGoesAwayWhileItIsReadCostsNothingThatWasReadBefore() throws IOException {
    Path gone = digest.root().resolve("seeds/zz.txt");
    Progress deleting =
        new Progress() {
          @Override
          public void report(String work, int done, int all) {
            if (work.equals("reading") && Files.exists(gone)) {
              assertDoesNotThrow(() -> Files.deleteIfExists(gone));
            }
          }
        };
    Workshop shop = new Workshop(TestDigest.ENVIRONMENT, deleting);
    List<Item> before = bodies(shop.refresh(options()));
    digest.file("seeds/zz.txt", "One line.\n");
    assertThrows(UncheckedIOException.class, () -> shop.refresh(options()));
    List<Item> after = bodies(shop.refresh(options()));
    assertEquals(1, after.size());
    assertSame(before.get(0), after.get(0));
  }

  private static List<Item> bodies(Proof proof) {
    return proof.site().at("briefs/first/").orElseThrow().bodies().orElseThrow();
  }

  @Test
  void namesThatComeAndGoLinkWhatABuildLinks() throws IOException {
    String dossier = "content/dossiers/harbour-board.md";
    refresh();
    String before = Files.readString(digest.root().resolve(dossier));
    for (String names : List.of("ships", "Harbour master", "Nobody of that Name", "closed it")) {
      digest.file(dossier, before.replace("[the Board]", "[the Board, " + names + "]"));
      assertServesWhatABuildWrites(workshop.refresh(options(), Set.of(dossier)));
      workshop.rest();
    }
    digest.file(dossier, before);
    assertServesWhatABuildWrites(workshop.refresh(options(), Set.of(dossier)));
  }

  @Test
  void restsChangeNothing() throws IOException {
    refresh();
    for (int i = 0; i < 15; i++) {
      workshop.rest();
      digest.replace(FIRST, "Without a vote.", "Without a vote. A word more.");
      Proof proof = workshop.refresh(options(), Set.of(FIRST));
      workshop.rest();
      assertTrue(
          text(sheet(proof, "briefs/first/")).contains("vote." + " A word more.".repeat(i + 1)));
    }
    assertServesWhatABuildWrites(refresh());
  }

  private void assertServesWhatABuildWrites(Proof proof) {
    assertEquals(digest.site(folder.resolve("site"), "public"), proved(proof));
  }

  private static Map<String, String> proved(Proof proof) {
    Map<String, String> proved = new TreeMap<>();
    for (Slot slot : proof.site().slots()) {
      proved.put(
          slot.path().file(), new String(proof.sheet(slot).bytes(), StandardCharsets.ISO_8859_1));
    }
    proved.put(Manifest.FILE, proof.manifest().text());
    return proved;
  }

  @Test
  void otherAudienceIsShownByTheSameWorkshop() throws IOException {
    digest.replace(FIRST, "title:", "marking: TLP:AMBER\ntitle:");
    assertEquals(Optional.empty(), refresh().site().at("briefs/first/"));
    Proof partners = workshop.refresh(options().forAudience("partners"));
    assertEquals(Optional.of("TLP:AMBER"), sheet(partners, "briefs/first/").marking());
    assertEquals(Optional.empty(), refresh().site().at("briefs/first/"));
  }

  @Test
  void whatABuildRemembersIsLeftToBuilds() throws IOException {
    digest.site(digest.root().resolve("site"), "public");
    Path memory = digest.root().resolve(".sitrep/site/memory");
    byte[] before = Files.readAllBytes(memory);
    refresh();
    digest.replace(FIRST, "title:", "title: New");
    refresh();
    assertArrayEquals(before, Files.readAllBytes(memory));
  }
}
