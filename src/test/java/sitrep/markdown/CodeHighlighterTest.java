package sitrep.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class CodeHighlighterTest {

  private static final String ODD =
      "\"'`/*#<>!-=:&;{}()[]$@%\\ \t\r\n\f0.xeEabcif \u00E9\uD83D\uDE00\uD83D\u0000\u2028";

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      value = {
        "java, int, <span class=\"hl-type\">int</span>",
        "java, return x;, <span class=\"hl-keyword\">return</span> x;",
        "JavaScript, 'a<b', <span class=\"hl-string\">'a&lt;b'</span>",
        "json, {\"a\": 1.5}, {<span class=\"hl-variable\">\"a\"</span>: "
            + "<span class=\"hl-number\">1.5</span>}",
        "yml, # a & b, <span class=\"hl-comment\"># a &amp; b</span>",
        "sh, echo $A, <span class=\"hl-function\">echo</span> "
            + "<span class=\"hl-variable\">$A</span>",
        "xml, <a b=\"c\"/>, <span class=\"hl-markup\">&lt;a</span> "
            + "<span class=\"hl-variable\">b</span><span class=\"hl-operator\">=</span>"
            + "<span class=\"hl-string\">\"c\"</span>"
            + "<span class=\"hl-markup\">/&gt;</span>"
      })
  void wordsAreColoured(String language, String code, String html) {
    assertEquals(Optional.of(html), CodeHighlighter.highlight(language, code));
  }

  @Test
  void aCommentGoesOnOverLines() {
    assertEquals(
        "<span class=\"hl-comment\">/* a</span>\n<span class=\"hl-comment\">int */</span> b",
        CodeHighlighter.highlight("c", "/* a\nint */ b").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "text", "plain", "klingon", "diff", "java script"})
  void otherLanguagesAreLeftAlone(String language) {
    assertEquals(Optional.empty(), CodeHighlighter.highlight(language, "int a;"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java",
        "js",
        "ts",
        "json",
        "yaml",
        "yml",
        "xml",
        "html",
        "css",
        "sql",
        "sh",
        "bash",
        "python",
        "py",
        "c",
        "cpp",
        "go",
        "rust",
        "php",
        "ruby",
        "properties",
        "markdown",
        "JAVA "
      })
  void usualNamesAreKnown(String language) {
    assertTrue(CodeHighlighter.highlight(language, "").isPresent());
  }

  @ParameterizedTest
  @EnumSource(CodeLanguage.class)
  void withoutItsTagsItIsTheCode(CodeLanguage language) {
    Random random = new Random(language.ordinal());
    for (int round = 0; round < 500; round++) {
      StringBuilder code = new StringBuilder();
      random.ints(random.nextInt(60), 0, ODD.length()).forEach(i -> code.append(ODD.charAt(i)));
      assertLaw(language, code.toString());
    }
  }

  @ParameterizedTest
  @EnumSource(CodeLanguage.class)
  void theLawHoldsForOddInput(CodeLanguage language) {
    assertLaw(language, "");
    assertLaw(language, "\n\r\n\r\t");
    assertLaw(language, "String s = \"not closed\r\n/* nor this\r\n\tint \uD83D\uDE00 = 1;");
    assertLaw(language, "`${a\\\n}` \\\n\\");
    assertLaw(language, "#x <b>\"&amp;\"</b> <!-- ");
  }

  @ParameterizedTest
  @EnumSource(
      value = CodeLanguage.class,
      names = {"JAVA", "CPP", "HTML", "MARKDOWN", "SHELL", "YAML"})
  void manyAndLongLinesEnd(CodeLanguage language) {
    assertLaw(language, "if (a < 1) { b = \"c\"; } // d\n".repeat(10_000));
    assertLaw(language, "a = 'b' + ".repeat(10_000));
  }

  @Test
  void manyThreadsGetTheSameHtml() {
    String code = "/* a\n b */ class C { String d = \"e\"; }\n".repeat(50);
    String html = CodeHighlighter.highlight("java", code).orElseThrow();
    assertTrue(
        IntStream.range(0, 200)
            .parallel()
            .allMatch(i -> CodeHighlighter.highlight("java", code).orElseThrow().equals(html)));
  }

  private static void assertLaw(CodeLanguage language, String code) {
    String html = CodeHighlighter.highlight(language.names().get(0), code).orElseThrow();
    String bare = html.replaceAll("<span class=\"hl-[a-z]++\">([^<]++)</span>", "$1");
    assertFalse(bare.contains("<"), bare);
    assertEquals(
        code,
        bare.replace("&lt;", "<").replace("&gt;", ">").replace("\"", "\"").replace("&amp;", "&"));
  }
}
