package sitrep.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import sitrep.build.BuildResult;

/** What is marked stays as high as it is, wherever it is put, and silence never lowers it. */
class MarkingsNeverFallTest {

  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"></svg>";
  private static final String WIRE =
      "The convoy left the harbour before dawn and turned north without any lights.\n";

  @TempDir private Path folder;

  private TestDigest digest() {
    return TestDigest.empty(folder.resolve("digest"));
  }

  private static String brief(String keys, String body) {
    return "---\ntitle: A brief\ndate: 2023-05-04\n" + keys + "---\n" + body + "\n";
  }

  private List<String> told(TestDigest digest) {
    return told(digest, "public");
  }

  private List<String> told(TestDigest digest, String audience) {
    BuildResult result = digest.build(folder.resolve("out-" + audience), audience);
    assertEquals(result.hasErrors(), result.written().isEmpty());
    return result.problems().stream()
        .map(p -> p.kind().id() + " " + p.place().file() + ":" + p.place().line())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "marking: TLP:GREEN; (TLP:AMBER) Words.; part-above-whole content/briefs/a.md:6",
        "marking: TLP:CLEAR; ## Words {TLP:GREEN}||And words.; part-above-whole"
            + " content/briefs/a.md:6",
        "marking: TLP:AMBER; (TLP:GREEN) Words.;",
        "marking: TLP:AMBER; (TLP:AMBER) Words.;",
        "summary: x; (TLP:AMBER) Words.;",
        "summary: x; ## One {TLP:GREEN}||(TLP:AMBER) Words.; part-above-whole"
            + " content/briefs/a.md:8",
        "summary: x; ## One {TLP:GREEN}||### Two {TLP:AMBER}||Words.; part-above-whole"
            + " content/briefs/a.md:8",
        "summary: x; ## One {TLP:GREEN}||## Two {TLP:AMBER}||Words.;",
        "summary: x; > (TLP:GREEN) Words.|>|> (TLP:RED) More.; part-above-whole"
            + " content/briefs/a.md:8",
        "summary: x; - (TLP:GREEN) Words.|  - (TLP:RED) More.; part-above-whole"
            + " content/briefs/a.md:7"
      })
  void partIsNotMarkedAboveAWholeThatIsMarked(String key, String body, String told) {
    TestDigest digest =
        digest().file("content/briefs/a.md", brief(key + "\n", body.replace('|', '\n')));
    assertEquals(told == null ? List.of() : List.of(told), told(digest));
  }

  @Test
  void entryIsNotMarkedAboveAFileThatIsMarked() {
    TestDigest digest =
        digest()
            .file(
                "content/briefs/a.md",
                brief("marking: TLP:CLEAR\nauthors: [(TLP:RED) Me]\n", "Words."));
    assertEquals(List.of("part-above-whole content/briefs/a.md:2"), told(digest));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Someone says the convoy left the harbour before dawn and turned north.; 1",
        "> The convoy left *the harbour* before dawn, and turned north; 1",
        "(TLP:AMBER) The convoy left the harbour before dawn and turned north.; 0",
        "The convoy left the harbour at night.; 0",
        "!!! note \"The convoy left the harbour before dawn and turned north\"|    Words.; 1",
        "??? note \"The convoy left the harbour before dawn and turned north\"|    Words.; 1",
        "(TLP:AMBER) Words.||!!! note \"The convoy left the harbour before dawn and turned\"|    W;"
            + " 1",
        "!!! note \"The convoy left the harbour before dawn and turned\"|    (TLP:AMBER) Words.; 0",
        "[A](https://example.org/the-convoy-left-the-harbour-before-dawn-and-turned); 1",
        "![The convoy left the harbour before dawn and turned north](/assets/map.svg); 1",
        "<div>|The convoy left <b>the</b> harbour before dawn and turned north|</div>; 1",
        "```java|// The convoy left the harbour before dawn and turned north|```; 1",
        "- a|- THE CONVOY LEFT THE HARBOUR BEFORE DAWN AND TURNED NORTH; 1"
      })
  void wordsOfASourceStayAsHighAsTheSource(String body, int faults) {
    TestDigest digest =
        digest()
            .file("seeds/wire.txt", WIRE)
            .file("seeds/wire.yaml", "marking: TLP:AMBER\n")
            .file("content/assets/map.svg", SVG)
            .file("content/briefs/a.md", brief("", body.replace('|', '\n')));
    for (String audience : List.of("public", "partners")) {
      List<String> told = told(digest, audience);
      assertEquals(faults, told.size(), told.toString());
      assertTrue(told.stream().allMatch(line -> line.startsWith("quoted-above content/briefs")));
    }
  }

  @ParameterizedTest
  @EnumSource(Normalizer.Form.class)
  void wordsAreTheSameInAnyFormOfUnicode(Normalizer.Form form) {
    String words = "Près du château, le café était fermé à midi.";
    TestDigest digest =
        digest()
            .file("seeds/wire.txt", words)
            .file("seeds/wire.yaml", "marking: TLP:AMBER\n")
            .file("content/briefs/a.md", brief("", Normalizer.normalize(words, form)));
    assertEquals(List.of("quoted-above content/briefs/a.md:5"), told(digest));
  }

  @ParameterizedTest
  @CsvSource({"TLP:AMBER, 1", "TLP:CLEAR, 0"})
  void protectionOfASourceSwitchesNothingOff(String marking, int faults) {
    String keys = "protected: true\nauthor: Tess Okoro\nmarking: " + marking + "\n";
    for (String file : List.of("wire.txt", "wire.md")) {
      TestDigest digest =
          TestDigest.empty(folder.resolve(file))
              .file("seeds/" + file, file.endsWith(".md") ? "---\n" + keys + "---\n" + WIRE : WIRE)
              .file("content/briefs/a.md", brief("marking: TLP:CLEAR\n", "They said: " + WIRE));
      if (file.endsWith(".txt")) {
        digest.file("seeds/wire.yaml", keys);
      }
      assertEquals(
          faults == 0 ? List.of() : List.of("quoted-above content/briefs/a.md:6"), told(digest));
    }
  }

  @ParameterizedTest
  @CsvSource({"true, public, 1", "false, public, 1", "true, partners, 1", "false, partners, 0"})
  void descriptorMayNotQuoteItsSource(String isProtected, String audience, int faults) {
    TestDigest digest =
        digest()
            .file("seeds/wire.txt", WIRE)
            .file(
                "seeds/wire.yaml",
                "protected: "
                    + isProtected
                    + "\nauthor: Tess Okoro\nmarking: TLP:AMBER\ndescriptor: It says the "
                    + WIRE.toLowerCase(Locale.ROOT).substring(4));
    assertEquals(
        faults == 0 ? List.of() : List.of("quoted-above seeds/wire.txt:1"), told(digest, audience));
  }

  @Test
  void protectedSourceMakesTheWordsOfAnotherNoLower() {
    TestDigest digest =
        digest()
            .file("seeds/wire.txt", WIRE)
            .file("seeds/wire.yaml", "marking: TLP:AMBER\n")
            .file("seeds/talk.txt", WIRE)
            .file("seeds/talk.yaml", "protected: true\nauthor: Tess Okoro\n")
            .file("content/briefs/a.md", brief("", WIRE));
    assertEquals(List.of("quoted-above content/briefs/a.md:5"), told(digest));
  }

  @Test
  void frontMatterMayNotQuoteAHigherSourceEither() {
    TestDigest digest =
        digest()
            .file("seeds/wire.txt", WIRE)
            .file("seeds/wire.yaml", "marking: TLP:AMBER\n")
            .file("content/briefs/a.md", brief("summary: " + WIRE, "Words."));
    assertEquals(List.of("quoted-above content/briefs/a.md:1"), told(digest));
  }

  @Test
  void wordsThatALowerSourceHasTooAreAsLowAsThat() {
    TestDigest digest =
        digest()
            .file("seeds/wire.txt", WIRE)
            .file("seeds/wire.yaml", "marking: TLP:AMBER\n")
            .file("seeds/open.txt", "They wrote: " + WIRE)
            .file("content/briefs/a.md", brief("", WIRE));
    assertEquals(List.of(), told(digest));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''; ![A map](/assets/map.svg); public; image-above",
        "''; ![A map](/assets/map.svg); partners; image-above",
        "''; [A map](/assets/map.svg); public; image-above",
        "image: /assets/map.svg; Words.; public; image-above",
        "''; (TLP:AMBER) ![A map](/assets/map.svg); public; ''",
        "''; (TLP:AMBER) ![A map](/assets/map.svg); partners; ''",
        "marking: TLP:AMBER; ![A map](/assets/map.svg); partners; ''"
      })
  void imageIsNotShownBelowItsMarking(String key, String body, String audience, String told) {
    TestDigest digest =
        digest()
            .file("content/assets/map.svg", SVG)
            .file("content/assets/map.svg.yaml", "marking: TLP:AMBER\n")
            .file("content/briefs/a.md", brief(key.isEmpty() ? "" : key + "\n", body));
    List<String> kinds =
        told(digest, audience).stream().map(line -> line.replaceFirst(" .*", "")).toList();
    assertEquals(told.isEmpty() ? List.of() : List.of(told), kinds);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<img src=\"/assets/plan%20b.svg\">; ''; unpublished-asset content/briefs/b.md:5",
        "<p>|<a href='../../assets/plan.svg'>A</a>|</p>; ''; unpublished-asset"
            + " content/briefs/b.md:5",
        "A <span style='background:url(/assets/plan.svg)'>b</span>; '';"
            + " unpublished-asset content/briefs/b.md:5",
        "<img src=\"/assets/map.svg\">; ''; image-above content/briefs/b.md:5",
        "Words.; body {|  background: url(../assets/plan.svg)|}; unpublished-asset"
            + " templates/own.css:2",
        "Words.; a { background: url('/assets/map.svg') }; image-above templates/own.css:1",
        "<img src=\"/assets/pier.svg\">; a { background: url('/assets/pier.svg') }; ''",
        "`<img src=\"/assets/plan.svg\">`; ''; ''"
      })
  void assetThatIsNotPublishedIsNotNamedInHtmlOrStyles(String body, String css, String told) {
    TestDigest digest =
        digest()
            .file("content/assets/map.svg", SVG)
            .file("content/assets/map.svg.yaml", "marking: TLP:AMBER\n")
            .file("content/assets/plan.svg", SVG)
            .file("content/assets/plan b.svg", SVG)
            .file("content/assets/pier.svg", SVG)
            .file("content/pages/p.md", "---\ntitle: P\n---\n![A pier](/assets/pier.svg)\n")
            .file(
                "content/briefs/a.md",
                brief(
                    "marking: TLP:AMBER\n", "![A](/assets/plan.svg)\n\n[B](/assets/plan%20b.svg)"))
            .file("content/briefs/b.md", brief("", body.replace('|', '\n')));
    digest.file("content/site.yaml", digest.read("content/site.yaml") + "raw-html: allow\n");
    if (!css.isEmpty()) {
      digest.file("templates/own.css", css.replace('|', '\n'));
    }
    assertEquals(told.isEmpty() ? List.of() : List.of(told), told(digest, "public"));
  }

  @Test
  void addressOfAnImageThatIsWithheldIsInNoHint() {
    TestDigest digest =
        digest()
            .file("content/assets/map.svg", SVG)
            .file("content/assets/map.svg.yaml", "marking: TLP:AMBER\n")
            .file("content/briefs/a.md", brief("", "![A map](/assets/mapp.svg)"));
    BuildResult result = digest.build(folder.resolve("out"));
    assertEquals(1, result.problems().size());
    assertFalse(result.problems().get(0).hint().contains("map.svg"), result.problems().toString());
  }

  @Test
  void withheldFileNeverDisplacesOneThatIsShown() {
    TestDigest digest =
        digest()
            .file("content/briefs/a/one.md", brief("marking: TLP:RED\n", "Red."))
            .file("content/briefs/b/one.md", brief("", "Clear words [@wire]."))
            .file("seeds/a/wire.txt", "Red.\n")
            .file("seeds/a/wire.yaml", "marking: TLP:RED\ndescriptor: A person\n")
            .file("seeds/b/wire.txt", "A clear text.\n");
    var site = digest.site(folder.resolve("out"), "public");
    assertTrue(TestDigest.page(site, "briefs/one/").text().contains("Clear words"));
    assertFalse(TestDigest.page(site, "briefs/one/").text().contains("A person"));
    assertTrue(site.containsKey("sources/wire/index.html"));
    assertEquals(List.of(), told(digest));
  }

  @Test
  void siteWithAudiencesButWithoutADefaultMarkingFailsClosed() {
    TestDigest digest =
        digest()
            .replace("content/site.yaml", "default-marking: TLP:CLEAR\n", "")
            .file("content/briefs/a.md", brief("", "Words."))
            .file("content/briefs/b.md", brief("marking: TLP:CLEAR\n", "Words."))
            .file("seeds/wire.txt", WIRE);
    assertEquals(
        List.of("unmarked content/briefs/a.md:2", "unmarked seeds/wire.txt:1"), told(digest));
  }

  @Test
  void siteThatKnowsNoMarkingsAndNoAudiencesIsForEveryone() {
    TestDigest digest =
        TestDigest.in(folder.resolve("plain"))
            .file("content/site.yaml", "title: Plain\n")
            .file("content/briefs/a.md", brief("", "Words."));
    assertEquals(List.of(), told(digest));
    digest.file("content/briefs/b.md", brief("slug: b\n", "(TLP:GREEN) Words."));
    assertEquals(List.of("no-default-marking content/briefs/b.md:1"), told(digest));
  }

  @Test
  void markedEntriesAreThereForThoseWhoMaySeeThem() {
    TestDigest digest =
        digest()
            .file(
                "content/dossiers/ada.md",
                "---\nname: Ada Quill\nkind: person\naliases: [\"(TLP:AMBER) Kanari\", Ada]\n---\n")
            .file("content/briefs/a.md", brief("", "Kanari left, said [[Kanari|a friend]]."));
    var open = digest.site(folder.resolve("open"), "public");
    assertFalse(TestDigest.page(open, "briefs/a/").html().contains("people/ada"));
    assertFalse(TestDigest.page(open, "people/ada/").text().contains("Kanari"));
    var partners = digest.site(folder.resolve("partners"), "partners");
    assertTrue(TestDigest.page(partners, "briefs/a/").html().contains("people/ada"));
    assertEquals(
        List.of("TLP:AMBER", "TLP:AMBER"),
        TestDigest.page(partners, "people/ada/")
            .select("header.masthead .tlp, footer .tlp")
            .eachText());
  }
}
