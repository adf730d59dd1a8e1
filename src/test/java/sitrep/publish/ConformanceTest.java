package sitrep.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sitrep.build.Progress;
import sitrep.publish.Publisher.Leave;
import sitrep.publish.Publisher.Result;
import sitrep.target.Target;

/** What every kind of target must do, on the real thing. */
class ConformanceTest {

  @TempDir private Path folder;
  private MadeSite site;
  private Place place;

  private void at(Places kind) throws Exception {
    place = kind.open(folder);
    site = new MadeSite(folder.resolve("site"));
  }

  @AfterEach
  void leave() throws Exception {
    if (place != null) {
      place.close();
    }
  }

  private interface Use<R> {
    R with(Publisher publisher) throws IOException;
  }

  private <R> R use(Use<R> use) throws IOException {
    return use(Map.of(), use);
  }

  private <R> R use(Map<String, String> keys, Use<R> use) throws IOException {
    try (Target target = place.open(keys)) {
      return use.with(new Publisher(place.settings(keys), target, Progress.NONE));
    }
  }

  private Result publish() throws IOException {
    return publish(Leave.NONE);
  }

  private Result publish(Leave leave) throws IOException {
    Result result = use(p -> p.publish(site.written(), Optional.empty(), leave));
    assertEquals(List.of(), result.wrong());
    return result;
  }

  private Plan verify() throws IOException {
    return use(p -> p.verify(site.written()));
  }

  private static List<String> steps(Plan plan) {
    return plan.steps().stream().map(s -> s.action().word() + " " + s.file()).toList();
  }

  private Map<String, String> expected(String... foreign) {
    Map<String, String> all = new TreeMap<>(site.readable());
    all.putAll(place.extras());
    for (int i = 0; i < foreign.length; i += 2) {
      all.put(foreign[i], foreign[i + 1]);
    }
    return all;
  }

  @ParameterizedTest
  @EnumSource
  void firstPublishBringsTheWholeSiteAndASecondWritesNothing(Places kind) throws Exception {
    at(kind);
    Result first = publish();
    assertEquals(expected(), place.readable());
    assertEquals(expected().size(), first.plan().steps().size());
    assertEquals(List.of(), verify().steps());
    String state = place.state();
    assertEquals(List.of(), publish().plan().steps());
    assertEquals(state, place.state());
  }

  @ParameterizedTest
  @EnumSource
  void oneChangeMovesThatFileAndTheManifest(Places kind) throws Exception {
    at(kind);
    publish();
    site.with("briefs/prague/index.html", "Prague, corrected");
    assertEquals(
        List.of("change briefs/prague/index.html", "change manifest.sha256"),
        steps(publish().plan()));
    assertEquals(expected(), place.readable());
  }

  @ParameterizedTest
  @EnumSource
  void renameAddsAndDeletes(Places kind) throws Exception {
    at(kind);
    publish();
    site.without("briefs/prague/index.html").with("briefs/praha/index.html", "Prague");
    assertEquals(
        List.of(
            "add briefs/praha/index.html",
            "change manifest.sha256",
            "delete briefs/prague/index.html"),
        steps(publish().plan()));
    assertEquals(expected(), place.readable());
  }

  @ParameterizedTest
  @EnumSource
  void fileMayTakeThePlaceOfAFolderAndTheOtherWayRound(Places kind) throws Exception {
    at(kind);
    site.with("events", "a file").with("people/x/index.html", "a folder");
    publish();
    site.without("events").with("events/index.html", "a folder");
    site.without("people/x/index.html").with("people", "a file");
    if (place.hasFolders()) {
      publish();
      assertEquals(expected(), place.readable());
    }
  }

  @ParameterizedTest
  @EnumSource
  void filesOfOthersStay(Places kind) throws Exception {
    at(kind);
    publish();
    place.write("google123.html", "mine");
    site.with("briefs/prague/index.html", "anew").without("theme/style-1.css");
    Plan plan = publish().plan();
    assertFalse(steps(plan).toString().contains("google"), () -> steps(plan).toString());
    assertEquals(expected("google123.html", "mine"), place.readable());
    assertEquals(List.of("google123.html"), List.copyOf(verify().others()));
  }

