package sitrep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.cli.Shell.Answer;
import sitrep.site.Json;
import sitrep.site.TestDigest;

/** {@code publish}: who may see it, what it says, and what it asks before it acts. */
class PublishTest {

  @TempDir private Path folder;
  private TestDigest digest;

  @BeforeEach
  void start() {
    digest =
        TestDigest.empty(folder.resolve("digest"))
            .file("content/briefs/a.md", brief("A", "published"))
            .file("content/briefs/b.md", brief("B", "draft"));
    targets("publish: {web: {kind: directory, path: ../www}}\n");
    assertEquals(0, run("build").code());
  }

  private static String brief(String title, String status) {
    return "---\ntitle: "
        + title
        + "\ndate: 2025-05-05\nsummary: x\nstatus: "
        + status
        + "\n---\n\nText.\n";
  }

  private void targets(String yaml) {
    String settings = digest.read("content/site.yaml");
    digest.file("content/site.yaml", settings.replaceFirst("(?s)publish:.*", "") + yaml);
  }

  private Answer run(String command, String... more) {
    List<String> args = new ArrayList<>(List.of(command, "-C", digest.root().toString()));
    args.addAll(List.of(more));
    return new Shell().run(args.toArray(String[]::new));
  }

  private Map<String, String> readable() {
    return TestDigest.files(folder.resolve("www/."));
  }

  private void refused(String word, String... more) {
    Answer answer = run("publish", more);
    assertEquals(1, answer.code(), answer.err());
    assertTrue(answer.err().contains(word), answer.err());
    assertFalse(Files.exists(folder.resolve("www")), "something was published");
  }

  @Test
  void siteIsPublishedAndThenHeldAlready() {
    Answer first = run("publish", "web");
    assertEquals(0, first.code(), first.err());
    assertEquals("", first.out());
    assertEquals(TestDigest.files(digest.root().resolve("site")), readable());
    assertTrue(run("publish").err().contains("holds this already"));
    assertEquals("", run("publish", "--quiet").err());
    assertEquals(0, run("publish", "--verify").code());
  }

  @Test
  void eachStepIsAnObjectALine() {
    List<Map<String, Object>> events = Json.lines(run("publish", "--json").out());
    Map<String, Object> summary = events.get(events.size() - 1);
    assertEquals(events.size() - 1L, summary.get("add"));
    assertEquals(true, summary.get("ok"));
    assertEquals("add", events.get(0).get("action"));
    assertEquals("new", events.get(0).get("why"));
    assertEquals(1, Json.lines(run("publish", "--json").out()).size());
  }

  @Test
  void dryRunAndPlanTouchNothingAndApplyDoesThePlan() throws IOException {
    Path plan = folder.resolve("plan.json");
    assertTrue(run("publish", "--dry-run").err().contains("add     index.html (new)"));
    assertEquals(0, run("publish", "--plan", plan.toString()).code());
    assertFalse(Files.exists(folder.resolve("www")));
    assertFalse(Files.exists(folder.resolve("www.releases")));
    assertTrue(Files.readString(plan).contains("\"action\":\"add\",\"file\":\"index.html\""));
    assertEquals(0, run("publish", "--apply", plan.toString()).code());
    Answer again = run("publish", "--apply", plan.toString());
    assertEquals(1, again.code());
    assertTrue(again.err().contains("the target has moved since the plan"), again.err());
    assertEquals(2, run("publish", "--plan", "x", "--apply", "x").code());
    assertEquals(2, run("publish", "--rollback", "--verify").code());
  }

  @Test
  void markingAboveTheTargetsIsNeverPublished() {
    targets("publish: {web: {kind: directory, path: ../www, audience: partners}}\n");
    assertEquals(0, run("build", "--audience", "partners").code());
    refused("may hold what is marked TLP:AMBER", "--allow", "old,drafts,future,changed,overwrite");
    targets(
        "publish: {web: {kind: directory, path: ../www, audience: partners,"
            + " ceiling: 'TLP:AMBER'}}\n");
    assertEquals(0, run("build", "--audience", "partners").code());
    assertEquals(0, run("publish").code());
  }

  @Test
  void siteForAnotherAudienceIsRefused() {
    assertEquals(0, run("build", "--audience", "partners").code());
    refused("TLP:AMBER");
    targets("publish: {web: {kind: directory, path: ../www, ceiling: 'TLP:AMBER'}}\n");
    assertEquals(0, run("build", "--audience", "partners").code());
    refused("was built for partners");
  }

