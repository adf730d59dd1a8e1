package sitrep.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.config.BuildOptions;

/** No word of what lies above the ceiling reaches any byte of the site. */
class CeilingTest {

  @TempDir private Path folder;

  private TestDigest digest() {
    return CanaryDigest.in(folder.resolve("digest"));
  }

  @Test
  void nothingAboveTheCeilingReachesThePublic() {
    Map<String, String> site = digest().site(folder.resolve("out"), "public");
    assertEquals(Set.of(), CanaryDigest.canaries(site));
  }

  @Test
  void namingWhatIsWithheldIsNoMistake() {
    assertEquals(
        List.of(),
        digest().build(folder.resolve("out")).problems().stream()
            .filter(problem -> problem.place().file().endsWith("pointing.md"))
            .toList());
  }

  @Test
  void whatIsNotWithheldIsThere() {
    Map<String, String> site = digest().site(folder.resolve("out"), "public");
    String brief = TestDigest.page(site, "briefs/harbour/").text();
    for (String words : List.of("An open item.", "An open inner item.", "It will open again.")) {
      assertTrue(brief.contains(words), words + " is missing: " + brief);
    }
  }

  @Test
  void noteOfAnEditionIsNotToldOfBeforeOneOfItsBriefsIs() {
    TestDigest digest =
        TestDigest.empty(folder.resolve("digest"))
            .file(
                "content/editions/2023-W18.md",
                "---\ntitle: Kanari week\naliases: [/editions/before/]\n---\nKanari.\n")
            .file(
                "content/briefs/a.md",
                "---\ntitle: A\ndate: 2023-05-04\nmarking: TLP:AMBER\n---\nWords.\n");
    Map<String, String> site = digest.site(folder.resolve("out"), "public");
    assertEquals(Set.of(), CanaryDigest.canaries(site));
    assertFalse(site.containsKey("editions/before/index.html"));
    Map<String, String> partners = digest.site(folder.resolve("partners"), "partners");
    assertTrue(partners.containsKey("editions/2023-W18/index.html"));
    assertTrue(partners.containsKey("editions/before/index.html"));
  }

  /** Neither by its words nor by how many lines it has. */
  @Test
  void pageOfASourceTellsNothingOfItsFrontMatter() {
    String text =
        "PORT LEE (Wire) - The crane fell on Tuesday.\n\nBy Lou Marsh\n\nNobody saw it.\n";
    List<String> pages =
        List.of("author: (TLP:AMBER) Kanari\nurl: (TLP:RED) https://kanari.example/\n", "").stream()
            .map(
                keys ->
                    TestDigest.empty(folder.resolve("with" + keys.length()))
                        .file("seeds/crane.md", "---\npublisher: Wire\n" + keys + "---\n" + text)
                        .site(folder.resolve("out" + keys.length()), "public"))
            .map(site -> TestDigest.text(site, "sources/crane/index.html"))
            .toList();
    assertEquals(pages.get(1), pages.get(0));
    List<String> numbers = Jsoup.parse(pages.get(0)).select("ol.lines > li").eachAttr("value");
    assertEquals(List.of("1", "3", "5"), numbers);
    assertTrue(pages.get(0).contains("from the text, line 1"));
  }

  @Test
  void descriptorIsToldInThePlaceOfASourceThatIsNotShown() {
    Map<String, String> site = digest().site(folder.resolve("out"), "public");
    List<String> sources =
        TestDigest.page(site, "briefs/pointing/").select("ol.sources .where").eachText();
    assertEquals(3, sources.size(), sources.toString());
    assertTrue(sources.contains("A person who was there"), sources.toString());
    assertTrue(sources.contains("A person who saw it"), sources.toString());
  }

  /** No hash of it either: who guesses an id finds nothing to try the guess on. */
  @Test
  void siteIsTheSameWhateverTheIdOfASourceThatIsNotShown() {
    TestDigest digest = digest();
    Map<String, String> site = digest.site(folder.resolve("out"), "public");
    for (String id : List.of("kanaridescribed", "kanarihidden")) {
      String other = "zz-another-" + id.length();
      for (String ending : List.of(".txt", ".yaml")) {
        digest.file("seeds/" + other + ending, digest.read("seeds/" + id + ending));
        digest.delete("seeds/" + id + ending);
      }
      String brief = "content/briefs/pointing.md";
      digest.file(brief, digest.read(brief).replace(id, other));
      assertTrue(digest.read(brief).contains("@" + other));
    }
    assertEquals(site, digest.site(folder.resolve("others"), "public"));
  }

