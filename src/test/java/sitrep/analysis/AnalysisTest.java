package sitrep.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sitrep.digest.Brief;
import sitrep.digest.Dossier;
import sitrep.digest.Edition;
import sitrep.digest.EditionPeriod;
import sitrep.digest.Item;
import sitrep.digest.Marking;
import sitrep.digest.Quotation;
import sitrep.digest.Samples;
import sitrep.digest.Source;
import sitrep.digest.Status;
import sitrep.digest.Topic;
import sitrep.problem.Place;

final class AnalysisTest {

  private static Brief brief(Analysis analysis, String id) {
    return (Brief) Analyses.item(analysis, id);
  }

  private static Dossier dossier(Analysis analysis, String id) {
    return (Dossier) Analyses.item(analysis, id);
  }

  private static List<String> origins(List<TimelineEntry> timeline) {
    return timeline.stream().map(e -> e.date() + " " + e.what()).toList();
  }

  @Test
  void dossierAppearsWhereItIsNamedBriefsFromOldToNewFirst() {
    Analysis analysis =
        Analyses.of(
            Samples.dossier("x", "Xavier").make(),
            Samples.dossier("y", "Yann").body("A friend of Xavier.").make(),
            Samples.brief("new").date("2023-07-02").body("Xavier. Xavier.").make(),
            Samples.brief("old").date("2023-07-01").body("Here is Xavier.").make(),
            Samples.brief("front").date("2023-07-03").entities("xavier").make(),
            Samples.brief("gone").status(Status.WITHDRAWN).body("Xavier.").make());
    assertEquals(
        List.of("old Here is Xavier.", "new Xavier.", "front ", "y A friend of Xavier."),
        analysis.appearances(dossier(analysis, "x")).stream()
            .map(a -> a.item().id() + " " + a.sentence())
            .toList());
  }

  @Test
  void sourcesOfABriefAreNumberedAsTheyAreCitedAndThenAsTheyAreListed() {
    Analysis analysis =
        Analyses.of(
            Samples.source("a", Marking.CLEAR, Optional.empty()),
            Samples.source("b", Marking.CLEAR, Optional.empty()),
            Samples.source("c", Marking.CLEAR, Optional.empty()),
            Samples.brief("x").sources("a", "b").body("[@c; @b] [@none] [@c]").make());
    assertEquals(List.of("c", "b", "a"), Analyses.ids(analysis.sources(brief(analysis, "x"))));
  }

  @Test
  void sourceKnowsWhoCitesIt() {
    Analysis analysis =
        Analyses.of(
            Samples.source("s", Marking.CLEAR, Optional.empty()),
            Samples.brief("new").date("2023-07-02").sources("s").make(),
            Samples.brief("old").date("2023-07-01").sources("s").body("One [@s]. Two [@s].").make(),
            Samples.brief("other").make());
    List<CitedBy> citedBy = analysis.citedBy((Source) Analyses.item(analysis, "s"));
    assertEquals(List.of("old", "new"), citedBy.stream().map(c -> c.brief().id()).toList());
    assertEquals(2, citedBy.get(0).uses().size());
    assertEquals(List.of(), citedBy.get(1).uses());
  }

  @Test
  void topicHasItsBriefsOnceHoweverItIsWritten() {
    Analysis analysis =
        Analyses.of(
            Samples.brief("b").date("2023-07-02").topics("Ukraine war", "ukraine WAR").make(),
            Samples.brief("a").date("2023-07-01").topics("Ukraine War").make());
    Topic topic = analysis.digest().topics().get(0);
    assertEquals(List.of("a", "b"), Analyses.ids(analysis.briefs(topic)));
  }

  @Test
  void weeksOfEditionsAreThoseOfIsoOverNewYear() {
    Analysis analysis =
        Analyses.of(
            EditionPeriod.WEEKLY,
            Samples.brief("a").date("2020-12-31").make(),
            Samples.brief("b").date("2021-01-03").make(),
            Samples.brief("c").date("2021-01-04").make());
    assertEquals(
        List.of("2020-W53", "2021-W01"), analysis.issues().stream().map(Issue::id).toList());
    assertEquals(List.of("a", "b"), Analyses.ids(analysis.issues().get(0).briefs()));
    assertEquals(LocalDate.of(2020, 12, 28), analysis.issues().get(0).firstDay());
    assertEquals(LocalDate.of(2021, 1, 3), analysis.issues().get(0).lastDay());
  }

