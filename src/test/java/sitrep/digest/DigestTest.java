package sitrep.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sitrep.problem.Outcome;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

final class DigestTest {

  private static final Instant LATER = Samples.NOW.plus(Duration.ofSeconds(1));

  private static Outcome<Digest> digest(Item... items) {
    return Digest.of(Samples.release(Marking.CLEAR), List.of(items));
  }

  private static List<String> ids(List<? extends Item> items) {
    return items.stream().map(Item::id).toList();
  }

  private static List<ProblemKind> kinds(Outcome<?> outcome) {
    return outcome.problems().stream().map(Problem::kind).toList();
  }

  @ParameterizedTest
  @EnumSource(Marking.class)
  void audienceGetsWhatIsNotAboveItsCeiling(Marking ceiling) {
    List<Item> items =
        Stream.of(Marking.values())
            .<Item>map(m -> Samples.brief("b" + m.ordinal()).marking(m).make())
            .toList();
    Digest digest = Digest.of(Samples.release(ceiling), items).value();
    assertEquals(ceiling.ordinal() + 1, digest.briefs().size());
    assertTrue(digest.briefs().stream().noneMatch(b -> b.marking().isAbove(ceiling)));
  }

  @Test
  void draftIsOutOnlyWhereItIsAskedFor() {
    Brief draft = Samples.brief("a").status(Status.DRAFT).make();
    assertEquals(List.of(), digest(draft).value().briefs());
    Release drafts = new Release(Audience.PUBLIC, Samples.NOW, true, false, false);
    assertEquals(List.of(draft), Digest.of(drafts, List.of(draft)).value().briefs());
  }

  @Test
  void briefIsOutFromItsMomentOn() {
    Brief now = Samples.brief("now").published(Samples.NOW).make();
    Brief later = Samples.brief("later").published(LATER).make();
    assertEquals(List.of("now"), ids(digest(now, later).value().briefs()));
    Release future = new Release(Audience.PUBLIC, Samples.NOW, false, true, false);
    assertEquals(2, Digest.of(future, List.of(now, later)).value().briefs().size());
  }

  @Test
  void embargoHoldsEvenWhereFutureBriefsAndDraftsAreAskedFor() {
    Brief over = Samples.brief("over").embargo(Samples.NOW).make();
    Brief held = Samples.brief("held").embargo(LATER).make();
    Release all = new Release(Audience.PUBLIC, Samples.NOW, true, true, false);
    assertEquals(List.of("over"), ids(Digest.of(all, List.of(over, held)).value().briefs()));
    Release looking = new Release(Audience.PUBLIC, Samples.NOW, false, false, true);
    assertEquals(2, Digest.of(looking, List.of(over, held)).value().briefs().size());
  }

  @Test
  void whatHasExpiredIsGoneEvenWhereFutureBriefsAndDraftsAreAskedFor() {
    Brief gone = Samples.brief("gone").expires(Samples.NOW).make();
    Brief still = Samples.brief("still").expires(LATER).make();
    Release all = new Release(Audience.PUBLIC, Samples.NOW, true, true, false);
    assertEquals(List.of("still"), ids(Digest.of(all, List.of(gone, still)).value().briefs()));
  }

  @Test
  void withdrawnBriefKeepsItsAddressAndIsCountedNowhere() {
    Brief brief = Samples.brief("a").status(Status.WITHDRAWN).topics("War").make();
    Digest digest = digest(brief).value();
    assertEquals(List.of(), digest.briefs());
    assertEquals(List.of("a"), ids(digest.withdrawn()));
    assertEquals(List.of(), digest.topics());
    assertTrue(digest.isWithdrawn(brief));
    assertEquals(1, digest.items().count());
  }

  @Test
  void withdrawnBriefAboveTheCeilingIsGone() {
    Brief brief = Samples.brief("a").status(Status.WITHDRAWN).marking(Marking.RED).make();
    assertEquals(0, digest(brief).value().items().count());
  }

  @Test
  void protectedSourceIsShownToNobody() {
    Source source = Samples.source("s", Marking.CLEAR, Optional.of("An official"), true, List.of());
    Digest digest = Digest.of(Samples.release(Marking.RED), List.of(source)).value();
    assertEquals(List.of(), digest.sources());
    assertEquals(Map.of("s", "An official"), digest.descriptors());
  }

  @Test
  void descriptorsAreOnlyOfSourcesThatAreNotShown() {
    Digest digest =
        digest(
                Samples.source("open", Marking.CLEAR, Optional.of("Words")),
                Samples.source("held", Marking.RED, Optional.of("An official")),
                Samples.source("silent", Marking.RED, Optional.empty()))
            .value();
    assertEquals(Map.of("held", "An official"), digest.descriptors());
  }

  @Test
  void citationsOfSourcesThatAreNotShownAreGoneUnlessDescribed() {
    Brief brief =
        Samples.brief("a")
            .sources("silent", "held", "open")
            .body("x [@silent] [@open; @silent; @held]")
            .make();
    Brief shown =
        digest(
                brief,
                Samples.source("open", Marking.CLEAR, Optional.empty()),
                Samples.source("held", Marking.RED, Optional.of("An official")),
                Samples.source("silent", Marking.RED, Optional.empty()))
            .value()
            .briefs()
            .get(0);
    assertEquals(List.of("held", "open"), shown.sources().stream().map(s -> s.value()).toList());
    assertFalse(shown.toString().contains("silent"), shown.toString());
    assertTrue(shown.body().toString().contains("source=open"));
    assertTrue(shown.body().toString().contains("source=held"));
  }