  @ParameterizedTest
  @EnumSource
  void fileOfOthersInThePlaceOfAPageIsRefusedUnlessItIsTheSame(Places kind) throws Exception {
    at(kind);
    publish();
    place.write("about/index.html", "theirs");
    site.with("about/index.html", "ours");
    String state = place.state();
    Refusal refusal = assertThrows(Refusal.class, this::publish);
    assertTrue(refusal.getMessage().contains("about/index.html"), refusal.getMessage());
    assertEquals(state, place.state());
    site.with("about/index.html", "theirs");
    if (!place.knowsHeaders()) {
      assertEquals(List.of("change manifest.sha256"), steps(publish().plan()));
    }
    publish(new Leave(Optional.empty(), true, false));
    site.without("about/index.html");
    publish();
    assertEquals(expected(), place.readable());
  }

  @ParameterizedTest
  @EnumSource
  void fileOfOthersIsWrittenOverByLeave(Places kind) throws Exception {
    at(kind);
    publish();
    place.write("about/index.html", "theirs");
    site.with("about/index.html", "ours");
    publish(new Leave(Optional.empty(), true, false));
    assertEquals(expected(), place.readable());
  }

  @ParameterizedTest
  @EnumSource
  void planTouchesNothingAndIsDoneAsItStands(Places kind) throws Exception {
    at(kind);
    publish();
    site.with("briefs/oslo/index.html", "Oslo").without("briefs/vienna/index.html");
    String state = place.state();
    Plan plan = use(p -> p.plan(site.written(), Leave.NONE));
    assertEquals(plan.text(), use(p -> p.plan(site.written(), Leave.NONE)).text());
    assertEquals(state, place.state());
    Result done = use(p -> p.publish(site.written(), Optional.of(plan.text()), Leave.NONE));
    assertEquals(steps(plan), steps(done.plan()));
    assertEquals(expected(), place.readable());
  }

  @ParameterizedTest
  @EnumSource
  void planForATargetThatHasMovedOrASiteThatHasChangedIsRefused(Places kind) throws Exception {
    at(kind);
    publish();
    site.with("briefs/oslo/index.html", "Oslo");
    String plan = use(p -> p.plan(site.written(), Leave.NONE)).text();
    site.with("briefs/oslo/index.html", "Oslo again");
    Refusal rebuilt = assertThrows(Refusal.class, () -> apply(plan));
    assertTrue(rebuilt.getMessage().contains("the site, or"), rebuilt.getMessage());
    site.with("briefs/oslo/index.html", "Oslo");
    place.write("briefs/prague/index.html", "hacked");
    String state = place.state();
    Refusal moved = assertThrows(Refusal.class, () -> apply(plan));
    assertTrue(moved.getMessage().contains("has moved"), moved.getMessage());
    assertEquals(state, place.state());
    assertThrows(Refusal.class, () -> apply(plan.replace("add", "delete")));
  }

  private Result apply(String plan) throws IOException {
    return use(p -> p.publish(site.written(), Optional.of(plan), Leave.NONE));
  }

  @ParameterizedTest
  @EnumSource
  void whatOthersDamagedIsFoundAndMended(Places kind) throws Exception {
    at(kind);
    publish();
    place.write("index.html", "hacked!");
    place.delete("theme/style-1.css");
    assertEquals(List.of("add theme/style-1.css", "change index.html"), steps(verify()));
    assertEquals(List.of("add theme/style-1.css", "change index.html"), steps(publish().plan()));
    assertEquals(expected(), place.readable());
    assertEquals(List.of(), verify().steps());
  }

  @ParameterizedTest
  @EnumSource
  void whatOthersNeedIsDeletedAfterThem(Places kind) throws Exception {
    at(kind);
    site.with("assets/a.png", "png").with("briefs/oslo/index.html", "Oslo").with("feed.json", "{}");
    publish();
    site.without("assets/a.png").without("briefs/oslo/index.html").without("feed.json");
    assertEquals(
        List.of(
            "change manifest.sha256",
            "delete feed.json",
            "delete briefs/oslo/index.html",
            "delete assets/a.png"),
        steps(publish().plan()));
    assertEquals(expected(), place.readable());
  }