  @Test
  void editionHasItsNoteSourcesAndThoseWhoAreFirstNamedInIt() {
    Item note =
        new Edition(
            "2023-07",
            "",
            Marking.CLEAR,
            List.of(),
            Samples.body("e.md", "x"),
            new Place("content/editions/2023-07.md", 1, 1));
    Analysis analysis =
        Analyses.of(
            EditionPeriod.MONTHLY,
            note,
            Samples.dossier("x", "Xavier").make(),
            Samples.dossier("y", "Yann").make(),
            Samples.source("s", Marking.CLEAR, Optional.empty()),
            Samples.brief("a").date("2023-06-30").body("Xavier").make(),
            Samples.brief("b").date("2023-07-01").body("Yann and Xavier [@s]").make());
    Issue july = analysis.issues().get(1);
    assertEquals("2023-07", july.note().orElseThrow().id());
    assertEquals(List.of("y"), Analyses.ids(july.firstNamed()));
    assertEquals(List.of("s"), Analyses.ids(july.sources()));
    assertTrue(analysis.issues().get(0).note().isEmpty());
  }

  @Test
  void timelineRunsFromOldToNewTheLessExactDateFirst() {
    Analysis analysis =
        Analyses.of(
            Samples.brief("a")
                .event("2023-07-19", "b", "")
                .event("2023-07-19", "a", "")
                .event("2023", "year", "")
                .make(),
            Samples.brief("b").event("2023-07", "month", "").event("1968-08-20", "old", "").make(),
            Samples.dossier("e", "Event").kind(Dossier.Kind.EVENT).begin("2023-07-01").make(),
            Samples.dossier("p", "Person").begin("1963").make());
    assertEquals(
        List.of(
            "1968-08-20 old",
            "2023 year",
            "2023-07 month",
            "2023-07-01 Event",
            "2023-07-19 a",
            "2023-07-19 b"),
        origins(analysis.timeline()));
  }

  @Test
  void eventBelongsToItsPlaceAndToThoseWhomItNames() {
    Analysis analysis =
        Analyses.of(
            Samples.dossier("x", "Xavier").make(),
            Samples.dossier("prague", "Prague").kind(Dossier.Kind.PLACE).make(),
            Samples.dossier("z", "Zoe").make(),
            Samples.brief("a").event("2023", "Xavier speaks in Prague", "prague").make());
    assertEquals(1, analysis.timelineOf(dossier(analysis, "x")).size());
    assertEquals(1, analysis.timelineOf(dossier(analysis, "prague")).size());
    assertEquals(0, analysis.timelineOf(dossier(analysis, "z")).size());
  }

  @Test
  void quotationIsOfTheDossierOfItsSpeaker() {
    Quotation said = new Quotation(0, 2, "Hi", "Xavier", 3, 9, "said", Quotation.Certainty.CERTAIN);
    Quotation open = new Quotation(0, 2, "Ho", "", -1, -1, "", Quotation.Certainty.UNATTRIBUTED);
    Analysis analysis =
        Analyses.of(
            Samples.dossier("x", "Xavier").make(),
            Samples.source("s", Marking.CLEAR, Optional.empty(), false, List.of(said, open)));
    assertEquals(2, analysis.quotations().size());
    assertEquals(
        List.of(said),
        analysis.quotationsBy(dossier(analysis, "x")).stream()
            .map(SpokenQuotation::quotation)
            .toList());
    assertEquals(2, analysis.quotationsIn((Source) Analyses.item(analysis, "s")).size());
  }

  @Test
  void dossierKnowsItsParts() {
    Analysis analysis =
        Analyses.of(
            Samples.dossier("w", "Whole").make(),
            Samples.dossier("b", "Beta").partOf("w").make(),
            Samples.dossier("a", "Alpha").partOf("whole").make());
    assertEquals(List.of("a", "b"), Analyses.ids(analysis.members(dossier(analysis, "w"))));
  }

