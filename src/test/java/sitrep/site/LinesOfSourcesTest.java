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
import sitrep.build.BuildResult;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/**
 * What authors, other sources and a digest's own forms say of lines, from the files to the page.
 */
class LinesOfSourcesTest {

  private static final String OWN = "Every evening we count the boats that have come home.";

  @TempDir private Path folder;
  private TestDigest digest;

  @BeforeEach
  void setUp() {
    digest = TestDigest.empty(folder.resolve("digest"));
  }

  private TestDigest article(String id, String theme, String keys) {
    return digest.file(
        "seeds/" + id + ".txt",
        (keys.isEmpty() ? "" : "---\n" + keys + "\n---\n")
            + "The council voted on Monday to repair the old "
            + theme
            + ", which has been shut since spring.\n"
            + OWN
            + "\nWork on the "
            + theme
            + " will begin in June, and nobody knows how long it will take.\n");
  }

  private static Element line(Document page, int number) {
    return page.select("ol.lines > li").stream()
        .filter(line -> line.attr("value").equals(String.valueOf(number)))
        .findFirst()
        .orElseThrow();
  }

  private Document source(String id, String audience) {
    Map<String, String> site = digest.site(folder.resolve("out-" + audience), audience);
    return TestDigest.page(site, "sources/" + id + "/");
  }

  @Test
  void aLineThatRecursIsSetAsideOnThePageAndTheOthersKeepTheirNumbers() {
    article("a", "pier", "").file("seeds/x.txt", "Nothing of this recurs, said Ann Lee.\n");
    article("b", "tunnel", "");
    article("c", "library", "");
    Document page = source("b", "public");
    assertTrue(line(page, 2).hasClass("aside"));
    assertEquals("stands word for word in 3 sources", line(page, 2).select(".why").text());
    assertFalse(page.select(".prose").text().contains(OWN));
    assertTrue(page.getElementById("p3").text().startsWith("Work on the tunnel"));
  }

  @Test
  void aCitationOfALineThatWasSetAsideIsToldOfIt() {
    article("a", "pier", "");
    article("b", "tunnel", "");
    article("c", "library", "");
    digest.file(
        "content/briefs/2023-01-01-x.md",
        "---\ntitle: X\n---\nOne [@a, para. 2], two [@a, para. 3], three [@a, para. 4].\n");
    assertEquals(
        List.of(ProblemKind.RECURRING_PARAGRAPH, ProblemKind.LOST_PARAGRAPH),
        digest.check().problems().stream().map(Problem::kind).toList());
  }

  @Test
  void sourcesAboveTheCeilingDoNotCount() {
    article("a", "pier", "");
    article("b", "tunnel", "");
    Map<String, String> without = digest.site(folder.resolve("out-1"), "public");
    article("c", "library", "marking: TLP:AMBER");
    article("d", "quarry", "protected: true");
    Map<String, String> with = digest.site(folder.resolve("out-2"), "public");
    assertEquals(without, with);
    Document partners = source("a", "partners");
    assertEquals("stands word for word in 3 sources", line(partners, 2).select(".why").text());
  }

  @Test
  void theAuthorBringsALineBackAndThePageSaysSo() {
    article("a", "pier", "lines: {\"Every evening\": body}");
    article("b", "tunnel", "");
    article("c", "library", "");
    article("d", "quarry", "");
    Document page = source("a", "public");
    assertTrue(line(page, 2).hasClass("kept"));
    assertEquals("the author of this digest says so", line(page, 2).select(".why").text());
    assertTrue(page.select(".prose").text().contains(OWN));
    assertEquals("", line(page, 1).select(".why").text());
  }

