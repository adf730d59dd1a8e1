package sitrep.rawtext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sitrep.digest.RawText;

/** Texts made to hang or fell a reader are read in time. */
final class HostileTextTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("a line of 10 MB", "word ".repeat(2_000_000)),
        Arguments.of("a line of 10 MB, each word with a capital", "Word ".repeat(2_000_000)),
        Arguments.of("100,000 quotation marks", "\"".repeat(100_000)),
        Arguments.of("100,000 quotation marks around words", "\"a b c\" ".repeat(50_000)),
        Arguments.of("100,000 curly marks that open", "“".repeat(100_000)),
        Arguments.of("100,000 attributions in a line", "\"Yes,\" Moore said. ".repeat(100_000)),
        Arguments.of("1 MB without a break", "a".repeat(1_000_000)),
        Arguments.of("1 MB of capitals", "A".repeat(1_000_000)),
        Arguments.of("1 MB of hyphens", "a-".repeat(500_000)),
        Arguments.of("1 MB of initials", "A.".repeat(500_000)),
        Arguments.of("1 MB of full stops", ".".repeat(1_000_000)),
        Arguments.of("1 MB of brackets", "(".repeat(1_000_000)),
        Arguments.of("1 MB of commas", "Moore, ".repeat(140_000) + "said \"x\""),
        Arguments.of("20,000 persons of one surname", namesakes()),
        Arguments.of("50,000 lines that speak", "\"No,\" he said.\n".repeat(50_000)),
        Arguments.of(
            "30,000 pronouns", "Ann Lee met Mary Moore. \"No,\" she said. ".repeat(30_000)),
        Arguments.of(
            "verbs without a subject",
            ("telling, and said ".repeat(15) + "\"a b\" ").repeat(10_000)),
        Arguments.of("100,000 curly marks that close", "a” ".repeat(100_000)),
        Arguments.of("100,000 marks of all kinds", "“a ‘b \"c «d „e ” ».".repeat(20_000)),
        Arguments.of("1 MB of quoted letters that are said", "\"a\" said ".repeat(110_000)),
        Arguments.of("1 MB of said", "said ".repeat(200_000)),
        Arguments.of("1 MB of names", "Ann Lee Tom Harker ".repeat(50_000)),
        Arguments.of("1 MB of digits", "7".repeat(1_000_000)),
        Arguments.of("1 MB of dates", "July 19, 2023, ".repeat(66_000)),
        Arguments.of("1 MB of datelines", "PRAGUE (AP) — ".repeat(66_000)),
        Arguments.of("70,000 lines with a dateline", "PRAGUE (AP) — It.\n".repeat(70_000)),
        Arguments.of("1 MB of line breaks", "\n".repeat(1_000_000) + "x"),
        Arguments.of("1 MB of spaces", "a" + " ".repeat(1_000_000) + "b"),
        Arguments.of("1 MB without width", "\u200B".repeat(1_000_000) + "x"),
        Arguments.of("1 MB of halves of characters", "\uD83D".repeat(1_000_000)),
        Arguments.of("addresses", "http://a.b/c\n".repeat(30_000) + "A line\n".repeat(30_000)),
        Arguments.of("100,000 short lines", "x\r".repeat(100_000)),
        Arguments.of("Markdown that nests", "> ".repeat(100_000) + "\n" + "*a_".repeat(100_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void isReadInTime(String name, String text) {
    RawText raw =
        assertTimeoutPreemptively(LIMIT, () -> RawTextReader.read("f.txt", text, Optional.empty()));
    assertEquals(text, raw.text());
  }

  private static String namesakes() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      String given = Integer.toString(i, 26).replaceAll("\\d", "x");
      text.append("Mr. John X").append(given).append(" Smith said so. ");
    }
    return text.toString();
  }
}