  @Test
  void briefsThatShareDossiersOrTopicsAreRelatedTheRarerTheNearer() {
    Analysis analysis =
        Analyses.of(
            Samples.dossier("x", "Xavier").make(),
            Samples.dossier("y", "Yann").make(),
            Samples.brief("a").date("2023-01-01").topics("T").body("Xavier, Yann").make(),
            Samples.brief("b").date("2023-01-02").topics("T").body("Xavier").make(),
            Samples.brief("c").date("2023-01-03").topics("T").body("Xavier, Yann").make(),
            Samples.brief("d").date("2023-01-04").topics("T").make(),
            Samples.brief("e").date("2023-01-05").topics("Other").make());
    assertEquals(List.of("c", "b", "d"), Analyses.ids(analysis.related(brief(analysis, "a"))));
    assertEquals(List.of(), analysis.related(brief(analysis, "e")));
    assertTrue(analysis.related(brief(analysis, "c")).contains(brief(analysis, "a")));
  }

  @Test
  void companionsAreMutualAndCountedByBriefs() {
    Analysis analysis =
        Analyses.of(
            Samples.dossier("x", "Xavier").make(),
            Samples.dossier("y", "Yann").make(),
            Samples.dossier("z", "Zoe").make(),
            Samples.brief("a").body("Xavier Yann Zoe").make(),
            Samples.brief("b").body("Yann Xavier").make());
    assertEquals(
        List.of(new Companion(dossier(analysis, "y"), 2), new Companion(dossier(analysis, "z"), 1)),
        analysis.companions(dossier(analysis, "x")));
    for (Dossier one : analysis.digest().dossiers()) {
      for (Companion other : analysis.companions(one)) {
        assertTrue(
            analysis.companions(other.dossier()).contains(new Companion(one, other.briefs())));
      }
    }
  }

  @Test
  void companionsAreTiedWhereBriefsNameThemWithTheDossierAndEachOther() {
    Analysis analysis =
        Analyses.of(
            Samples.dossier("w", "Will").make(),
            Samples.dossier("x", "Xavier").make(),
            Samples.dossier("y", "Yann").make(),
            Samples.dossier("z", "Zoe").make(),
            Samples.brief("a").body("Xavier Yann Zoe").make(),
            Samples.brief("b").body("Yann Xavier Zoe Will").make(),
            Samples.brief("c").body("Xavier Yann").make(),
            Samples.brief("d").body("Will Zoe").make());
    Dossier x = dossier(analysis, "x");
    List<Companion> companions = analysis.companions(x);
    assertEquals(
        List.of("y", "z", "w"), Analyses.ids(companions.stream().map(c -> c.dossier()).toList()));
    assertEquals(
        List.of(new Tie(0, 1, 2), new Tie(0, 2, 1), new Tie(1, 2, 1)),
        analysis.ties(x, companions));
  }

  @Test
  void relationsOfManyBriefsThatAllShareATopicAreFoundInGoodTime() {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      String day = LocalDate.of(2000, 1, 1).plusDays(i).toString();
      items.add(Samples.brief("b" + i).date(day).topics("One", "T" + i % 7).make());
    }
    Analysis analysis =
        assertTimeoutPreemptively(
            Duration.ofSeconds(30), () -> Analyses.of(items.toArray(new Item[0])));
    assertEquals(5, analysis.related(brief(analysis, "b2500")).size());
  }

  @Test
  void emptyDigestHasNothing() {
    Analysis analysis = Analyses.of();
    assertEquals(List.of(), analysis.issues());
    assertEquals(List.of(), analysis.timeline());
    assertEquals(List.of(), analysis.quotations());
  }

  @Test
  void twoBriefsThatShareATopicAreRelatedToEachOther() {
    Analysis analysis =
        Analyses.of(Samples.brief("a").topics("T").make(), Samples.brief("b").topics("T").make());
    assertEquals(List.of("b"), Analyses.ids(analysis.related(brief(analysis, "a"))));
    assertEquals(List.of("a"), Analyses.ids(analysis.related(brief(analysis, "b"))));
  }
}
