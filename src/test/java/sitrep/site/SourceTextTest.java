package sitrep.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a source's text holds reaches its own page, the quotations, the dossiers and the timeline.
 */
class SourceTextTest {

  @TempDir private Path folder;
  private TestDigest digest;

  @BeforeEach
  void digest() {
    digest =
        TestDigest.empty(folder.resolve("digest"))
            .file("content/dossiers/ada-quill.md", "---\nname: Ada Quill\nkind: person\n---\n")
            .file("content/dossiers/rex-bramble.md", "---\nname: Rex Bramble\nkind: person\n---\n")
            .file("content/dossiers/lowmere.md", "---\nname: Lowmere\nkind: place\n---\n")
            .file("seeds/wire.yaml", "published: 2023-05-03\npublisher: Coast Wire\ntitle: Rain\n")
            .file(
                "seeds/wire.txt",
                """
                LOWMERE (Coast Wire) — It rained on Tuesday, and Ada Quill of the harbour board came.

                "The boats stay where they are," said Ada Quill. "Rex Bramble knows that as well as I do."

                Quill had been there in March 2021. It rains today. "Nobody in Lowmere asked us," he added, she said.

                "It was a long and a cold night for all of us," one heard that evening.

                "I know nothing of it," said Miriam Oakes.
                """);
  }

  private Map<String, String> site() {
    return digest.site(folder.resolve("out"), "public");
  }

  private Document page(String path) {
    return TestDigest.page(site(), path);
  }

