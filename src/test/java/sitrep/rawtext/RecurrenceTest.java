package sitrep.rawtext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.digest.Block;
import sitrep.digest.LineKind;
import sitrep.digest.Marking;
import sitrep.digest.RawLine;
import sitrep.digest.RawText;
import sitrep.digest.Samples;
import sitrep.digest.Source;
import sitrep.line.Ruling;
import sitrep.line.Rulings;

/** What an outlet puts into all its texts is set aside, and nothing else is. */
final class RecurrenceTest {

  private static final String OWN = "Every evening we count the boats that have come home.";
  private static final List<String> THEMES =
      List.of("pier", "ferry", "bakery", "quarry", "library", "tunnel", "orchard", "market");

  /** An article like no other, with this line in its middle. */
  private static String article(int i, String line) {
    String theme = THEMES.get(i % THEMES.size()) + (i < THEMES.size() ? "" : " number " + i);
    return "The town council voted on Monday to repair the "
        + theme
        + ", which had been shut since the storm.\n"
        + line
        + "\n"
        + "Repairs to the "
        + theme
        + " will take until the summer, said Mayor Ann Lee of Odrin"
        + i
        + ", who had asked for them.\n";
  }

  private static Source source(
      String id, Optional<String> publisher, String text, Rulings rulings) {
    String file = "seeds/" + id + ".txt";
    RawText raw = RawTextReader.standard().read(file, text, Optional.empty(), rulings);
    return Samples.source(id, publisher, Marking.CLEAR, Optional.empty(), false, raw, file);
  }

  private static Source source(int i, String publisher, String text) {
    return source("s" + i, Optional.ofNullable(publisher), text, Rulings.NONE);
  }

  /** So many articles of one outlet, each with this line. */
  private static List<Source> articles(int count, String publisher, String line) {
    return IntStream.range(0, count).mapToObj(i -> source(i, publisher, article(i, line))).toList();
  }

  private static List<Source> settled(List<Source> sources) {
    Recurrence recurrence = Recurrence.in(sources, RawTextReader.standard());
    return sources.stream().map(recurrence::setAsideIn).toList();
  }

  private static List<String> aside(List<Source> sources) {
    return settled(sources).stream()
        .flatMap(source -> source.raw().lines().stream())
        .filter(line -> line.by() == RawLine.By.REPETITION)
        .map(RawLine::text)
        .toList();
  }

  @Test
  void aLineOfThreeSourcesIsSetAsideAndSaysWhy() {
    RawLine line = settled(articles(3, "Tide Office", OWN)).get(0).raw().lines().get(1);
    assertEquals(LineKind.CTA, line.kind());
    assertEquals("stands word for word in 3 sources of Tide Office", line.why());
    RawLine unknown = settled(articles(4, null, OWN)).get(0).raw().lines().get(1);
    assertEquals("stands word for word in 4 sources", unknown.why());
  }

  @Test
  void blanksMakeNoDifference() {
    List<Source> sources = new ArrayList<>(articles(2, "Tide Office", OWN));
    sources.add(
        source(2, "tide  office ", article(2, "  " + OWN.replace(" we ", "\u00A0 we ") + "\t")));
    assertEquals(3, aside(sources).size());
  }

  @Test
  void twoSourcesOrThreeOutletsAreNotEnough() {
    assertEquals(List.of(), aside(articles(2, "Tide Office", OWN)));
    List<Source> outlets =
        IntStream.range(0, 6).mapToObj(i -> source(i, "Outlet " + i / 2, article(i, OWN))).toList();
    assertEquals(List.of(), aside(outlets));
  }