  @Test
  void linksToWhatIsNotShownBecomeWords() {
    Brief brief =
        Samples.brief("a")
            .entities("Richard Moore", "the boss", "Prague")
            .body("[[richard moore|The chief]], [[The Boss]], [[moore]], [[Prague]]")
            .make();
    Dossier held =
        Samples.dossier("moore", "Richard Moore").aliases("The Boss").marking(Marking.RED).make();
    Outcome<Digest> outcome = digest(brief, held, Samples.dossier("prague", "Prague").make());
    Brief shown = outcome.value().briefs().get(0);
    assertEquals("The chief, The Boss, moore, Prague", shown.body().words());
    assertEquals(List.of("Prague"), shown.entities().stream().map(e -> e.value()).toList());
    assertFalse(shown.body().toString().contains("target=moore"));
    assertTrue(shown.body().toString().contains("target=Prague"));
    assertEquals(List.of(), outcome.problems());
  }

  @Test
  void linkToABriefThatIsNotOutYetIsWarnedOf() {
    Brief brief = Samples.brief("a").body("See [[b]].").make();
    Brief draft = Samples.brief("b").status(Status.DRAFT).make();
    assertEquals(List.of(ProblemKind.NOT_YET_PUBLIC), kinds(digest(brief, draft)));
    Brief secret = Samples.brief("b").status(Status.DRAFT).marking(Marking.RED).make();
    assertEquals(List.of(), kinds(digest(brief, secret)));
  }

  @Test
  void nameThatSomethingShownHasTooIsKept() {
    Brief brief = Samples.brief("a").body("[[Prague]]").make();
    Dossier held = Samples.dossier("x", "Prague").marking(Marking.RED).make();
    Dossier open = Samples.dossier("y", "Prague").make();
    assertTrue(
        digest(brief, held, open).value().briefs().get(0).body().toString().contains("NAME"));
  }

  @Test
  void dossierIsNotPartOfWhatIsNotShown() {
    Dossier part = Samples.dossier("a", "Part").partOf("Whole").make();
    Dossier whole = Samples.dossier("b", "Whole").marking(Marking.RED).make();
    assertEquals(Optional.empty(), digest(part, whole).value().dossiers().get(0).partOf());
  }

  @Test
  void portionsAboveTheCeilingAreGone() {
    Brief brief = Samples.brief("a").body("x\n\n(TLP:AMBER) y [[z]]").make();
    assertEquals("x", digest(brief).value().briefs().get(0).body().words());
    assertEquals(
        "x\ny z",
        Digest.of(Samples.release(Marking.AMBER), List.of(brief))
            .value()
            .briefs()
            .get(0)
            .body()
            .words());
  }

  @Test
  void twoItemsOfOneKindWithOneIdAreAProblemAtTheSecond() {
    Brief first = Samples.brief("a").make();
    Brief second =
        new Brief(
            "a",
            "Other",
            first.date(),
            first.published(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Marking.CLEAR,
            Status.PUBLISHED,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Body.EMPTY,
            new Place("content/briefs/z.md", 1, 1));
    Outcome<Digest> outcome = digest(second, first);
    assertEquals(
        List.of(
            Problem.of(ProblemKind.DOUBLE_ID, second.place(), "brief", "a", first.place().file())),
        outcome.problems());
    assertEquals(List.of(first), outcome.value().briefs());
  }

  @Test
  void itemsOfDifferentKindsMayShareAnId() {
    assertEquals(
        List.of(),
        kinds(
            digest(
                Samples.brief("a").make(),
                Samples.source("a", Marking.CLEAR, Optional.empty()),
                Samples.topic("a", "A", Marking.CLEAR),
                Samples.dossier("a", "A").make(),
                Samples.dossier("a", "B").kind(Dossier.Kind.PLACE).make())));
  }

  @Test
  void briefsComeOldestFirstAndTopicsByTitle() {
    Digest digest =
        digest(
                Samples.brief("c").date("2023-07-02").topics("Zeta", "Alpha").make(),
                Samples.brief("b").date("2023-07-01").make(),
                Samples.brief("a").date("2023-07-02").make(),
                Samples.topic("mid", "Mid", Marking.CLEAR))
            .value();
    assertEquals(List.of("b", "a", "c"), ids(digest.briefs()));
    assertEquals(List.of("alpha", "mid", "zeta"), ids(digest.topics()));
  }

  @Test
  void topicThatBriefsNameIsTheOneThatIsIntroduced() {
    Digest digest =
        digest(
                Samples.topic("ukraine-war", "Ukraine war", Marking.CLEAR),
                Samples.brief("a").topics("ukraine WAR").make())
            .value();
    assertEquals(List.of("Ukraine war"), digest.topics().stream().map(Topic::title).toList());
  }

  @Test
  void orderOfFilesDoesNotMatter() {
    List<Item> items =
        List.of(
            Samples.brief("a").topics("T").body("[[D]] [@s]").make(),
            Samples.brief("b").topics("t").make(),
            Samples.dossier("d", "D").make(),
            Samples.source("s", Marking.RED, Optional.of("x")));
    List<Item> turned = List.of(items.get(3), items.get(2), items.get(1), items.get(0));
    Release release = Samples.release(Marking.CLEAR);
    assertEquals(Digest.of(release, items), Digest.of(release, turned));
  }

  @Test
  void nameOfWhatIsNotShownIsNotLinkedInOtherSpacingEither() {
    Brief brief = Samples.brief("a").body("[[Richard  Moore]]").make();
    Dossier held = Samples.dossier("m", "Richard Moore").marking(Marking.RED).make();
    assertFalse(digest(brief, held).value().briefs().get(0).body().toString().contains("NAME"));
  }
}
