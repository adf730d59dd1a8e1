package sitrep.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.problem.Outcome;
import sitrep.problem.Place;
import sitrep.problem.ProblemKind;

final class SitePlanTest {

  private static Slot slot(String path, String file) {
    PagePath pagePath = new PagePath(path);
    return new Slot(
        pagePath,
        Optional.empty(),
        new Place(file, 1, 1),
        Optional.empty(),
        () -> new Page.PlainFile(pagePath, file));
  }

  private static Outcome<SitePlan> plan(String... paths) {
    return SitePlan.of(Stream.of(paths).map(path -> slot(path, path + ".md")).toList());
  }

  @Test
  void pagesWithAddressesOfTheirOwnAreNoProblem() {
    Outcome<SitePlan> plan = plan("", "a/", "b/", "feed.xml");
    assertEquals(List.of(), plan.problems());
    assertEquals(Set.of("/", "/a/", "/b/", "/feed.xml"), plan.value().addresses());
  }

  @Test
  void twoPagesAtOneAddressAreAProblemThatNamesBothFiles() {
    Outcome<SitePlan> plan =
        SitePlan.of(List.of(slot("briefs/a/", "one.md"), slot("briefs/a/", "two.md")));
    assertEquals(1, plan.problems().size());
    assertEquals(ProblemKind.SAME_ADDRESS, plan.problems().get(0).kind());
    assertEquals("two.md", plan.problems().get(0).place().file());
    assertEquals(
        "this wants the address /briefs/a/, which one.md already has",
        plan.problems().get(0).message());
    assertEquals(1, plan.value().slots().size());
    assertEquals("one.md", plan.value().at("briefs/a/").orElseThrow().origin().file());
  }

  @ParameterizedTest
  @CsvSource({
    "briefs/a/, briefs/A/",
    "a/, a/index.html",
    "'', index.html",
    "ä/, Ä/",
    "A/, a/INDEX.HTML"
  })
  void addressesThatAFileSystemMayTakeForOneAreAProblem(String one, String other) {
    assertEquals(1, plan(one, other).problems().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"briefs/a/", "briefs/a", "briefs/a/index.html"})
  void pageIsFoundByEachFormOfItsAddress(String address) {
    assertEquals("briefs/a/", plan("briefs/a/").value().at(address).orElseThrow().path().value());
  }

  @Test
  void homePageIsFoundByAnEmptyAddress() {
    assertTrue(plan("").value().at("").isPresent());
    assertTrue(plan("").value().at("index.html").isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"briefs/A/", "briefs/b/", "briefs", "briefs/a/x", "feed.xml/"})
  void addressThatIsNotQuiteRightFindsNothing(String address) {
    assertFalse(plan("briefs/a/", "feed.xml").value().at(address).isPresent());
  }
}
