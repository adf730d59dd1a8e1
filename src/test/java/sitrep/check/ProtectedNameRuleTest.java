package sitrep.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.build.BuildResult;
import sitrep.problem.ProblemKind;
import sitrep.site.TestDigest;

/** Who a protected source is stands in no text that anybody sees, however it is written. */
class ProtectedNameRuleTest {

  @TempDir private Path folder;

  private TestDigest digest() {
    return TestDigest.empty(folder.resolve("digest"))
        .file("seeds/talk.txt", "What she said.\n")
        .file(
            "seeds/talk.yaml",
            "protected: true\nauthor: Žofie Malá-Nováková\nnames: [Kestrel, Ján Li]\n"
                + "descriptor: An official\n");
  }

  private List<String> kinds(TestDigest digest) {
    BuildResult result = digest.check();
    return new ArrayList<>(result.problems().stream().map(p -> p.kind().id()).toList());
  }

  private List<String> places(TestDigest digest) {
    return digest.check().problems().stream()
        .filter(p -> p.kind() == ProblemKind.PROTECTED_NAME)
        .map(p -> p.place().toString())
        .toList();
  }

  private static String brief(String title, String body) {
    return "---\ntitle: " + title + "\ndate: 2023-05-04\n---\n" + body + "\n";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Žofie Malá-Nováková said so.",
        "Zofie Mala Novakova said so.",
        "ŽOFIE MALÁ NOVÁKOVÁ",
        "Malá-Nováková, Žofie, said so.",
        "Zofie Mala Novakowa said so.",
        "Ž. Malá-Nováková said so.",
        "- a\n- b\n  - Zofie Mala Novakova",
        "| a | b |\n|---|---|\n| Žofie Malá-Nováková | c |",
        "> *Žofie* **Malá-Nováková**",
        "The one they call kestrel.",
        "A Kestral, they say.",
        "![The house of Žofie Malá-Nováková](https://example.org/a.png)",
        "[Words](https://example.org/zofie-mala-novakova/)",
        "[Words](https://example.org/%C5%BDofie_Mal%C3%A1_Nov%C3%A1kov%C3%A1)",
        "[Words](https://example.org/ 'By Ján Li')",
        "Words [@other, interview with Ján Li].",
        "!!! note \"What Ján Li says\"\n    Words.",
        "??? note \"What Ján Li says\"\n    Words.",
        "!!! kestrel\n    Words.",
        "<div>\nJ&aacute;n <b>Li</b> said so.\n</div>",
        "<div><abbr title=\"J&aacute;n Li\">Words.</abbr></div>",
        "```java\nclass A { String name = \"Ján Li\"; }\n```",
        "- Words.\n\n  !!! note \"What Ján Li says\"\n      Words.",
        "By Ján Li and others.",
        "Her handle is ZofieMalaNovakova.",
        "[Words](https://example.org/@malanovakovazofie)",
        "[Words](mailto:zofiemalanovakova84@example.org)",
        "<div><abbr title=\"ZofieMalaNovakova\">Words.</abbr></div>"
      })
  void nearlyTheNameIsAnError(String body) {
    TestDigest digest =
        digest()
            .file("seeds/other.txt", "Words.\n")
            .file("content/briefs/a.md", brief("A brief", body));
    List<String> kinds = kinds(digest);
    kinds.removeAll(List.of("foreign-image", "raw-html", "orphan"));
    assertEquals(List.of("protected-name"), kinds.stream().distinct().toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Žofie went home; the Malá Strana is in Prague, Nováková is elsewhere.",
        "An official said so [@talk].",
        "J. L. is nobody. Jan went to Lille.",
        "Kernels and castrels.",
        "Janli is a town, and so is Novakovamala.",
        "zofiemalanovakovaplatz"
      })
  void otherNamesAreNone(String body) {
    TestDigest digest = digest().file("content/briefs/a.md", brief("A brief", body));
    assertEquals(List.of(), kinds(digest));
  }

  @Test
  void titlesSummariesDossiersAndSourcesAreReadToo() {
    TestDigest digest =
        digest()
            .file("content/briefs/a.md", brief("Kestrel speaks", "Words."))
            .file("content/dossiers/k.md", "---\nname: K\naliases: [Jan Li]\n---\n")
            .file("seeds/other.txt", "One line.\n\nAnd Zofie Mala Novakova was there.\n");
    assertEquals(List.of("protected-name", "protected-name", "protected-name"), kinds(digest));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "events: [{date: 2023-01-01, what: Words, place: Ján Li}]; content/briefs/a.md:4:49",
        "aliases: [/jan-li/]; content/briefs/a.md:4:11",
        "image: /assets/jan-li.svg; content/briefs/a.md:4:8",
        "topics: [Ján Li]; content/briefs/a.md:4:10",
        "corrections: [{date: 2023-05-05, note: Not Ján Li}]; content/briefs/a.md:1:1",
        "authors: [Ján Li]; content/briefs/a.md:1:1"
      })
  void everyKeyOfABriefIsRead(String key, String place) {
    String text = "---\ntitle: A brief\ndate: 2023-05-04\n" + key + "\n---\nWords.\n";
    TestDigest digest = digest().file("content/briefs/a.md", text);
    assertEquals(Set.of(place), new TreeSet<>(places(digest)));
  }

  @ParameterizedTest
  @CsvSource({
    "content/briefs/2023-01-01-jan-li.md, 'title: A\n'",
    "content/dossiers/jan-li.md, 'name: K\n'",
    "content/dossiers/k.md, 'name: K\n"
        + "links: [{title: By Jan Li, url: \"https://example.org/\"}]\n"
        + "'",
    "content/dossiers/k.md, 'name: K\nlinks: [{title: A, url: \"https://example.org/jan-li\"}]\n'",
    "content/pages/a.md, 'title: A\nsummary: By Ján Li\n'",
    "content/briefs/2023-01-01-jan-li.md, 'title: A\nstatus: withdrawn\n'",
    "content/briefs/2023-01-01-a.md, 'title: Ján Li\nstatus: withdrawn\n'"
  })
  void addressesAndKeysOfAllKindsAreRead(String file, String keys) {
    TestDigest digest = digest().file(file, "---\n" + keys.replace("\\n", "\n") + "---\n");
    assertEquals(List.of(file + ":1:1"), places(digest));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "author: Ján Li",
        "credit: With Ján Li",
        "publisher: Ján Li Press",
        "type: letter to Ján Li",
        "place: At Ján Li's",
        "agency: Ján Li",
        "corrections: [It was not Ján Li]",
        "url: https://example.org/jan-li",
        "archived: https://example.org/jan-li",
        "descriptor: A friend of Ján Li"
      })
  void everyKeyOfASourceIsRead(String key) {
    TestDigest digest = digest().file("seeds/b.txt", "Text.\n").file("seeds/b.yaml", key + "\n");
    assertEquals(List.of("seeds/b.txt:1:1"), places(digest));
  }

  @Test
  void descriptorMayNotHoldTheNameItself() {
    for (String keys :
        List.of("protected: true\nauthor: Ján Li\n", "protected: false\nmarking: TLP:RED\n")) {
      TestDigest digest =
          digest()
              .file("seeds/b.txt", "Text.\n")
              .file("seeds/b.yaml", keys + "descriptor: Ján Li of the board\n");
      assertEquals(List.of("seeds/b.txt:1:1"), places(digest));
    }
  }

  @Test
  void idOfTheSourceItselfIsShownToNobody() {
    TestDigest digest =
        digest()
            .file("seeds/jan-li.txt", "Text.\n")
            .file("seeds/jan-li.yaml", "protected: true\nauthor: Ján Li\ndescriptor: Somebody\n")
            .file("content/briefs/a.md", brief("A", "Words [@jan-li]."));
    assertEquals(List.of(), places(digest));
  }

  @Test
  void nameBrokenIntoTwoLinesIsOne() {
    TestDigest digest =
        digest()
            .file(
                "seeds/b.txt",
                "A headline\n\nThis was said by Ján\nLi, and others.\n\nJán\n\nLi\n");
    assertEquals(List.of("seeds/b.txt:3:1"), places(digest));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "description: By Ján Li",
        "author: Ján Li",
        "organisation: {name: Ján Li}",
        "nav: [{title: Ján Li, to: /briefs/}]"
      })
  void settingsAreReadToo(String key) {
    TestDigest digest = digest();
    digest.file("content/site.yaml", digest.read("content/site.yaml") + key + "\n");
    assertEquals(1, places(digest).size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "layout.html; <p>|By Ján Li</p>; templates/layout.html:2:1",
        "own.css; .li-jan { color: red }; templates/own.css:1:1",
        "words/en.properties; frame.search = Ask ŽOFIE MALÁ-NOVÁKOVÁ;"
            + " templates/words/en.properties:1:1",
        "own.css; #ZofieMalaNovakova { color: red }; templates/own.css:1:1",
        "own.css; .kestrel, ul li, j li { color: red }; ''"
      })
  void ownFilesOfTheThemeAreReadToo(String name, String text, String place) {
    TestDigest digest = digest().file("templates/" + name, text.replace('|', '\n'));
    assertEquals(place.isEmpty() ? List.of() : List.of(place), places(digest));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<title>Ján Li at home</title>; 1",
        "<text><tspan>Zofie</tspan><tspan>Mala-Novakova</tspan></text>; 1",
        "<g id='ZofieMalaNovakova'/>; 1",
        "<g aria-label='Kestrel'/>; 1",
        "<style>.kestrel { fill: red }</style>; 0",
        "<!-- Kestrel --><path d='M1 1L2 2 Kestrel'/>; 0"
      })
  void drawingsThatArePublishedAreReadToo(String part, int found) {
    String svg = "<svg xmlns='http://www.w3.org/2000/svg'>" + part + "</svg>";
    TestDigest digest =
        digest()
            .file("content/assets/a.svg", svg)
            .file("content/assets/b.svg", svg)
            .file("content/briefs/a.md", brief("A", "![A map](/assets/a.svg)"));
    assertEquals(Collections.nCopies(found, "content/assets/a.svg"), places(digest));
  }

  @Test
  void whatIsWithheldMayNameThem() {
    TestDigest digest =
        digest().file("content/briefs/a.md", brief("A brief", "(TLP:RED) Kestrel said so."));
    assertEquals(List.of(), kinds(digest));
  }

  @Test
  void namesAreNoKeyOfASourceThatIsNotProtected() {
    TestDigest digest =
        digest().file("seeds/b.txt", "Text.\n").file("seeds/b.yaml", "names: [Me]\n");
    assertEquals(List.of("unknown-key"), kinds(digest));
  }
}
