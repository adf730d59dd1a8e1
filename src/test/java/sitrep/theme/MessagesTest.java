package sitrep.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;
import sitrep.site.TestDigest;

/** The words of the theme: one language is the proof that there can be others. */
class MessagesTest {

  private static final Pattern USED = Pattern.compile("#\\{([a-z0-9.-]+)[}(]");

  @TempDir private Path folder;

  private static Map<String, String> words(String language) throws IOException {
    Properties properties = new Properties();
    String file = Files.readString(Path.of("templates/words", language + ".properties"));
    properties.load(new StringReader(file));
    Map<String, String> words = new TreeMap<>();
    properties.forEach((key, text) -> words.put((String) key, (String) text));
    return words;
  }

  @Test
  void germanHasTheWordsAndPlacesThatEnglishHas() throws IOException {
    Map<String, String> german = words("de");
    assertEquals(words("en").keySet(), german.keySet());
    words("en")
        .forEach(
            (key, text) ->
                assertEquals(new Phrase(text).places(), new Phrase(german.get(key)).places(), key));
  }

  @Test
  void templatesAndScriptsAskForWordsThatThereAre() throws IOException {
    Map<String, String> words = words("en");
    List<String> missing = new ArrayList<>();
    for (String file : Originals.FILES) {
      String text = new String(Originals.read(file), StandardCharsets.UTF_8);
      for (Matcher key = USED.matcher(text); key.find(); ) {
        if (!words.containsKey(key.group(1))) {
          missing.add(file + ": " + key.group(1));
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  private TestDigest sample(String language) {
    Path root = folder.resolve("digest-" + language);
    TestDigest.copy(TestDigest.SAMPLE.resolve("content"), root.resolve("content"));
    TestDigest.copy(TestDigest.SAMPLE.resolve("seeds"), root.resolve("seeds"));
    return TestDigest.in(root)
        .replace("content/site.yaml", "language: en", "language: " + language);
  }

  /** Sentences and longer words, which content says only by chance. */
  @Test
  void aGermanSiteSaysNothingOfTheThemesInEnglish() throws IOException {
    TestDigest digest = sample("de");
    Map<String, String> site = digest.site(folder.resolve("site"), "public");
    String content =
        TestDigest.files(digest.root()).values().stream().collect(Collectors.joining("\n"));
    Map<String, String> german = words("de");
    List<String> said = new ArrayList<>();
    Map<String, String> texts = texts(site);
    words("en")
        .forEach(
            (key, text) -> {
              boolean telling = text.length() > 9 && !text.contains("{") && !content.contains(text);
              if (telling && !text.equals(german.get(key))) {
                texts.forEach(
                    (n, t) -> said.addAll(t.contains(text) ? List.of(n + ": " + text) : List.of()));
              }
            });
    assertEquals(List.of(), said);
    Document brief = TestDigest.page(site, "briefs/mi6-appeal-from-prague/");
    assertEquals("de", brief.selectFirst("html").attr("lang"));
    assertEquals("19. Juli 2023", brief.selectFirst(".head time").text());
    assertEquals("Das Wichtigste", brief.selectFirst(".bottom-line .label").text());
    assertTrue(TestDigest.text(site, "editions/feed.xml").contains(": Ausgaben</title>"));
    assertTrue(TestDigest.page(site, "places/prague/").text().contains("14,42"), "a German number");
  }

  private static Map<String, String> texts(Map<String, String> site) {
    Map<String, String> texts = new TreeMap<>();
    site.keySet().stream()
        .filter(name -> name.matches(".*\\.(html|js|xml|json)"))
        .forEach(
            name -> {
              String file = TestDigest.text(site, name);
              texts.put(name, name.endsWith(".html") ? shown(file) : file);
            });
    return texts;
  }

  /** What a page says, and its attributes. */
  private static String shown(String html) {
    Document page = Jsoup.parse(html);
    String attributes =
        page.getAllElements().stream()
            .flatMap(e -> Stream.of("aria-label", "title", "content", "data-copy").map(e::attr))
            .collect(Collectors.joining("\n"));
    return page.text() + "\n" + attributes;
  }

  private List<Problem> problems(TestDigest digest) {
    return digest.check().problems().stream()
        .filter(p -> p.place().file().startsWith("templates/"))
        .toList();
  }

  @Test
  void ownWordsGoBeforeOursOneByOne() {
    TestDigest digest =
        TestDigest.copyOf("small", folder.resolve("own"))
            .file(
                "templates/words/en.properties",
                "brief.bottom-line = In \"short\"\nscript.copy = Say \"\\\\\"\n");
    Map<String, String> site = digest.site(folder.resolve("site"), "public");
    Document brief = TestDigest.page(site, "briefs/first/");
    assertEquals("In \"short\"", brief.selectFirst(".bottom-line .label").text());
    assertEquals("Search", brief.selectFirst(".to-search").text());
    String script =
        site.keySet().stream().filter(n -> n.startsWith("theme/site-")).findFirst().orElseThrow();
    assertTrue(
        site.get(script).contains("button.textContent = \"Say \\\"\\\\\\\"\";"), site.get(script));
  }

  @Test
  void aLanguageOfOnesOwnIsOneFile() {
    TestDigest digest =
        TestDigest.copyOf("small", folder.resolve("own"))
            .replace("content/site.yaml", "title: Small", "language: fr\ntitle: Small")
            .file(
                "templates/words/fr.properties",
                "frame.search = Recherche\ndate.day = {0} {1} {2}\n");
    Document home = TestDigest.page(digest.site(folder.resolve("site"), "public"), "");
    assertEquals("Recherche", home.selectFirst(".to-search").text());
    assertEquals("Topics", home.selectFirst("#_topics").text());
  }

  @Test
  void faultsAreToldWithTheirLine() {
    TestDigest digest =
        TestDigest.copyOf("small", folder.resolve("own"))
            .file(
                "templates/words/en.properties",
                "# ours\nframe.serch = Find\nbriefs.one = {0} of {1}\n");
    List<Problem> problems = problems(digest);
    assertEquals(2, problems.size(), problems.toString());
    assertEquals(ProblemKind.UNKNOWN_WORDS, problems.get(0).kind());
    assertEquals("templates/words/en.properties:2:1", problems.get(0).place().toString());
    assertEquals("Did you mean \"frame.search\"?", problems.get(0).hint());
    assertEquals(ProblemKind.BAD_WORDS, problems.get(1).kind());
    assertEquals("templates/words/en.properties:3:1", problems.get(1).place().toString());
    digest.file("templates/words/en.properties", "frame.search = \\u12\n");
    assertEquals(ProblemKind.BAD_WORDS, problems(digest).get(0).kind());
  }
}