  @Test
  void partnersSeeWhatIsAmberButNeitherWhatIsRedNorWhatIsNotOutNorWhatIsProtected() {
    Map<String, String> site = digest().site(folder.resolve("out"), "partners");
    String found = String.join("\n", CanaryDigest.canaries(site));
    for (String seen :
        List.of(
            "Kanariambertitle",
            "kanariamberalias",
            "Kanariamberevent",
            "Kanariamberfootnote",
            "Kanarisourceline",
            "Kanaripublisher",
            "Kanaripersonbody",
            "Kanarithingrole",
            "kanaripicture",
            "Kanaritopicbody",
            "Kanaripagebody",
            "Kanariparagraph",
            "Kanarifirstitem",
            "Kanariinneritem",
            "Kanarirow",
            "Kanariright",
            "Kanariquotation",
            "Kanariadmonition",
            "Kanarifootnote",
            "Kanarisection",
            "Kanariinsubsection",
            "Kanariadablock",
            "Kanarishippingblock",
            "Kanariaboutblock",
            "kanarislug")) {
      assertTrue(found.contains(seen), "partners don't see " + seen);
    }
    for (String hidden :
        List.of(
            "red",
            "draft",
            "future",
            "embargo",
            "front",
            "protected",
            "described",
            "hidden",
            "unused")) {
      List<String> leaks =
          found
              .lines()
              .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("kanari" + hidden))
              .toList();
      assertEquals(List.of(), leaks);
    }
  }

  @Test
  void withheldFilesChangeNoByteOfTheSite() {
    Map<String, String> without =
        CanaryDigest.open(folder.resolve("a")).site(folder.resolve("out-a"), "public");
    TestDigest digest = CanaryDigest.open(folder.resolve("b"));
    CanaryDigest.withheldFiles(digest);
    Map<String, String> with = digest.site(folder.resolve("out-b"), "public");
    assertEquals(without.keySet(), with.keySet());
    without.forEach((name, bytes) -> assertEquals(bytes, with.get(name), name));
  }

  @Test
  void withheldBriefsLeaveNoTraceInSuccessiveBuildsForTwoAudiencesIntoOneFolder() {
    TestDigest digest = digest();
    Map<String, String> clean = digest.site(folder.resolve("clean"), "public");
    Path output = folder.resolve("out");
    digest.site(output, "partners");
    assertEquals(clean, digest.site(output, "public"));
  }

  @Test
  void draftsAndFutureBriefsAreShownToAnEditorWhoAsks() {
    Path output = folder.resolve("out");
    BuildOptions options =
        new BuildOptions(
            digest().root(), Optional.of(output), Optional.empty(), Optional.empty(), true, true);
    TestDigest.run(options, false);
    String found = String.join("\n", CanaryDigest.canaries(TestDigest.files(output)));
    assertTrue(found.contains("Kanaridrafttitle"));
    assertTrue(found.contains("Kanarifuturetitle"));
    assertTrue(!found.contains("Kanariambertitle"));
    assertTrue(!found.contains("Kanariembargotitle"));
  }

  @Test
  void withdrawnBriefKeepsItsTitleItsCorrectionsAndNothingElse() {
    TestDigest digest =
        CanaryDigest.open(folder.resolve("digest"))
            .file(
                "content/briefs/gone.md",
                """
                ---
                title: A brief that was withdrawn
                date: 2023-05-02
                summary: Kanarisummary
                topics: [Kanaritopic]
                entities: [Ada Quill]
                status: withdrawn
                corrections: [{date: 2023-05-07, kind: retraction, note: It was wrong.}]
                events: [{date: 1977-05-06, what: Kanarievent}]
                judgments: [{id: kanari, statement: Kanaristatement, likelihood: likely}]
                authors: [Kanariauthor]
                aliases: [/old/gone/]
                ---
                Kanaribody of Ada Quill [@wire].
                """);
    Map<String, String> site = digest.site(folder.resolve("out"), "public");
    assertEquals(Set.of(), CanaryDigest.canaries(site));
    String page = TestDigest.page(site, "briefs/gone/").text();
    assertTrue(page.contains("A brief that was withdrawn") && page.contains("It was wrong."));
    assertTrue(site.containsKey("old/gone/index.html"));
    assertTrue(!TestDigest.text(site, "sitemap.xml").contains("gone"));
    assertTrue(!TestDigest.text(site, "feed.xml").contains("withdrawn"));
    site.forEach(
        (name, text) ->
            assertTrue(!name.startsWith("search/d/") || !text.contains("withdrawn"), name));
    assertTrue(!TestDigest.page(site, "people/ada/").text().contains("withdrawn"));
  }

  @Test
  void unmarkedFilesTakeTheDefaultMarking() {
    TestDigest digest =
        CanaryDigest.open(folder.resolve("digest"))
            .replace(
                "content/site.yaml", "default-marking: TLP:CLEAR", "default-marking: TLP:AMBER");
    Map<String, String> site = digest.site(folder.resolve("out"), "public");
    site.forEach(
        (name, bytes) -> {
          for (String word : List.of("Ada Quill", "harbour", "Shipping", "crane", "Eighteen")) {
            assertTrue(!bytes.contains(word), word + " in " + name);
          }
        });
  }

  @Test
  void pageBearsTheHighestMarkingOfItsParts() {
    Map<String, String> site = digest().site(folder.resolve("out"), "partners");
    for (String page :
        List.of("briefs/harbour/", "people/ada/", "topics/shipping/", "about/", "")) {
      assertEquals(
          List.of("TLP:AMBER", "TLP:AMBER"),
          TestDigest.page(site, page).select("header.masthead .tlp, footer .tlp").eachText(),
          page);
    }
  }

  @Test
  void pageBearsTheMarkingOfWhatItOnlyLeadsTo() {
    TestDigest digest =
        TestDigest.empty(folder.resolve("ways"))
            .file("content/briefs/low.md", "---\ntitle: Low\ndate: 2023-05-03\n---\nWords.\n")
            .file(
                "content/briefs/high.md",
                "---\ntitle: High\ndate: 2023-05-10\nmarking: TLP:AMBER\n---\nWords.\n")
            .file(
                "content/editions/2023-W19.md",
                "---\ntitle: The high edition\nmarking: TLP:AMBER\n---\nWords.\n");
    Map<String, String> site = digest.site(folder.resolve("ways-site"), "partners");
    for (String page : List.of("briefs/low/", "editions/2023-W18/")) {
      assertTrue(TestDigest.page(site, page).text().contains("igh"), page);
      assertEquals(
          List.of("TLP:AMBER", "TLP:AMBER"),
          TestDigest.page(site, page).select("header.masthead .tlp, footer .tlp").eachText(),
          page);
    }
  }
}
