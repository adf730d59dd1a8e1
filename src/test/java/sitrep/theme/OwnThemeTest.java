package sitrep.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;
import sitrep.site.TestDigest;

/** What a digest has of its own goes before the theme's, and a copy that has aged is told. */
class OwnThemeTest {

  private static final Pattern FILE =
      Pattern.compile(
          "^`(templates/[^`]+)`\n```\\w+\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

  @TempDir private Path folder;

  private TestDigest digest() {
    return TestDigest.copyOf("small", folder.resolve("digest"));
  }

  private List<Problem> problems(TestDigest digest) {
    return digest.build(folder.resolve("site")).problems().stream()
        .filter(p -> p.place().file().startsWith("templates/"))
        .toList();
  }

  private Map<String, String> site(TestDigest digest) {
    return digest.site(folder.resolve("site"), "public");
  }

  @Test
  void theExampleOfTheDocumentationWorks() throws IOException {
    Map<String, String> plain = site(digest());
    TestDigest digest = digest();
    int files = 0;
    for (Matcher file = FILE.matcher(Files.readString(Path.of("docs/themes.md"))); file.find(); ) {
      digest.file(file.group(1), file.group(2));
      files++;
    }
    assertEquals(4, files);
    Map<String, String> own = site(digest);
    Document brief = TestDigest.page(own, "briefs/first/");
    Document before = TestDigest.page(plain, "briefs/first/");
    assertTrue(brief.selectFirst("footer").text().startsWith("The Harbour Desk ·"));
    assertEquals(before.select("footer .tlp").text(), brief.select("footer .tlp").text());
    assertEquals("We name every source that we may.", brief.select(".house-rule").text());
    assertEquals(before.select(".appendix").outerHtml(), brief.select(".appendix").outerHtml());
    assertEquals(before.select(".masthead").outerHtml(), brief.select(".masthead").outerHtml());
    assertEquals("In short", brief.select(".bottom-line .label").text());
    String style = brief.select("link[rel=stylesheet]").attr("href").replace("../../", "");
    assertTrue(own.get(style).endsWith("--measure: 34rem }\n"), style);
    assertTrue(own.get(style).length() > plain.get(style(plain)).length());
  }

  private static String style(Map<String, String> site) {
    return site.keySet().stream().filter(name -> name.endsWith(".css")).findFirst().orElseThrow();
  }

  @Test
  void theListOfOriginalsIsWhole() throws IOException {
    Path theme = Path.of("templates");
    try (Stream<Path> files = Files.walk(theme)) {
      List<String> names =
          files
              .filter(Files::isRegularFile)
              .map(f -> theme.relativize(f).toString())
              .filter(n -> !n.endsWith(".md"))
              .sorted()
              .toList();
      assertEquals(names, Originals.FILES);
    }
  }

  /** Every part of every template, put in its own place, changes nothing. */
  @Test
  void aCopyOfEachPartGivesTheSameSite() throws IOException {
    Map<String, String> plain = site(digest());
    TestDigest digest = digest();
    int parts = 0;
    for (String file : Originals.FILES) {
      if (file.endsWith(".html")) {
        StringBuilder own = new StringBuilder();
        for (String part : Originals.parts(file)) {
          if (!part.equals("page")) {
            own.append(Originals.copy(file, part)).append("\r\n");
            parts++;
          }
        }
        if (!own.isEmpty()) {
          digest.file("templates/" + file, own.toString());
        }
      }
    }
    assertTrue(parts > 50, "parts: " + parts);
    assertEquals(List.of(), problems(digest));
    Map<String, String> own = site(digest);
    plain.forEach((name, bytes) -> assertEquals(bytes, own.get(name), name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "brief.html",
        "parts.html",
        "style.css",
        "site.js",
        "_headers",
        "words/de.properties"
      })
  void aFreshCopyIsNotWarnedOf(String file) throws IOException {
    TestDigest digest = digest().file("templates/" + file, Originals.copy(file));
    assertEquals(List.of(), problems(digest));
  }

  @ParameterizedTest
  @ValueSource(strings = {"brief.html", "style.css", "_headers"})
  void aCopyOfAnotherOriginalIsWarnedOf(String file) throws IOException {
    String copy =
        Originals.copy(file).replaceFirst("original [0-9a-f]{12}", "original 0123456789ab");
    List<Problem> problems = problems(digest().file("templates/" + file, copy));
    assertEquals(1, problems.size(), problems.toString());
    assertEquals(ProblemKind.CHANGED_ORIGINAL, problems.get(0).kind());
    assertEquals(file.equals("brief.html") ? 2 : 1, problems.get(0).place().line());
    assertTrue(problems.get(0).hint().contains(file.replace(".html", "") + " --print"));
  }

  @Test
  void aWarningIsOfThePartThatHasChanged() throws IOException {
    String good = Originals.copy("parts.html", "day");
    String old =
        Originals.copy("parts.html", "chip")
            .replaceFirst("original .{12}", "original 0123456789ab");
    List<Problem> problems = problems(digest().file("templates/parts.html", good + "\n" + old));
    assertEquals(1, problems.size(), problems.toString());
    assertEquals("templates/parts.html:4:1", problems.get(0).place().toString());
    assertTrue(problems.get(0).message().contains("parts chip"), problems.get(0).message());
  }

  @Test
  void aPartThatTheOriginalDoesNotHaveIsAnError() {
    TestDigest digest = digest().file("templates/brief.html", "\n<p th:fragment=\"source\">x</p>");
    List<Problem> problems = problems(digest);
    assertEquals(1, problems.size(), problems.toString());
    assertEquals(ProblemKind.UNKNOWN_PART, problems.get(0).kind());
    assertEquals("templates/brief.html:2:1", problems.get(0).place().toString());
    assertEquals("Did you mean \"sources\"?", problems.get(0).hint());
    assertFalse(Files.exists(folder.resolve("site/index.html")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p th:text=\"${page.titel}\">x</p> | 2:13 | ${page.titel}: a BriefPage has no \"titel\"",
        "<p th:text=\"${page.foo\">x</p> | 2:13 | Could not parse as expression: \"${page.foo\"",
        "<p th:text=\"#{no.such}\">x</p> | 2:15 | the theme has no words for \"no.such\"",
        "<p th:replace=\"~{original/layout :: gone}\">x</p> | 2:16"
            + " | Error resolving fragment: \"~{'original/layout' :: gone}\":"
            + " template or fragment could not be resolved",
      })
  void aTemplateThatCannotBeFilledInIsAnErrorWithItsPlace(String part, String at, String words)
      throws IOException {
    TestDigest digest = digest();
    Map<String, String> before = site(digest);
    digest.file(
        "templates/brief.html", "<th:block th:fragment=\"sources\">\n" + part + "</th:block>\n");
    List<Problem> problems = problems(digest);
    assertEquals(1, problems.size());
    Problem problem = problems.get(0);
    assertEquals(
        "templates/brief.html:" + at + " this template can't be filled in: " + words,
        problem.place().file()
            + ":"
            + problem.place().line()
            + ":"
            + problem.place().column()
            + " "
            + problem.message());
    assertEquals(problems, digest.check().problems());
    assertEquals(before, TestDigest.files(folder.resolve("site")));
    digest.delete("templates/brief.html");
    assertEquals(List.of(), problems(digest));
    assertEquals(before, TestDigest.files(folder.resolve("site")));
  }

  @Test
  void aTemplateOfAnotherNameCanBeUsed() {
    TestDigest digest =
        digest()
            .file("templates/house.html", "<p th:fragment=\"note\" class=\"house\">Ours</p>")
            .file(
                "templates/layout.html",
                "<footer th:fragment=\"colophon\"><p th:replace=\"~{house ::"
                    + " note}\"></p></footer>");
    assertEquals("Ours", TestDigest.page(site(digest), "").select("footer .house").text());
  }
}
