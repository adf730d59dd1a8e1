package sitrep.line;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sitrep.prose.WordList;

/** A pattern is ruled out by what a line lacks, but never where it fits. */
final class RequiredTextTest {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final List<Pattern> FORMS =
      WordList.lines("/sitrep/rawtext/line-forms.txt").stream()
          .filter(line -> line.startsWith(" "))
          .map(line -> Pattern.compile(line.strip(), FLAGS))
          .toList();

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
    boolean fits = Pattern.compile(pattern, FLAGS).matcher(line).lookingAt();
    boolean may = may(pattern, line);
    assertTrue(may || !fits, pattern + " in " + line);
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.strings().withChars("abABab.(07").ofMaxLength(8);
  }

  /** The forms that come with the program, each held against lines made of what forms look for. */
  @Property(tries = 1000)
  void noStandardFormIsRuledOutWhereItFits(@ForAll("notes") String line) {
    for (Pattern form : FORMS) {
      boolean may = may(form.pattern(), line);
      assertTrue(may || !form.matcher(line).lookingAt(), form + " in " + line);
    }
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

  /** All that is lacked, and the first character of what must begin the line. */
  private static boolean may(String pattern, String line) {
    Pairs pairs = Pairs.of(line, 0, line.length());
    return RequiredText.of(pattern).stream()
        .filter(n -> n.first() == Need.ANY || begins(line, n.first()))
        .anyMatch(n -> pairs.mayHold(n.pairs()));
  }

  private static boolean begins(String line, int first) {
    return !line.isEmpty() && Pairs.fold(line.charAt(0)) == first;
  }
}