  private static Element quoted(Document source, String words) {
    return source.select(".raw .quoted").stream()
        .filter(q -> q.text().contains(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError(words + " is not quoted: " + source.text()));
  }

  @Test
  void speakerStandsBesideTheQuotationAndLeadsToTheDossier() {
    Element quoted = quoted(page("sources/wire/"), "The boats stay");
    Element voice = quoted.nextElementSibling();
    assertEquals("voice", voice.className());
    assertEquals("[speaker: Ada Quill]", voice.text());
    assertEquals("../../people/ada-quill/", voice.select("a").attr("href"));
    assertTrue(quoted.parent().text().startsWith("\"The boats stay where they are,\" [speaker:"));
  }

  @Test
  void speakerWithoutADossierIsNamedWithoutALink() {
    Element voice = quoted(page("sources/wire/"), "I know nothing").nextElementSibling();
    assertEquals("[speaker: Miriam Oakes]", voice.text());
    assertTrue(voice.select("a").isEmpty());
  }

  @Test
  void whoeverSpeaksOnIsNamedOnceInAParagraph() {
    Element paragraph = quoted(page("sources/wire/"), "The boats stay").parent();
    assertEquals(2, paragraph.select(".quoted").size());
    assertEquals(1, paragraph.select(".voice").size());
  }

  @Test
  void nothingIsSaidOfWordsThatNobodyIsKnownToHaveSaid() {
    Element quoted = quoted(page("sources/wire/"), "a long and a cold night");
    assertTrue(quoted.parent().select(".voice").isEmpty());
  }

  @Test
  void nameIsLinkedOnceInEachParagraphAlsoByTheSurnameThatTheTextExplains() {
    Document source = page("sources/wire/");
    for (int paragraph : List.of(1, 2, 3)) {
      List<String> to =
          source.select("#p" + paragraph + " a.entity-person[href*=quill]").eachText();
      assertEquals(List.of(paragraph == 3 ? "Quill" : "Ada Quill"), to, "paragraph " + paragraph);
    }
  }

  @Test
  void surnameOfSomebodyElseIsNotLinked() {
    digest
        .replace("content/dossiers/ada-quill.md", "kind:", "aliases: [Quill]\nkind:")
        .file("seeds/other.txt", "The actor Peter Quill came. “No,” Quill said.\n");
    assertTrue(page("sources/other/").select(".raw a").isEmpty());
    assertFalse(page("sources/wire/").select("#p3 a").isEmpty());
  }

  @Test
  void quotationsByDossierTellWhatItSaidAndWhoSpokeOfIt() {
    Document page = page("quotations/dossiers/");
    Element quill = page.getElementById("_person-ada-quill");
    assertTrue(quill.text().contains("The boats stay where they are"), quill.text());
    Element bramble = page.getElementById("_person-rex-bramble");
    assertTrue(bramble.text().contains("Spoken of by others"), bramble.text());
    assertTrue(bramble.text().contains("Rex Bramble knows that"), bramble.text());
    assertTrue(bramble.select(".speaker").text().contains("Ada Quill"), bramble.text());
  }

  @Test
  void everyListedQuotationLeadsToItsVeryPlace() {
    Map<String, String> site = site();
    Document source = TestDigest.page(site, "sources/wire/");
    for (String path : List.of("quotations/", "quotations/dossiers/", "people/ada-quill/")) {
      for (Element item : TestDigest.page(site, path).select(".quotes > li")) {
        String href = item.select("a[href*=sources]").attr("href");
        Element target = source.getElementById(href.replaceFirst(".*#", ""));
        assertTrue(
            target.text().startsWith(item.select("q").text()), path + ": " + item + " → " + target);
        assertTrue(item.text().contains("Coast Wire"), item.text());
        assertTrue(item.text().contains("3 May 2023"), item.text());
      }
    }
    assertTrue(TestDigest.page(site, "quotations/").select(".quotes > li").size() >= 5);
  }

  @Test
  void dossierTellsWhatItSaidAndWhoSpokeOfIt() {
    Map<String, String> site = site();
    String quill =
        TestDigest.page(site, "people/ada-quill/").select("[aria-labelledby=_quotations]").text();
    assertTrue(quill.contains("The boats stay") && quill.contains("Rex Bramble knows"), quill);
    Document bramble = TestDigest.page(site, "people/rex-bramble/");
    assertTrue(bramble.select("[aria-labelledby=_quotations]").isEmpty());
    assertTrue(
        bramble.select("[aria-labelledby=_spoken-of]").text().contains("Rex Bramble knows that"));
  }

  @Test
  void dayInASourceFeedsALayerOfTheTimelineWithItsSentence() {
    Map<String, String> site = site();
    Document layer = TestDigest.page(site, "timeline/sources/");
    assertEquals(
        List.of("2021-03", "2023-05-02"), layer.select(".events time").eachAttr("datetime"));
    assertEquals(
        List.of(
            "Quill had been there in March 2021.",
            "It rained on Tuesday, and Ada Quill of the harbour board came."),
        layer.select(".sentence").eachText());
    Document source = TestDigest.page(site, "sources/wire/");
    for (Element origin : layer.select(".origin a")) {
      Element target = source.getElementById(origin.attr("href").replaceFirst(".*#", ""));
      assertEquals("time", target.normalName());
    }
  }

  @Test
  void declaredEventsStayAmongThemselvesAndTellOfTheOtherLayer() {
    digest.file(
        "content/briefs/rain.md",
        "---\n"
            + "title: R\n"
            + "date: 2023-05-04\n"
            + "events: [{date: 2023-05-02, what: It rained}]\n"
            + "---\n"
            + "Yes.\n");
    Document timeline = page("timeline/");
    assertEquals(List.of("2023-05-02"), timeline.select(".events time").eachAttr("datetime"));
    assertTrue(timeline.select(".sentence").isEmpty());
    assertEquals("1 dated sentence in the sources", timeline.select(".year .other").text());
    assertEquals("sources/#_2023", timeline.select(".year .other a").attr("href"));
  }

  @Test
  void dossierHasTheDatedSentencesThatNameIt() {
    Map<String, String> site = site();
    assertEquals(
        List.of(
            "Quill had been there in March 2021.",
            "It rained on Tuesday, and Ada Quill of the harbour board came."),
        TestDigest.page(site, "people/ada-quill/")
            .select("[aria-labelledby=_days] .sentence")
            .eachText());
    assertTrue(
        TestDigest.page(site, "people/rex-bramble/").select("[aria-labelledby=_days]").isEmpty());
  }

  @Test
  void dateThatMayBeOfAnotherYearIsNotTold() {
    digest
        .file("seeds/far.yaml", "published: 2022-06-05\n")
        .file(
            "seeds/far.txt",
            "It rained on 5 May. The vote is on 3 November. It was warm last April.\n\n"
                + "Nobody came today. It snowed in 2021. The fair was on 4 April last year.\n");
    assertEquals(
        List.of("It rained on 5 May."),
        page("timeline/sources/").select("#_2022 .sentence, #_2021 .sentence").eachText().stream()
            .filter(s -> !s.startsWith("Quill"))
            .toList());
  }

  @Test
  void neitherDatelineNorCaptionIsAnEvent() {
    digest.file(
        "seeds/captions.txt",
        "LOWMERE, 7 July 2022 (Coast Wire) — The boats stayed.\n\n"
            + "(Photo: The harbour of Lowmere, July 8, 2022. K. Reed/Coast Wire)\n\nIt rained.\n");
    assertTrue(page("timeline/sources/").select("#_2022").isEmpty());
  }

  @Test
  void oneDayIsToldOncePerSource() {
    digest.file(
        "seeds/again.txt", "It rained on 5 June 2022. So it did on 5 June 2022, says Ada Quill.\n");
    assertEquals(
        List.of("It rained on 5 June 2022."),
        page("timeline/sources/").select("#_2022 .sentence").eachText());
  }

  @Test
  void provenanceStandsOnThePage() {
    digest.file(
        "seeds/wire.yaml",
        "publisher: Coast Wire\n"
            + "published: 2023-05-03\n"
            + "retrieved: 2023-05-04\n"
            + "reliability: B\n"
            + "credibility: 2\n");
    String facts = page("sources/wire/").select(".facts").text();
    assertTrue(facts.contains("Retrieved 4 May 2023"), facts);
    assertTrue(facts.contains("B2 (usually reliable; probably true)"), facts);
    assertTrue(facts.matches(".*SHA-256 [0-9a-f]{64}.*"), facts);
  }

  @Test
  void nothingOfASourceAboveTheCeilingIsToldAnywhere() {
    Map<String, String> without = site();
    digest
        .file("seeds/secret.yaml", "marking: TLP:AMBER\npublished: 2023-05-03\n")
        .file(
            "seeds/secret.txt",
            "It rained on 7 July 2022.\n\n"
                + "\"Ada Quill is a spy,\" said Rex Bramble. He saw Ada Quill.\n");
    assertEquals(without, digest.site(folder.resolve("with"), "public"));
    Map<String, String> partners = digest.site(folder.resolve("partners"), "partners");
    for (String path :
        List.of("quotations/", "quotations/dossiers/", "timeline/sources/", "people/ada-quill/")) {
      Document page = TestDigest.page(partners, path);
      assertEquals("TLP:AMBER", page.select("header.masthead .tlp").text(), path);
    }
  }

  @Test
  void pageOfADossierBearsTheMarkingOfWhatBelongsToIt() {
    digest.file(
        "content/dossiers/board.md",
        "---\nname: The Board\npart-of: Rex Bramble\nmarking: TLP:AMBER\n---\n");
    Map<String, String> partners = digest.site(folder.resolve("partners"), "partners");
    Document bramble = TestDigest.page(partners, "people/rex-bramble/");
    assertTrue(bramble.text().contains("The Board"));
    assertEquals("TLP:AMBER", bramble.select("header.masthead .tlp").text());
  }

  @Test
  void sentenceWithoutEndIsNotTold() {
    digest.file("seeds/endless.txt", "It rained on 5 June 2022 " + "and on and on ".repeat(100));
    assertTrue(page("timeline/sources/").select("#_2022").isEmpty());
  }

  @Test
  void manyQuotationsHavePagesAndAGroupGoesOnOnTheNext() {
    StringBuilder text = new StringBuilder("It rained.\n\n");
    for (int i = 1; i <= 230; i++) {
      text.append("\"The boat of number ").append(i).append(" stays here,\" Ada Quill said.\n\n");
    }
    digest.file("seeds/long.txt", text.toString());
    Map<String, String> site = site();
    Document second = TestDigest.page(site, "quotations/dossiers/page/2/");
    assertTrue(
        second.getElementById("_person-ada-quill").select("h2").text().endsWith("continued"));
    Element all =
        TestDigest.page(site, "people/ada-quill/")
            .selectFirst("[aria-labelledby=_quotations] .all a");
    assertEquals("../../quotations/dossiers/#_person-ada-quill", all.attr("href"));
  }

  @Test
  void manyDatedSentencesHaveAPageForEachYear() {
    StringBuilder text = new StringBuilder();
    for (int year = 2001; year <= 2003; year++) {
      for (int day = 1; day <= 28; day++) {
        for (String month : List.of("January", "March", "April", "June")) {
          text.append("The boats came on " + day + " " + month + " " + year + ".\n\n");
        }
      }
    }
    digest.file("seeds/long.txt", text.toString());
    Map<String, String> site = site();
    Document year = TestDigest.page(site, "timeline/sources/2002/");
    assertEquals(112, year.select(".sentence").size());
    assertTrue(year.select("nav.siblings a[aria-current]").eachText().contains("2002"));
    assertEquals(
        List.of("2023"), TestDigest.page(site, "timeline/sources/").select(".year h2").eachText());
  }
}
