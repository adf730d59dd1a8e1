package sitrep.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.digest.LineKind;
import sitrep.problem.Outcome;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;
import sitrep.prose.WordList;

final class LineFormsTest {

  private static Outcome<LineForms> own(String text) {
    return LineForms.own("content/line-forms.txt", text);
  }

  private static Optional<LineKind> kind(String forms, String line, int index, int count) {
    Outcome<LineForms> own = own(forms);
    assertEquals(List.of(), own.problems());
    return own.value().of(line, index, count).map(LineForm::kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[ad, whole] w | the tide table | The Tide Table | 3 | true",
        "[ad, whole] w | the tide table | The Tide Table of May | 3 | false",
        "[ad, begins] w | the tide table | The tide table of May is here. | 3 | true",
        "[ad, begins] w | the tide table | See the tide table | 3 | false",
        "[ad, ends] w | tide table | See the tide table | 3 | true",
        "[ad, ends] w | tide table | The tide table of May | 3 | false",
        "[ad, short] w | tide | See the tide table | 3 | true",
        "[ad, short top] w | tide | See the tide table | 3 | true",
        "[ad, short top] w | tide | See the tide table | 8 | false",
        "[ad, short tail] w | tide | See the tide table | 3 | false",
        "[ad, short tail] w | tide | See the tide table | 18 | true"
      })
  void aFormFitsWhereItSaysSo(String head, String pattern, String line, int index, boolean fits) {
    Optional<LineKind> kind = kind(head + "\n    " + pattern + "\n", line, index, 20);
    assertEquals(fits ? Optional.of(LineKind.AD) : Optional.empty(), kind);
  }

  @Test
  void theFirstFormThatFitsDecides() {
    String forms = "[body, begins] stays\n  tide tables\n\n# more\n[ad, begins] goes\n\ttide\n";
    assertEquals(Optional.of(LineKind.BODY), kind(forms, "Tide tables lie.", 0, 1));
    assertEquals(Optional.of(LineKind.AD), kind(forms, "Tide is money.", 0, 1));
    assertEquals(Optional.empty(), kind(forms, "Time is money.", 0, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'[add, whole] w\n  x' | BAD_VALUE 1:2 Did you mean \"ad\"?",
        "'[ad, hole] w\n  x' | BAD_VALUE 1:6 Did you mean \"whole\"?",
        "'[ad, whole tial] w\n  x' | BAD_VALUE 1:12 Did you mean \"tail\"?",
        "'\n[ad] w\n  x' | BAD_FORM 2:1",
        "'[ad, whole]\n  x' | BAD_FORM 1:1",
        "'ad, whole\n  x' | BAD_FORM 1:1",
        "'  x\n[ad, whole] w\n  y' | BAD_FORM 1:3",
        "'[ad, whole] w\n  xy(z' | BAD_PATTERN 2:3",
        "'[ad, whole] w\n  😀(?=z)' | BAD_PATTERN 2:4",
        "'[ad, whole] w\n  .*' | EAGER_PATTERN 2:3",
        "'[ad, short] w\n  x?' | EAGER_PATTERN 2:3",
        "'[ad, begins] w\n  (tide|)' | EAGER_PATTERN 2:3",
      })
  void aFaultIsToldWithItsPlace(String text, String told) {
    List<Problem> problems = own(text).problems();
    assertEquals(1, problems.size(), problems.toString());
    Problem problem = problems.get(0);
    String place = problem.place().line() + ":" + problem.place().column();
    String all = problem.kind() + " " + place + " " + problem.hint();
    assertTrue(all.startsWith(told), all);
    assertEquals("content/line-forms.txt", problem.place().file());
  }

  @Test
  void allFaultsAreToldAtOnceAndGoodFormsStillCount() {
    Outcome<LineForms> own = own("[ad, whole] w\n  x(\n  tide\n[bad, whole] w\n  y\n  z)\n");
    assertEquals(
        List.of(ProblemKind.BAD_PATTERN, ProblemKind.BAD_VALUE, ProblemKind.BAD_PATTERN),
        own.problems().stream().map(Problem::kind).toList());
    assertTrue(own.value().of("Tide", 0, 1).isPresent());
  }

  /** So whoever writes a list of their own may copy from ours. */
  @Test
  void ourOwnListIsOneThatADigestCouldHave() {
    String ours = String.join("\n", WordList.lines("/sitrep/rawtext/line-forms.txt"));
    Outcome<LineForms> own = own(ours);
    assertEquals(List.of(), own.problems());
    List<String> lines =
        List.of(
            "Sign up for our daily newsletter.",
            "Photo: A. Quill/Tide Office",
            "(Photo: The pier at low tide)",
            "Reporting by Ann Lee; Editing by Tom Harker",
            "The harbour master contributed to this report.",
            "By Ann Lee",
            "Follow Ann Lee on Instagram",
            "The pier was closed on Monday, the harbour master said.",
            "Read more: How the pier was built",
            "© 2024 Tide Office. All rights reserved.",
            "Pier and ferry are seen from the tower on May 3, 2021. REUTERS/A. Q. Quill",
            "Correction: The pier is longer.");
    for (String line : lines) {
      for (int index : new int[] {0, 10, 19}) {
        assertEquals(
            LineForms.standard().of(line, index, 20).map(LineForm::why),
            own.value().of(line, index, 20).map(LineForm::why),
            line);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "((a{1000}){1000}){1000}",
        "(((a{99}){99}){99}b|c){99}",
        "(((((((((a{9}){9}){9}){9}){9}){9}){9}){9}){9}){999999999}",
        "[a]{1000}[b]{1000}[c]{1000}[d]{1000}[e]{1000}[f]{1000}"
      })
  void repetitionsThatMultiplyAreRefused(String pattern) {
    List<Problem> problems = own("[ad, whole] w\n  " + pattern).problems();
    assertEquals(List.of(ProblemKind.BAD_PATTERN), problems.stream().map(Problem::kind).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(((((a*)*)*)*)*)*b",
        "(a|aa)+b",
        "(a|a?)+b",
        "(.*)*(.*)*(.*)*b",
        "(a{0,70}){0,70}b"
      })
  void noPatternTakesLong(String pattern) {
    LineForms forms = own("[ad, short] w\n  " + pattern).value();
    String line = "a".repeat(160);
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> forms.of(line, 0, 1));
  }
}