  @Test
  void draftsAndTheFutureAreRefusedUnlessAllowed() {
    assertEquals(0, run("build", "--drafts", "--future").code());
    refused("with drafts");
    refused("of the future", "--allow", "drafts");
    assertEquals(0, run("publish", "--allow", "drafts,future").code());
  }

  @Test
  void siteThatIsOlderThanItsDigestIsRefusedUnlessAllowed() {
    digest.replace("content/briefs/a.md", "Text.", "Another text.");
    refused("older than its digest");
    assertEquals(0, run("publish", "--allow", "old").code());
    digest.replace("content/briefs/a.md", "Another text.", "Text.");
    assertEquals(0, run("build").code());
    assertEquals(0, run("publish").code());
  }

  @Test
  void embargoThatHasLapsedMakesASiteOld() {
    digest.file(
        "content/briefs/c.md",
        brief("C", "published").replace("---\n\n", "embargo: 2026-01-01T12:30Z\n---\n\n"));
    assertEquals(0, run("build").code());
    Shell later = new Shell().with("SOURCE_DATE_EPOCH", "1767270601");
    Answer answer = later.run("publish", "-C", digest.root().toString());
    assertEquals(1, answer.code(), answer.err());
    assertEquals(0, run("publish").code());
  }

  @Test
  void siteThatSomebodyChangedIsRefusedUnlessAllowedAndWhatIsTheirsStaysThere() throws IOException {
    Path site = digest.root().resolve("site");
    Files.writeString(site.resolve(".env"), "PASSWORD=hunter2");
    Files.writeString(site.resolve("404.html"), "mine");
    refused("404.html");
    Answer answer = run("publish", "--allow", "changed");
    assertEquals(0, answer.code(), answer.err());
    assertEquals("mine", readable().get("404.html"));
    assertFalse(readable().containsKey(".env"));
    assertTrue(answer.err().contains("not published, such as .env"), answer.err());
  }

  @Test
  void siteOfWhichNothingIsToldIsRefused() throws IOException {
    TestDigest.delete(digest.root().resolve(".sitrep"));
    refused("nothing tells for whom", "--allow", "old,drafts,future,changed,overwrite");
    assertEquals(0, run("build").code());
    assertEquals(0, run("publish").code());
  }

  @Test
  void rollbackReturnsToWhatWasThereBefore() {
    run("publish");
    Map<String, String> first = readable();
    digest.replace("content/briefs/a.md", "Text.", "Another text.");
    run("build");
    run("publish");
    assertFalse(first.equals(readable()));
    assertTrue(run("publish", "--rollback", "--dry-run").err().contains("briefs/a/index.html"));
    assertFalse(first.equals(readable()));
    Answer refusal = run("publish", "--rollback");
    assertEquals(1, refusal.code());
    assertTrue(refusal.err().contains("corrected, withdrawn or taken away since"), refusal.err());
    assertFalse(first.equals(readable()));
    assertEquals(0, run("publish", "--rollback", "--allow", "old").code());
    assertEquals(first, readable());
    assertEquals(1, run("publish", "--verify").code());
  }

  @Test
  void rollbackBringsBackNothingThatHasComeToBeWithheldWhateverIsAllowed() {
    digest.replace("content/briefs/a.md", "Text.", "Ravenglass waits.");
    run("build");
    run("publish");
    digest.replace("content/briefs/a.md", "summary:", "marking: TLP:AMBER\nsummary:");
    digest.file("content/briefs/e.md", brief("E", "published"));
    run("build");
    assertEquals(0, run("publish", "--allow", "old").code());
    Map<String, String> now = readable();
    for (String way : List.of("--quiet", "--dry-run", "--json")) {
      Answer answer =
          run("publish", "--rollback", way, "--allow", "old,drafts,future,changed,overwrite");
      assertEquals(1, answer.code(), answer.err());
      assertTrue(answer.err().contains("content/briefs/a.md:"), answer.err());
      assertTrue(answer.err().contains("ravenglass waits"), answer.err());
      assertTrue(answer.err().contains("Nothing was published."), answer.err());
      assertEquals(now, readable());
    }
    digest.replace("content/briefs/a.md", "marking: TLP:AMBER\n", "");
    Answer answer = run("publish", "--rollback", "--allow", "old");
    assertEquals(0, answer.code(), answer.err());
    assertTrue(readable().get("briefs/a/index.html").contains("Ravenglass waits"));
  }

