package sitrep.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sitrep.prose.WordList;

/** A pattern is ruled out by what a line lacks, but never where it fits. */
final class RequiredTextTest {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final List<LineForm> FORMS =
      new LineFormReader("line-forms.txt", OurWording::new, new ArrayList<>())
          .read(String.join("\n", WordList.lines("/sitrep/rawtext/line-forms.txt")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "click here ~ the boats lay dry",
        "(click|tap) (here|there) ~ the boats lay dry",
        "of \\d{4}\\.? ~ of 7 boats",
        "a news|b post ~ the boats lay dry",
        "\\(file photo\\) ~ a file photo",
        "(?:the )?harbour (news|post) ~ a news post",
        ".{2,60} \\(@\\w+\\) ~ somebody (else) wrote",
        "(?-i:FILE PHOTO)\\b.* ~ photos of a flute",
      })
  void aLineThatLacksTheWordsIsRuledOut(String pattern, String line) {
    assertFalse(may(pattern, line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "of \\d{4} ~ of 2001 boats",
        "in (March|May) \\d{1,2}\\.? ~ in March 12 boats.",
        "news\\? ~ news? ever",
      })
  void aLineThatEndsOtherwiseIsNoneAsAWhole(String pattern, String line) {
    assertTrue(may(pattern, line));
    assertFalse(mayBeWhole(pattern, line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "a news|b post ~ b post",
        "news(letter)?s? ~ news",
        "(by|from) them ~ from them",
        "x{0,3}yz ~ yz",
        "\\d{1,2} of \\d*x?\\d?b ~ 7 of b",
        "(\\d{2,4} )?boats ~ boats",
        "\\d+th ~ 158th",
        "a\\.b\\?c ~ a.b?c",
        "[abc]d+e ~ bdde",
        "(?!no)yes ~ yes",
        "(a(b|c)d)e ~ acde",
        "(?:(?-i:AP|AFP) photo)\\s*$ ~ AFP photo",
        "straße ~ STRAßE",
        "kelvin ~ \u212Aelvin",
      })
  void aLineThatFitsIsNot(String pattern, String line) {
    assertTrue(Pattern.compile(pattern, FLAGS).matcher(line).lookingAt());
    assertTrue(may(pattern, line));
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.of(
            "a",
            "b",
            "(a|b)",
            "(ab)?",
            "(?:ab)",
            "a?",
            "b*",
            "[ab]",
            "\\.",
            "\\(",
            "\\b",
            "\\w",
            "a{1,2}",
            "(?-i:B)",
            "(a(b)?)",
            ".",
            "b+",
            "(?:a|b(a))",
            "((a)b)",
            "\\d",
            "\\d{2}",
            "\\d?",
            "(\\d+a)?")
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 2000)
  void noFitIsEverRuledOut(@ForAll("patterns") String pattern, @ForAll("lines") String line) {
    Matcher matcher = Pattern.compile(pattern, FLAGS).matcher(line);
    assertTrue(may(pattern, line) || !matcher.lookingAt(), pattern + " in " + line);
    assertTrue(mayBeWhole(pattern, line) || !matcher.matches(), pattern + " is " + line);
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.strings().withChars("abABab.(07").ofMaxLength(8);
  }

  /** The forms that come with the program, held against lines made of what forms look for. */
  @Property(tries = 1000)
  void whatLooksFormsUpFindsTheOneThatTryingThemAllFinds(
      @ForAll("notes") String line, @ForAll @IntRange(max = 9) int index) {
    Optional<LineForm> first =
        FORMS.stream().filter(form -> form.mayStand(index, 10) && form.fits(line)).findFirst();
    assertEquals(
        first.map(LineForm::why), LineForms.standard().of(line, index, 10).map(LineForm::why));
  }

  @Provide
  Arbitrary<String> notes() {
    return Arbitraries.of(
            "Click here ",
            "to sign up ",
            "for our newsletter",
            "ADVERTISEMENT",
            "FILE PHOTO: ",
            "(AP Photo/",
            "Ann Lee)",
            "Ann Lee ",
            "contributed to this report.",
            "Getty Images",
            "pic.twitter.com/x",
            " (@lee) ",
            "July 3, 2020",
            "© 2024 ",
            "All rights reserved",
            "Reporting by ",
            "; Editing by ",
            "Read more: ",
            "REUTERS/",
            "The harbour ",
            "| Video",
            "Follow ",
            "on Twitter",
            "https://a.b/c",
            "3 hours ago",
            "By ",
            "Correction: ")
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(parts -> String.join("", parts));
  }

  private static boolean may(String pattern, String line) {
    return RequiredText.of(pattern).stream().anyMatch(need -> begins(line, need));
  }

  private static boolean mayBeWhole(String pattern, String line) {
    int last = line.isEmpty() ? Need.ANY : Pairs.fold(line.charAt(line.length() - 1));
    Pairs pairs = Pairs.of(line, 0, line.length());
    return RequiredText.of(pattern).stream()
        .anyMatch(need -> begins(line, need) && need.mayBeMet(last, pairs));
  }

  private static boolean begins(String line, Need need) {
    return Pairs.fold(line, line.length()).startsWith(need.beginning())
        && Pairs.of(line, 0, line.length()).mayHold(need.pairs());
  }
}
