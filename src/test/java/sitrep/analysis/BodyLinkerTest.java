package sitrep.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.digest.Dossier;
import sitrep.digest.Marking;
import sitrep.digest.Samples;

final class BodyLinkerTest {

  private static final Dossier MOORE =
      Samples.dossier("moore", "Richard Moore").aliases("Moore", "C").neverLink("C").make();
  private static final Dossier PRAGUE = Samples.dossier("prague", "Prague").make();

  private static LinkedBody link(String markdown) {
    Analysis analysis = Analyses.of(MOORE, PRAGUE, Samples.brief("a").body(markdown).make());
    return analysis.body(Analyses.item(analysis, "a"));
  }

  private static List<String> linked(LinkedBody body) {
    return body.mentions().stream()
        .filter(Mention::linked)
        .map(m -> m.dossier().id() + " " + m.words() + ":" + m.start())
        .toList();
  }

  private static List<String> named(LinkedBody body) {
    return body.links().named().stream().map(naming -> naming.dossier().id()).toList();
  }

  @Test
  void onlyTheFirstMentionInASectionIsLinked() {
    LinkedBody body = link("Moore and Moore.\n\nMoore.\n\n## Next\n\nMoore in Prague, Moore.");
    assertEquals(List.of("moore 0:0", "moore 3:0", "prague 3:9"), linked(body));
    assertEquals(List.of("moore", "prague"), named(body));
  }

  @Test
  void linkByHandCountsAsTheFirstMention() {
    LinkedBody body = link("[[Richard Moore|He]] met Moore.");
    assertEquals(List.of(), linked(body));
    assertEquals(List.of("moore"), named(body));
  }