  @Test
  void rollbackOfATargetThatMorePeopleCanReachNowIsRefused() {
    targets(
        "publish: {web: {kind: directory, path: ../www, audience: partners,"
            + " ceiling: 'TLP:AMBER'}}\n");
    run("build", "--audience", "partners");
    run("publish");
    digest.replace("content/briefs/a.md", "Text.", "Another text.");
    run("build", "--audience", "partners");
    run("publish");
    targets("publish: {web: {kind: directory, path: ../www, audience: partners}}\n");
    for (String way : List.of("--allow=old", "--dry-run")) {
      Answer answer = run("publish", "--rollback", way);
      assertEquals(1, answer.code(), answer.err());
      assertTrue(answer.err().contains("may hold what is marked TLP:AMBER"), answer.err());
    }
  }

  @Test
  void targetIsNamedWhereThereAreSeveral() {
    assertEquals(2, run("publish", "wbe").code());
    targets("publish: {a: {kind: directory, path: x}, b: {kind: archive, path: y.zip}}\n");
    assertTrue(run("publish").err().contains("one of the targets a, b"));
    targets("");
    assertTrue(run("publish").err().contains("names no target"));
  }

  @Test
  void folderOrLinkOfSomebodyElsesIsNotReplaced() throws IOException {
    TestDigest.write(folder.resolve("www/index.html"), "theirs");
    Answer answer = run("publish");
    assertEquals(3, answer.code());
    assertEquals(1, answer.err().lines().count(), answer.err());
    assertEquals(Map.of("index.html", "theirs"), readable());
    TestDigest.delete(folder.resolve("www"));
    Files.createDirectories(folder.resolve("other"));
    Files.createSymbolicLink(folder.resolve("www"), Path.of("other"));
    assertTrue(run("publish").err().contains("a link of somebody else's"));
  }

  @Test
  void secretInTheSettingsIsRefusedAndNotRepeated() {
    for (String key :
        List.of("password: hunter2", "secret_key: hunter2", "path: 'ftp://me:hunter2@x/'")) {
      targets("publish: {web: {kind: directory, " + key + "}}\n");
      Answer answer = run("publish");
      assertEquals(1, answer.code(), answer.err());
      assertTrue(answer.err().contains("would hold a secret"), answer.err());
      assertTrue(answer.err().matches("content/site.yaml:\\d+:\\d+: (?s).*"), answer.err());
      assertFalse((answer.err() + answer.out()).contains("hunter2"), answer.err());
    }
  }

  @Test
  void whatOthersMustNotSeeIsNotPublishedWhateverIsAllowed() throws IOException {
    digest.file(
        "content/briefs/c.md",
        "---\ntitle: C\ndate: 2025-05-05\nsummary: x\n---\n\n(TLP:AMBER) Ravenglass waits.\n");
    assertEquals(0, run("build").code());
    Path home = digest.root().resolve("site/index.html");
    Files.writeString(home, Files.readString(home).replace("</main>", "Ravenglass</main>"));
    refused("Ravenglass", "--allow", "changed");
    refused("Ravenglass", "--dry-run", "--allow", "changed,old,drafts");
    digest.file(
        "content/briefs/d.md", "---\ntitle: D\ndate: 2025-05-06\nsummary: x\n---\n\nIt [@gone].\n");
    refused("there is no source", "--allow", "changed,old");
  }

  @Test
  void siteForAnotherAddressIsHeldAgainstOneForThatAddress() {
    assertEquals(0, run("build", "--url", "https://elsewhere.example/news/").code());
    Answer answer = run("publish");
    assertEquals(0, answer.code(), answer.err());
  }

  @Test
  void progressTellsOfBytesAndTheTimeLeft() {
    assertEquals(
        "sending: [#####---------------] 2.5 of 10.0 MB, 1:30 left",
        ProgressLine.line("sending", 2_500_000, 10_000_000, 30_000_000_000L));
    assertEquals(
        "sending: [####################] 0.0 of 0.0 MB, 0:00 left",
        ProgressLine.line("sending", 0, 0, 1));
  }

  @Test
  void siteThatDoesNotKnowItsAddressIsPublishedWithAWarning() {
    digest.replace(
        "content/site.yaml", "url: https://example.org/digest/", "url: http://localhost:4000/");
    assertEquals(0, run("build").code());
    Answer answer = run("publish");
    assertEquals(0, answer.code(), answer.err());
    assertTrue(
        answer.err().contains("warning: the site calls itself http://localhost:4000/"),
        answer.err());
    assertTrue(answer.err().contains("url: https://"), answer.err());
    assertEquals(0, run("build", "--url", "https://example.org/").code());
    assertFalse(run("publish").err().contains("warning"));
  }
}
