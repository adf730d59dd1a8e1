package sitrep.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ProblemKindTest {

  /** How many details the code hands over for each kind; none where it is not named here. */
  private static final Map<ProblemKind, Integer> DETAILS =
      Map.ofEntries(
          Map.entry(ProblemKind.BAD_UTF8, 1),
          Map.entry(ProblemKind.UNKNOWN_FILE, 1),
          Map.entry(ProblemKind.TOO_LARGE, 1),
          Map.entry(ProblemKind.TURNED_TEXT, 1),
          Map.entry(ProblemKind.RESERVED_NAME, 1),
          Map.entry(ProblemKind.BAD_YAML, 2),
          Map.entry(ProblemKind.NOT_A_MAP, 1),
          Map.entry(ProblemKind.UNKNOWN_KEY, 3),
          Map.entry(ProblemKind.DOUBLE_KEY, 1),
          Map.entry(ProblemKind.MISSING_KEY, 2),
          Map.entry(ProblemKind.EMPTY_VALUE, 1),
          Map.entry(ProblemKind.WRONG_TYPE, 4),
          Map.entry(ProblemKind.BAD_VALUE, 3),
          Map.entry(ProblemKind.LIST_IN_TEXT, 2),
          Map.entry(ProblemKind.BAD_DATE, 1),
          Map.entry(ProblemKind.BAD_PARTIAL_DATE, 1),
          Map.entry(ProblemKind.BAD_MARKING, 2),
          Map.entry(ProblemKind.NOTE_IN_SECTION, 2),
          Map.entry(ProblemKind.PORTION_IN_KEY, 2),
          Map.entry(ProblemKind.LOST_PORTION, 1),
          Map.entry(ProblemKind.LONE_PORTION, 1),
          Map.entry(ProblemKind.UNHEARD_KEY, 2),
          Map.entry(ProblemKind.SHORT_PORTION, 2),
          Map.entry(ProblemKind.UNCLOSED_FENCE, 1),
          Map.entry(ProblemKind.SWALLOWED_PORTION, 2),
          Map.entry(ProblemKind.PART_ABOVE_WHOLE, 2),
          Map.entry(ProblemKind.QUOTED_ABOVE, 3),
          Map.entry(ProblemKind.TEXT_ABOVE_FILE, 3),
          Map.entry(ProblemKind.TOO_EARLY, 3),
          Map.entry(ProblemKind.DOUBLE_JUDGMENT, 1),
          Map.entry(ProblemKind.PROTECTED_NAME, 1),
          Map.entry(ProblemKind.IMAGE_ABOVE, 3),
          Map.entry(ProblemKind.UNPUBLISHED_ASSET, 1),
          Map.entry(ProblemKind.LEAK, 3),
          Map.entry(ProblemKind.INTERFERENCE, 2),
          Map.entry(ProblemKind.UNPROVEN, 2),
          Map.entry(ProblemKind.DOUBLE_ID, 3),
          Map.entry(ProblemKind.SAME_ADDRESS, 2),
          Map.entry(ProblemKind.AMBIGUOUS_NAME, 2),
          Map.entry(ProblemKind.UNKNOWN_AUDIENCE, 2),
          Map.entry(ProblemKind.SAME_OUTPUT, 3),
          Map.entry(ProblemKind.ORPHAN_SIDECAR, 1),
          Map.entry(ProblemKind.STRAY_SIDECAR, 2),
          Map.entry(ProblemKind.DOUBLE_METADATA, 1),
          Map.entry(ProblemKind.NO_LINE, 2),
          Map.entry(ProblemKind.BLANK_LINE, 1),
          Map.entry(ProblemKind.NO_SUCH_WORDS, 2),
          Map.entry(ProblemKind.BAD_PATTERN, 1),
          Map.entry(ProblemKind.UNKNOWN_LINK, 2),
          Map.entry(ProblemKind.UNKNOWN_ENTITY, 2),
          Map.entry(ProblemKind.UNKNOWN_PART_OF, 2),
          Map.entry(ProblemKind.UNKNOWN_SOURCE, 2),
          Map.entry(ProblemKind.BAD_CITATION, 1),
          Map.entry(ProblemKind.DEAD_LINK, 2),
          Map.entry(ProblemKind.DEAD_FRAGMENT, 3),
          Map.entry(ProblemKind.TOO_TANGLED, 1),
          Map.entry(ProblemKind.BAD_SCHEME, 1),
          Map.entry(ProblemKind.MISSING_IMAGE, 2),
          Map.entry(ProblemKind.FOREIGN_IMAGE, 1),
          Map.entry(ProblemKind.BAD_IMAGE, 1),
          Map.entry(ProblemKind.BAD_PDF, 1),
          Map.entry(ProblemKind.UNCLEANED_ASSET, 2),
          Map.entry(ProblemKind.NO_ALT_TEXT, 1),
          Map.entry(ProblemKind.UNNAMED_DOSSIER, 1),
          Map.entry(ProblemKind.UNCITED_SOURCE, 1),
          Map.entry(ProblemKind.BAD_IGNORE, 1),
          Map.entry(ProblemKind.DEAD_WEB_LINK, 2),
          Map.entry(ProblemKind.ARCHIVED_WEB_LINK, 2),
          Map.entry(ProblemKind.MOVED_WEB_LINK, 2),
          Map.entry(ProblemKind.SECRET, 2),
          Map.entry(ProblemKind.CHANGED_ORIGINAL, 2),
          Map.entry(ProblemKind.UNKNOWN_PART, 3),
          Map.entry(ProblemKind.BAD_WORDS, 1),
          Map.entry(ProblemKind.BAD_TEMPLATE, 2),
          Map.entry(ProblemKind.UNKNOWN_WORDS, 2),
          Map.entry(ProblemKind.MISSING_FOOTNOTE, 1),
          Map.entry(ProblemKind.DOUBLE_FOOTNOTE, 1),
          Map.entry(ProblemKind.DOUBTFUL_ENCODING, 1),
          Map.entry(ProblemKind.NO_FENCE, 1),
          Map.entry(ProblemKind.UNUSED_FOOTNOTE, 1),
          Map.entry(ProblemKind.UNUSED_EDITION, 2),
          Map.entry(ProblemKind.LOST_PARAGRAPH, 3),
          Map.entry(ProblemKind.RECURRING_PARAGRAPH, 2),
          Map.entry(ProblemKind.UNUSED_TOPIC, 2),
          Map.entry(ProblemKind.NOT_YET_PUBLIC, 1),
          Map.entry(ProblemKind.RAW_HTML, 1));

  private static Problem problem(ProblemKind kind, String... details) {
    return Problem.of(kind, Place.of("a.md"), (Object[]) details);
  }

  @ParameterizedTest
  @EnumSource(ProblemKind.class)
  void everyDetailIsToldAndNothingIsLeftUnfilled(ProblemKind kind) {
    String[] details =
        IntStream.range(0, DETAILS.getOrDefault(kind, 0))
            .mapToObj(i -> "detail" + i)
            .toArray(String[]::new);
    Problem problem = problem(kind, details);
    String told = problem.message() + " " + problem.hint();
    Arrays.stream(details).forEach(detail -> assertTrue(told.contains(detail), told));
    assertFalse(told.contains("%"), told);
    assertFalse(problem.message().isBlank());
    assertFalse(problem.hint().isBlank());
  }

  @ParameterizedTest
  @EnumSource(ProblemKind.class)
  void percentSignsInDetailsAreText(ProblemKind kind) {
    String[] details = new String[DETAILS.getOrDefault(kind, 0)];
    Arrays.fill(details, "100% %s %n %d %1$s");
    Problem problem = problem(kind, details);
    assertEquals(
        details.length > 0, (problem.message() + problem.hint()).contains("100% %s %n %d %1$s"));
  }

  @Test
  void idsAreAllDifferentAndFitForPrograms() {
    Set<String> ids =
        Arrays.stream(ProblemKind.values()).map(ProblemKind::id).collect(Collectors.toSet());
    assertEquals(ProblemKind.values().length, ids.size());
    ids.forEach(id -> assertTrue(id.matches("[a-z0-9]+(-[a-z0-9]+)*"), id));
  }

  @Test
  void problemsSortByPlaceThenKindThenWords() {
    Problem early = problem(ProblemKind.BAD_YAML, "b", "");
    Problem word = problem(ProblemKind.BAD_YAML, "c", "");
    Problem kind = problem(ProblemKind.BAD_DATE, "a");
    Problem place = Problem.of(ProblemKind.BAD_UTF8, new Place("a.md", 1, 1), "FF");
    assertEquals(
        List.of(early, word, kind, place),
        List.of(place, kind, word, early).stream().sorted().toList());
  }

  @Test
  void warningsAloneForbidNothing() {
    Problem warning = problem(ProblemKind.OLD_MARKING);
    assertFalse(Problem.anyError(List.of()));
    assertFalse(Problem.anyError(List.of(warning)));
    assertTrue(Problem.anyError(List.of(warning, problem(ProblemKind.NO_SITE))));
  }
}