  @Test
  void lineThatSaysWhoIsQuotedStandsBehindTheLastWordsOfHis() {
    String line = "— Richard Moore, 2023";
    for (String quote :
        List.of(
            "> Open. Their secrets are safe.\n>\n> " + line + "\n",
            "> Open. Their secrets are safe.\n> " + line + "\n",
            "> Open.\n>\n> > Their secrets are safe.\n>\n> " + line + "\n")) {
      assertEquals(
          "Their secrets are safe. " + line, link(quote).links().named().get(0).sentence());
    }
    assertEquals(line, link("Open.\n\n" + line + "\n").links().named().get(0).sentence());
    assertEquals(line, link("> " + line + "\n").links().named().get(0).sentence());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Moore",
        "`Moore`",
        "    Moore",
        "```\nMoore\n```",
        "[Moore](/x/)",
        "[about *Moore* here](/x/)",
        "<https://example.org/Moore>",
        "![Moore](a.png)",
        "[@Moore]"
      })
  void namesInHeadingsCodeAndLinksAreNotLinked(String markdown) {
    assertEquals(List.of(), link(markdown).mentions());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*Moore*",
        "- Moore",
        "> Moore",
        "| a |\n|---|\n| Moore |",
        "x\n: Moore",
        "!!! note\n    Moore",
        "x[^1]\n\n[^1]: Moore",
        "- a\n  - Moore"
      })
  void namesInAllOtherTextAreLinked(String markdown) {
    assertEquals(1, linked(link(markdown)).size());
  }

  @Test
  void nameThatIsNeverToBeLinkedIsLinkedByHandOnly() {
    assertEquals(List.of(), link("C met C.").mentions());
    assertEquals(List.of("moore"), named(link("[[C]] spoke.")));
  }

  @Test
  void dossierIsNotLinkedToItself() {
    Analysis analysis =
        Analyses.of(Samples.dossier("x", "Xavier").body("Xavier and [[Xavier]].").make());
    LinkedBody body = analysis.body(Analyses.item(analysis, "x"));
    assertEquals(List.of(), body.mentions());
    assertEquals(List.of(), body.links().named());
  }

  @Test
  void sentenceIsTheOneInWhichADossierIsFirstNamed() {
    LinkedBody body = link("First. Then *Richard\nMoore* spoke. Moore left.");
    assertEquals("Then Richard Moore spoke.", sentence(body, "moore"));
  }

  private static String sentence(LinkedBody body, String id) {
    return body.links().named().stream()
        .filter(naming -> naming.dossier().id().equals(id))
        .findFirst()
        .orElseThrow()
        .sentence();
  }

  @Test
  void sentenceStandsOnOneLineWithoutABlankWhereACitationStood() {
    LinkedBody body = link("Moore [@a],\nand  he [@a] ,\n; spoke [@b].");
    assertEquals("Moore, and he,; spoke.", sentence(body, "moore"));
  }

  @Test
  void sentencesDoNotRunOverBlocks() {
    LinkedBody body = link("- one thing\n- Moore\n- another");
    assertEquals("Moore", sentence(body, "moore"));
  }

  @Test
  void citationIsOfTheSentenceThatItStandsInOrBehind() {
    LinkedBody body = link("## Part\n\nOne. Two [@a]. Three.[@b] Four [@a, p. 2].");
    assertEquals(
        List.of("a Two.", "b Three.", "a Four."),
        body.uses().stream().map(u -> u.cite().source() + " " + u.sentence()).toList());
    assertEquals(List.of("a", "b"), body.cited());
    assertEquals("Part", body.uses().get(0).section().orElseThrow().text());
  }

  @Test
  void footnotesAreNumberedAsTheyAreFirstReferredTo() {
    assertEquals(
        List.of("b", "a", "d", "c"),
        link("x[^b] y[^a] z[^b]\n\n- w[^d]\n\n[^a]: m\n[^b]: n[^c]\n[^c]: o\n[^d]: p\n")
            .footnotes());
  }

  @Test
  void footnotesThatReferToEachOtherAreNumberedOnce() {
    assertEquals(List.of("a", "b"), link("x[^a]\n\n[^a]: m[^b]\n[^b]: n[^a]\n").footnotes());
  }

  @Test
  void headingsOfOneNameHaveDifferentIds() {
    LinkedBody body = link("## Part\n\n## Part\n\n### Part 2\n\n## Part\n\n## !\n\n## !\n");
    assertEquals(
        List.of("part", "part-2", "part-2-2", "part-3", "untitled", "untitled-2"), body.anchors());
    assertEquals(body.anchors(), body.outline().stream().map(OutlineEntry::id).toList());
  }

  @ParameterizedTest
  @CsvSource({"## Part, 2", "### Part, 3", "###### Part, 6"})
  void outlineKnowsTheLevelOfItsHeadings(String heading, int level) {
    assertEquals(
        List.of(new OutlineEntry(level, "Part", "part")), link(heading + "\n\nx").outline());
  }

  @Test
  void manyFootnotesAreNumberedInTimeThatGrowsWithThem() {
    int count = 1_000;
    String refs =
        IntStream.range(0, count).mapToObj(i -> "[^" + i + "]").collect(Collectors.joining());
    String notes =
        IntStream.range(0, count).mapToObj(i -> "[^" + i + "]: x\n").collect(Collectors.joining());
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertEquals(count, link(refs + "\n\n" + notes).footnotes().size()));
  }

  @Test
  void manyEqualHeadingsGetAddressesInTimeThatGrowsWithThem() {
    int count = 40_000;
    List<String> anchors =
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> link("## A-3\n## A\n" + "## A\n".repeat(count)))
            .anchors();
    assertEquals(List.of("a-3", "a", "a-2", "a-4", "a-5"), anchors.subList(0, 5));
    assertEquals("a-" + (count + 2), anchors.get(count + 1));
  }

  @Test
  void itemWithoutABodyHasNothing() {
    assertEquals(LinkedBody.EMPTY, link(""));
    assertEquals(LinkedBody.EMPTY, Analyses.of().body(Samples.topic("t", "T", Marking.CLEAR)));
  }
}
