package sitrep.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sitrep.problem.Place;

final class SitePlanFilesTest {
  private static Slot slot(String path) {
    PagePath p = new PagePath(path);
    return new Slot(
        p,
        Optional.empty(),
        new Place("f", 1, 1),
        Optional.empty(),
        () -> new Page.PlainFile(p, ""));
  }

  /** A file and a folder can't have one name; composed and decomposed letters are one on macOS. */
  @ParameterizedTest
  @CsvSource({"a, a/", "a/, A", "a, a/b/c", "é/, e\u0301/"})
  void addressesThatCannotBothBeFilesAreAProblem(String one, String other) {
    assertEquals(1, SitePlan.of(List.of(slot(one), slot(other))).problems().size());
  }
}
