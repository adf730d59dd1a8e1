package sitrep.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Precise facts of the sample that its pages must tell. */
class SampleFactsTest {

  private static Document page(String path) {
    return BuiltSample.forPublic(BuiltSample.BELOW).page(path);
  }

  private static List<String> texts(String path, String selector) {
    return page(path).select(selector).eachText();
  }

  @Test
  void dossierOfMooreListsTheFiveBriefsThatNameHim() {
    assertEquals(
        List.of(
            "../../briefs/agent-of-1944/",
            "../../briefs/prague-1968/",
            "../../briefs/who-is-in-who-is-out/",
            "../../briefs/spies-and-machines/",
            "../../briefs/mi6-appeal-from-prague/"),
        page("people/richard-moore/")
            .select("[aria-labelledby=_briefs] .where a")
            .eachAttr("href"));
  }

  @Test
  void dossierOfMooreQuotesWhatHeSaidInPragueFromItsSource() {
    String quoted = page("people/richard-moore/").select("[aria-labelledby=_quotations]").text();
    assertTrue(quoted.contains("Our loyalty to our agents is lifelong, and our gratitude eternal"));
    assertTrue(quoted.contains("In Prague, the chief of MI6 speaks to Russians"));
  }

  @Test
  void dossierSaysWhatItIsPartOfAndTheOtherWayRound() {
    assertTrue(
        page("people/richard-moore/")
            .select("header a")
            .eachAttr("href")
            .contains("../../organisations/secret-intelligence-service/"));
    assertTrue(
        page("organisations/secret-intelligence-service/")
            .select("aside a, section a")
            .eachAttr("href")
            .contains("../../people/richard-moore/"));
  }

  @Test
  void briefNamesItsSourcesInTheOrderOfCitationWithTheirGrades() {
    List<String> sources = texts("briefs/mi6-appeal-from-prague/", "ol.sources > li .where");
    assertEquals(
        List.of(
            "In Prague, the chief of MI6 speaks to Russians over the heads of his guests",
            "Salisbury, five years on"),
        sources);
    assertEquals(List.of("B1", "B1"), texts("briefs/mi6-appeal-from-prague/", "ol.sources .grade"));
  }

  @Test
  void briefHasItsCorrectionsJudgmentsAndScale() {
    Document brief = page("briefs/mi6-appeal-from-prague/");
    assertEquals(
        List.of("correction", "clarification", "update"),
        brief.select("ol.corrections .kind").eachText());
    assertEquals(
        "unlikely 20–45 %",
        brief.getElementById("judgment-mi6-channel").select("dd").get(0).text());
    assertTrue(brief.select("dl.legend").text().contains("very likely, highly probable"));
  }

  @Test
  void sourceListsTheBriefsThatCiteItWithTheCitingSentence() {
    String cited = page("sources/prague-speech/").select("[aria-labelledby=_cited]").text();
    if (cited.isEmpty()) {
      cited = page("sources/prague-speech/").select("main").text();
    }
    assertTrue(cited.contains("MI6 chief appeals to disaffected Russians from Prague"));
    assertTrue(cited.contains("More of the service's effort goes to China"));
    assertTrue(cited.contains("para. 2"));
  }

  @Test
  void sourceShowsItsHeadlineOfAnotherStoryOnlyInTheOriginal() {
    Document source = page("sources/prague-speech/");
    String headline = "GRAIN DEAL COLLAPSE: WHAT IT MEANS FOR THE PRICE OF YOUR LOAF";
    assertTrue(source.text().contains(headline));
    assertFalse(source.select(".prose").text().contains(headline));
  }

  @Test
  void editionOfTheWeekHoldsItsFivePublicBriefsAndItsNeighbours() {
    Document edition = page("editions/2023-W29/");
    assertEquals("Doors, bridges, corridors", edition.select("h1").text());
    assertEquals(
        List.of(
            "../../briefs/grain-corridor-ends/",
            "../../briefs/kerch-bridge-second-strike/",
            "../../briefs/mi6-appeal-from-prague/",
            "../../briefs/spies-and-machines/",
            "../../briefs/who-is-in-who-is-out/"),
        edition.select(".key-judgments .from a").eachAttr("href"));
    assertEquals("../2023-W28/", edition.select("a.older").attr("href"));
    assertEquals("../2023-W30/", edition.select("a.newer").attr("href"));
  }

  @Test
  void topicListsItsFiveBriefsNewestFirst() {
    assertEquals(
        List.of(
            "../../briefs/death-at-kuzhenkino/",
            "../../briefs/suwalki-excursion/",
            "../../briefs/who-is-in-who-is-out/",
            "../../briefs/terms-from-minsk/",
            "../../briefs/wagner-march-halts/"),
        page("topics/wagner/").select(".card a[href*=briefs]").eachAttr("href"));
  }

  @Test
  void timelineRunsFromPragueSpringToTheSummerOf2023() {
    List<String> days = page("timeline/").select(".events time").eachAttr("datetime");
    assertEquals("1968-01-05", days.get(0));
    assertEquals("2023-08-25", days.get(days.size() - 1));
    assertEquals(days.stream().sorted().toList(), days);
  }

  @Test
  void draftIsNowhereOnTheSite() {
    BuiltSample.forPublic(BuiltSample.BELOW)
        .files()
        .forEach(
            (name, text) -> {
              assertFalse(name.contains("after-prigozhin"), name);
              assertFalse(text.contains("Who inherits a private army"), name);
            });
  }

  @Test
  void partnersSeeTheirBriefAndThePublicDoesNot() {
    BuiltSample open = BuiltSample.forPublic(BuiltSample.BELOW);
    assertFalse(open.files().containsKey("briefs/reading-the-prague-week/index.html"));
    BuiltSample partners = BuiltSample.forPartners();
    Document brief = partners.page("briefs/reading-the-prague-week/");
    assertEquals(
        List.of("TLP:AMBER", "TLP:AMBER"),
        brief.select("header.masthead .tlp, footer .tlp").eachText());
  }

  @Test
  void protectedSourceHasAPageForNobodyAndOnlyItsDescriptorIsTold() {
    BuiltSample partners = BuiltSample.forPartners();
    partners
        .files()
        .forEach(
            (name, text) -> {
              assertFalse(name.contains("partner-note"), name);
              assertFalse(text.contains("partner-note"), name);
              assertFalse(text.contains("Impressions of a guest"), name);
            });
    Document kerch = partners.page("briefs/kerch-bridge-second-strike/");
    assertTrue(kerch.text().contains("A person who was present at the event"));
    BuiltSample open = BuiltSample.forPublic(BuiltSample.BELOW);
    open.files()
        .forEach((name, text) -> assertFalse(text.contains("A person who was present"), name));
  }
}