  @ParameterizedTest
  @EnumSource
  void manyDeletionsAreRefusedUnlessTheirNumberIsGiven(Places kind) throws Exception {
    at(kind);
    for (int i = 0; i < 26; i++) {
      site.with("sources/s" + i + "/index.html", "source " + i);
    }
    publish();
    for (int i = 0; i < 26; i++) {
      site.without("sources/s" + i + "/index.html");
    }
    String state = place.state();
    Refusal refusal = assertThrows(Refusal.class, this::publish);
    assertTrue(refusal.getMessage().contains("--deletions 26"), refusal.getMessage());
    assertEquals(state, place.state());
    publish(new Leave(Optional.of(26), false, false));
    assertEquals(expected(), place.readable());
  }

  @ParameterizedTest
  @EnumSource
  void rollbackReturnsToTheReleaseBeforeAndBack(Places kind) throws Exception {
    at(kind);
    publish();
    if (!place.goesBack()) {
      assertThrows(Refusal.class, () -> use(p -> p.rollBack(Optional.empty(), Leave.NONE)));
      return;
    }
    assertThrows(Refusal.class, () -> use(p -> p.rollBack(Optional.empty(), Leave.NONE)));
    Map<String, String> first = expected();
    site.with("briefs/prague/index.html", "Prague, 2").without("briefs/vienna/index.html");
    site.with("briefs/oslo/index.html", "Oslo");
    publish();
    Map<String, String> second = expected();
    String state = place.state();
    Map<String, String> back = comingBack();
    assertTrue(back.remove("manifest.sha256").contains("  briefs/vienna/index.html"));
    assertEquals(
        Map.of("briefs/prague/index.html", "Prague", "briefs/vienna/index.html", "Vienna"), back);
    assertEquals(state, place.state());
    assertEquals(List.of(), use(p -> p.rollBack(Optional.empty(), Leave.NONE)).wrong());
    assertEquals(first, place.readable());
    assertEquals(List.of(), use(p -> p.rollBack(Optional.empty(), Leave.NONE)).wrong());
    assertEquals(second, place.readable());
    assertEquals(List.of(), publish().plan().steps());
  }

  /** The files that the way back brings, as the target has kept them. */
  private Map<String, String> comingBack() throws Exception {
    Map<String, String> files = new TreeMap<>();
    use(
        p -> {
          for (Step step : p.planBack().steps()) {
            if (step.upload().isPresent()) {
              byte[] kept = p.kept(step.upload().get());
              files.put(step.file(), new String(kept, StandardCharsets.UTF_8));
            }
          }
          return files;
        });
    return files;
  }

  @ParameterizedTest
  @EnumSource
  void headersAloneAreAChange(Places kind) throws Exception {
    at(kind);
    publish();
    Map<String, String> other = Map.of("cache-pages", "max-age=7");
    Result result = use(other, p -> p.publish(site.written(), Optional.empty(), Leave.NONE));
    assertEquals(
        place.knowsHeaders(), steps(result.plan()).contains("header briefs/prague/index.html"));
    assertTrue(steps(result.plan()).stream().allMatch(step -> step.startsWith("header")));
    assertEquals(List.of(), result.wrong());
    assertEquals(
        List.of(),
        use(other, p -> p.publish(site.written(), Optional.empty(), Leave.NONE)).plan().steps());
  }

  @ParameterizedTest
  @EnumSource
  void damagedNoteLosesNothingOfAnybody(Places kind) throws Exception {
    at(kind);
    publish();
    place.spoilNotes();
    assertEquals(List.of(), publish().plan().steps());
    site.with("index.html", "home again");
    assertEquals(List.of("change index.html", "change manifest.sha256"), steps(publish().plan()));
    assertEquals(expected(), place.readable());
  }

  /** The kinds of targets that are tried. */
  enum Places {
    DIRECTORY,
    ZIP,
    TAR_GZ,
    GIT,
    SFTP,
    S3;

    Place open(Path folder) throws Exception {
      return switch (this) {
        case DIRECTORY -> new DirectoryPlace(folder);
        case ZIP -> new ArchivePlace(folder, "site.zip");
        case GIT -> new GitPlace(folder, true);
        case SFTP -> new SftpPlace(folder);
        case S3 -> new S3Place();
        case TAR_GZ -> new ArchivePlace(folder, "site.tar.gz");
      };
    }
  }
}
