package sitrep.line;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.re2j.PatternSyntaxException;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FoldingProperties {

  /**
   * A pattern that is read at all is read in no time; one that never ends fails by its patience.
   */
  @Property(tries = 200)
  void whatIsNotRefusedIsReadToItsEnd(@ForAll("patterns") List<String> patterns) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> patterns.forEach(FoldingProperties::read),
        patterns::toString);
  }

  private static void read(String pattern) {
    try {
      new OwnWording(pattern);
    } catch (PatternSyntaxException e) {
      // It is refused.
    }
  }

  @Provide
  Arbitrary<List<String>> patterns() {
    return Arbitraries.of(
            "[",
            "]",
            "[",
            "]",
            "-",
            "-",
            "^",
            "\\",
            "[:",
            ":]",
            "[:alpha:]",
            "a",
            "Z",
            " ",
            "\u1C84",
            "\u2013",
            "\uFFFD",
            "\u0400",
            "\\x{1C85}",
            "\\x{2000}",
            "\\x7f",
            "\\d",
            "\\W",
            "\\pL",
            "\\p{Cyrillic}",
            "\\Q",
            "\\E",
            "\\]",
            "\\[",
            "\\-",
            "|",
            "(",
            ")",
            "{",
            "}",
            "2",
            "\\101")
        .list()
        .ofMinSize(3)
        .ofMaxSize(12)
        .map(parts -> String.join("", parts))
        .list()
        .ofSize(50);
  }
}