  @Test
  void aDigestsOwnFormsComeBeforeOurs() {
    digest
        .file(
            "content/line-forms.txt",
            "[bio, begins] speaks of the weather\n    (the )?weather\n"
                + "[body, whole] is a sign in a window\n    closed for [a-z ]{3,20}\n")
        .file(
            "seeds/a.txt",
            "The pier was closed on Monday, said Ann Lee, who runs it for the town.\n"
                + "The weather will be fine, and the boats will go out again on Tuesday.\n"
                + "CLOSED FOR THE SEASON\n"
                + "Nobody knew on Tuesday who had hung the sign into the window of the hut.\n");
    Document page = source("a", "public");
    assertEquals("bio", line(page, 2).select(".kind").text());
    assertEquals("speaks of the weather", line(page, 2).select(".why").text());
    assertEquals("body", line(page, 3).select(".kind").text());
  }

  @Test
  void aFaultInADigestsOwnFormsForbidsTheSite() {
    digest.file("content/line-forms.txt", "[bio, begins] x\n    (weather\n");
    BuildResult result = digest.build(folder.resolve("out"));
    assertTrue(result.written().isEmpty());
    assertEquals("content/line-forms.txt:2:5", result.problems().get(0).place().toString());
    digest.file("content/line-forms.txt", new byte[] {'#', (byte) 0xE9, '\n'});
    assertEquals(ProblemKind.BAD_UTF8, digest.check().problems().get(0).kind());
  }

  @Test
  void aPatternThatNeverEndsElsewhereEndsHere() {
    digest
        .file("content/line-forms.txt", "[ad, whole] x\n    (a+)+b\n    .*(a?|b?){60}c\n")
        .file("seeds/a.txt", ("a".repeat(590) + "\n").repeat(50) + "b\n");
    assertEquals(List.of(), digest.check().problems());
  }

  @Test
  void frontMatterBelowABlankLineIsNotPublished() {
    digest.file("seeds/a.txt", "\n---\nmarking: TLP:RED\n---\nThe words.\n");
    digest.file("content/editions/2023-W01.md", "\n---\nmarking: TLP:RED\n---\nThe words.\n");
    BuildResult result = digest.build(folder.resolve("out"));
    assertTrue(result.written().isEmpty());
    assertEquals(
        2,
        result.problems().stream().filter(p -> p.kind() == ProblemKind.LATE_FRONT_MATTER).count());
  }

  @Test
  void eachFactSaysWhoseItIs() {
    String text =
        "ODRIN (Tide Office) — The pier was closed on Monday, said Ann Lee, who runs it.\n"
            + "Nobody knew on Tuesday who had hung the sign into the window of the hut.\n"
            + "Correction: The pier was closed on Sunday.\n"
            + "Tom Harker contributed to this report.\n";
    digest.file("seeds/a.txt", "By Mary Moore\nPublished 4 May 2023\n" + text);
    digest.file("seeds/b.txt", "By Mary Moore\nPublished 4 May 2023\n" + text);
    digest.file(
        "seeds/b.yaml",
        "author: J. Doe\nagency: A\nplace: B\npublished: 2023-05-05\ncredit: C\n"
            + "corrections: [D, E]\ntitle: F\n");
    Document read = source("a", "public");
    assertEquals(
        List.of(
            "Author Mary Moore read from the text, line 1",
            "Agency Tide Office read from the text, line 3",
            "Place ODRIN read from the text, line 3",
            "Published 4 May 2023 read from the text, line 2",
            "Credit Tom Harker contributed to this report. read from the text, line 6",
            "Correction Correction: The pier was closed on Sunday. read from the text, line 5"),
        facts(read));
    Document given = source("b", "public");
    assertEquals(
        List.of(
            "Author J. Doe",
            "Agency A",
            "Place B",
            "Published 5 May 2023",
            "Credit C",
            "Correction D",
            "Correction E"),
        facts(given));
    assertEquals("F", given.select("h1").text());
  }

  private static List<String> facts(Document page) {
    return page.select("dl.facts > div").stream()
        .map(
            fact ->
                fact.select("dt").text() + " " + String.join(" ", fact.select("dd > *").eachText()))
        .filter(fact -> !fact.startsWith("SHA"))
        .toList();
  }
}