  @Test
  void aFewAmongVeryManyAreNotEnough() {
    List<Source> sources = new ArrayList<>(articles(3, "Tide Office", OWN));
    for (int i = 3; i < 100; i++) {
      sources.add(source(i, "Tide Office", article(i, "Nobody was hurt in number " + i + ".")));
    }
    assertEquals(List.of(), aside(sources));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Background",
        "What we know so far",
        "What will the council do next?",
        "\"We will see what the summer brings,\" the council said.",
        "He did not answer the questions that were put to him.",
        "They were not reached by telephone on Monday.",
        "The council met in the hall of Odrin on Monday.",
        "The cause of the fire was not known at first.",
        "Police have launched an inquiry into what happened.",
        "Nobody had said anything by nightfall.",
      })
  void whatMayBePartOfAStoryStays(String line) {
    List<Source> sources =
        IntStream.range(0, 5)
            .mapToObj(i -> source(i, "Tide Office", article(i, line) + "Odrin waits for Odrin.\n"))
            .toList();
    assertEquals(List.of(), aside(sources));
  }

  @Test
  void aLongParagraphStays() {
    String line = "It has rained for weeks, and the river stands high. ".repeat(5).strip();
    assertEquals(List.of(), aside(articles(5, "Tide Office", line)));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 7})
  void versionsOfOneArticleLeaveEachOtherWhole(int count) {
    String text =
        "The pier was closed on Monday.\n"
            + "Nobody could say for how long.\n"
            + "Work on the timber begins in May.\n"
            + "The ferry lands at the old quay until then.\n";
    List<Source> versions =
        IntStream.range(0, count)
            .mapToObj(
                i -> source(i, "Tide Office", text + "Number " + i + " came to look at it.\n"))
            .toList();
    assertEquals(List.of(), aside(versions));
  }

  @Test
  void versionsThatShareShortSentencesLeaveEachOtherWhole() {
    List<String> shared =
        List.of(
            "Smoke stands over the old harbour.",
            "The quay stays closed until further notice.",
            "Ferries land at the new pier for now.");
    List<Source> versions =
        IntStream.range(0, 4)
            .mapToObj(
                i -> {
                  String theme = THEMES.get(i);
                  String rest =
                      "A " + theme + " burns as the day begins, and " + theme + "s empty.\n";
                  String text = rest + String.join("\n" + rest.replace("A ", "The "), shared);
                  return source(i, "Tide Office", text + "\n" + rest.repeat(2));
                })
            .toList();
    assertEquals(List.of(), aside(versions));
  }

  @Test
  void whatTheOutletSaysOfItselfInThePastIsItsOwn() {
    String line = "The Tide Office was founded by readers who wanted news of the sea.";
    assertEquals(4, aside(articles(4, "Tide Office", line)).size());
    String we = "We have reported on the sea since the mole was built.";
    assertEquals(4, aside(articles(4, "Tide Office", we)).size());
  }

  @Test
  void versionsOfOneArticleCountOnce() {
    String story = article(0, OWN);
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String more =
          "Later in the day " + THEMES.get(i) + " and harbour were open to visitors again.\n";
      sources.add(source(i, "Tide Office", story + more + more.replace("Later", "Early") + more));
    }
    sources.add(source(4, "Tide Office", article(4, OWN)));
    assertEquals(List.of(), aside(sources));
    sources.add(source(5, "Tide Office", article(5, OWN)));
    sources.add(source(6, "Tide Office", article(6, OWN)));
    assertEquals(7, aside(sources).size());
  }

  @Test
  void theOutletsOwnNameIsNoNameOfTheStory() {
    String line = "All of this is paid for by the readers of the Odrin Gazette.";
    List<Source> sources =
        IntStream.range(0, 4)
            .mapToObj(i -> source(i, "The Odrin Gazette, Odrin", article(i, line)))
            .toList();
    assertEquals(4, aside(sources).size());
    List<Source> unknown =
        IntStream.range(0, 4)
            .mapToObj(i -> source(i, null, "LOWMERE (Odrin Gazette) — " + article(i, line)))
            .toList();
    assertEquals(4, aside(unknown).size());
  }

  @Test
  void theAuthorsWordHolds() {
    Map<Integer, Ruling> rulings =
        Map.of(
            2, new Ruling(LineKind.BODY, "so", RawLine.By.AUTHOR),
            3, new Ruling(LineKind.CAPTION, "so", RawLine.By.AUTHOR));
    List<Source> sources = new ArrayList<>(articles(4, "Tide Office", OWN));
    sources.add(source("own", Optional.of("Tide Office"), article(5, OWN), new Rulings(rulings)));
    List<Source> settled = settled(sources);
    assertEquals(LineKind.CTA, settled.get(0).raw().lines().get(1).kind());
    assertSame(sources.get(4), settled.get(4));
    String two = article(5, OWN) + OWN + "\nThe mayor went home.\nIt rained on the way.\n";
    sources.set(4, source("own", Optional.of("Tide Office"), two, new Rulings(rulings)));
    List<RawLine> lines = settled(sources).get(4).raw().lines();
    assertEquals(LineKind.BODY, lines.get(1).kind());
    assertEquals(LineKind.CAPTION, lines.get(2).kind());
    assertEquals(LineKind.CTA, lines.get(3).kind());
  }

  @Test
  void paragraphsKeepTheirNumbers() {
    List<Source> sources = articles(3, "Tide Office", OWN);
    assertEquals(List.of("p1", "p2", "p3"), anchors(sources.get(0)));
    assertEquals(List.of("p1", "p3"), anchors(settled(sources).get(0)));
  }

  private static List<String> anchors(Source source) {
    List<String> anchors = new ArrayList<>();
    source
        .body()
        .forEachFragment(
            fragment -> {
              if (fragment instanceof sitrep.digest.Reference reference) {
                anchors.add(reference.label());
              }
            });
    return anchors;
  }

  @Test
  void namesAndQuotationsOfTheOtherLinesStay() {
    List<Source> sources =
        IntStream.range(0, 3)
            .mapToObj(
                i ->
                    source(
                        i, "Tide Office", article(i, OWN) + "\"It is late,\" said Mary Moore.\n"))
            .toList();
    Source settled = settled(sources).get(1);
    assertEquals(sources.get(1).raw().quotations(), settled.raw().quotations());
    assertEquals(sources.get(1).raw().names(), settled.raw().names());
    assertFalse(settled.body().words().contains(OWN));
    assertTrue(settled.body().blocks().stream().allMatch(b -> b.kind() == Block.Kind.PARAGRAPH));
  }

  /** The order of the files, and of the threads that read them, is nothing. */
  @Property(tries = 20)
  void theOrderOfTheSourcesIsNothing(
      @ForAll @IntRange(max = 1000) int seed, @ForAll @IntRange(min = 1, max = 9) int count) {
    List<Source> sources = new ArrayList<>(articles(count, "Tide Office", OWN));
    sources.addAll(
        IntStream.range(20, 24).mapToObj(i -> source(i, null, article(i, OWN))).toList());
    Map<String, Source> inOrder = byId(settled(sources));
    Collections.rotate(sources, seed);
    Collections.swap(sources, 0, seed % sources.size());
    assertEquals(inOrder, byId(settled(sources)));
  }

  private static Map<String, Source> byId(List<Source> sources) {
    Map<String, Source> byId = new TreeMap<>();
    sources.forEach(source -> byId.put(source.id(), source));
    return byId;
  }

  @Test
  void manySourcesWithManyCommonLinesAreComparedInTime() {
    StringBuilder common = new StringBuilder();
    for (int i = 0; i < 800; i++) {
      common.append("The pier of Odrin lay open to the sea in year ").append(i).append(" or so.\n");
    }
    List<Source> sources =
        IntStream.range(0, 12)
            .mapToObj(i -> source(i, "Tide Office", article(i, OWN) + common))
            .toList();
    assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> assertEquals(List.of(), aside(sources)));
  }
}
