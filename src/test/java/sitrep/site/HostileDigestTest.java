package sitrep.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.build.BuildResult;

/** Whatever a digest says, it is either built soundly or refused in words. */
class HostileDigestTest {

  private static final String PAYLOAD = "x\\\"><img src=x onerror=alert(1)></script><script>1";

  private static final String THEME =
      TestDigest.in(TestDigest.SAMPLE).read("templates/layout.html")
          + TestDigest.in(TestDigest.SAMPLE).read("templates/redirect.html")
          + TestDigest.in(TestDigest.SAMPLE).read("templates/search.html");

  @TempDir private Path folder;
  private TestDigest digest;
  private Path output;

  @BeforeEach
  void digest() {
    digest = TestDigest.copyOf("small", folder.resolve("digest"));
    output = folder.resolve("out");
  }

  private void brief(String keys, String body) {
    digest.file(
        "content/briefs/odd.md", "---\ndate: 2023-05-13\n" + keys + "\n---\n" + body + "\n");
  }

  /** Builds or refuses; either way what is there is a whole site or none. */
  private BuildResult soundOrRefused() {
    BuildResult result = digest.build(output);
    if (result.written().isEmpty()) {
      assertTrue(result.hasErrors());
      return result;
    }
    Map<String, String> files = TestDigest.files(output);
    long listed = files.get("manifest.sha256").lines().count();
    assertEquals(listed, files.size() - 1L, "files that the manifest does not list, or too few");
    return result;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../outside/",
        "/a/../../outside/",
        "/a//b/",
        "//example.com/x/",
        "/a?b=c",
        "/a b/",
        "/%2e%2e/outside/",
        "/a%2fb/",
        "/a\\\\b/",
        "/A/",
        "/briefs/first",
        "/index.html",
        "/",
        "/old/first/",
        "/briefs/",
        "/../",
        "/.",
        "/a/./b/",
        "/ünï/",
        "/a:b/",
        "/a\\u0001b/",
        "#x",
        "https://example.com/",
        "relative/"
      })
  void formerAddressOfAnyFormLeavesTheFolderAlone(String address) {
    brief("title: Odd\naliases: [\"" + address + "\"]", "Words.");
    soundOrRefused();
    try (var all = Files.list(folder)) {
      List<String> beside = all.map(path -> path.getFileName().toString()).sorted().toList();
      assertTrue(List.of(".sitrep", "digest", "out").containsAll(beside), beside.toString());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/robots.txt",
        "/feed.xml/",
        "/assets/map.svg/",
        "/manifest.sha256",
        "/briefs/first/index.html/",
        "/404.html",
        "/theme/x.css",
        "/search/index.js"
      })
  void formerAddressInThePlaceOfAFileIsRefused(String address) {
    brief("title: Odd\naliases: [\"" + address + "\"]", "Words.");
    soundOrRefused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"!!!", "C++", "c", "...", "..", "-", "  ", "a/b", "CON", "ß", "İ", "日本"})
  void topicOfAnyNameIsBuiltOrRefused(String topic) {
    brief("title: Odd\ntopics: [\"" + topic + "\", Shipping, C]", "Words.");
    soundOrRefused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "slug", "topics", "aliases"})
  void longWordIsBuiltOrRefused(String key) {
    String word = "ab".repeat(200);
    String value = key.equals("aliases") ? "[/" + word + "/]" : word;
    brief((key.equals("title") ? "" : "title: Odd\n") + key + ": " + value, "Words.");
    soundOrRefused();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!!!.md",
        "---.md",
        "..md",
        "a b.md",
        "A.md",
        "é.md",
        "index.md",
        "feed.xml.md",
        "%41.md",
        "a?b.md",
        "a#b.md",
        "a&b.md",
        "a'b.md",
        "日本.md"
      })
  void fileOfAnyNameIsBuiltOrRefused(String name) {
    for (String where : List.of("briefs", "dossiers", "topics", "pages")) {
      digest.file(
          "content/" + where + "/" + name,
          where.equals("dossiers")
              ? "---\nname: Odd\n---\nWords.\n"
              : "---\ntitle: Odd "
                  + where
                  + (where.equals("briefs") ? "\ndate: 2023-05-13" : "")
                  + "\n---\nWords.\n");
    }
    digest.file("seeds/" + name, "Odd words stand here.\n");
    BuildResult result = soundOrRefused();
    if (result.written().isPresent()) {
      linksResolve();
    }
  }

  private void linksResolve() {
    Map<String, String> files = TestDigest.files(output);
    List<String> dead = new ArrayList<>();
    files.keySet().stream()
        .filter(name -> name.endsWith("index.html"))
        .forEach(
            name -> {
              Document page = Jsoup.parse(TestDigest.text(files, name));
              java.net.URI base = java.net.URI.create("https://x.example/").resolve(encoded(name));
              for (Element a : page.select("main a[href]:not([rel=external])")) {
                java.net.URI target = base.resolve(a.attr("href"));
                if ("x.example".equals(target.getHost())) {
                  String path = target.getPath().substring(1);
                  String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
                  if (!files.containsKey(file)) {
                    dead.add(name + ": " + a.attr("href"));
                  }
                }
              }
            });
    assertEquals(List.of(), dead);
  }

  private static String encoded(String name) {
    StringBuilder encoded = new StringBuilder();
    for (String part : name.split("/")) {
      encoded
          .append(encoded.isEmpty() ? "" : "/")
          .append(
              java.net.URLEncoder.encode(part, java.nio.charset.StandardCharsets.UTF_8)
                  .replace("+", "%20"));
    }
    return encoded.toString();
  }

  @Test
  void wordsOfEveryKeyStayWords() {
    String q = "\"" + PAYLOAD + "\"";
    digest.file(
        "content/site.yaml",
        "title: "
            + q
            + "\nurl: https://example.org/small/\ndescription: "
            + q
            + "\nauthor: "
            + q
            + "\norganisation: {name: "
            + q
            + "}\nnav: [{title: "
            + q
            + ", to: /briefs/}]\n");
    brief(
        "title: "
            + q
            + "\nsummary: "
            + q
            + "\ntopics: ["
            + q
            + "]\nauthors: ["
            + q
            + "]\ncorrections: [{date: 2023-05-14, note: "
            + q
            + "}]\nevents: [{date: 2023-05-14,"
            + " what: "
            + q
            + ", place: "
            + q
            + "}]\njudgments: [{id: j, statement: "
            + q
            + "}]\n",
        "## <img src=x onerror=alert(1)>\n\n"
            + "A `<img src=x onerror=alert(1)>` [@wire, <img src=x onerror=alert(1)>] [[Ada"
            + " Quill|<img src=x onerror=alert(1)>]]\n\n"
            + "![<img src=x onerror=alert(1)>](/assets/map.svg \"<img src=x"
            + " onerror=alert(1)>\")\n\n"
            + "!!! note \"<img src=x onerror=alert(1)>\"\n"
            + "    x\n\n"
            + "<img src=x onerror=alert(1)>\n\n"
            + "<script>alert(1)</script>\n\n"
            + "```<img/onerror=x>\n"
            + "<script>\n"
            + "```\n");
    digest.file(
        "content/dossiers/odd.md",
        "---\nname: "
            + q
            + "\naliases: ["
            + q
            + "]\nsummary: "
            + q
            + "\nrole: "
            + q
            + "\nlinks: [{title: "
            + q
            + ", url: \"https://example.com/\"}]\n---\n");
    digest.file(
        "seeds/odd.txt", "<img src=x onerror=alert(1)> said.\n\n“<script>x” said Ada Quill.\n");
    digest.file(
        "seeds/odd.yaml",
        "title: " + q + "\npublisher: " + q + "\nauthor: " + q + "\ntype: " + q + "\n");
    BuildResult result = digest.build(output);
    assertTrue(result.written().isPresent(), result.problems().toString());
    Map<String, String> files = TestDigest.files(output);
    List<String> alive = new ArrayList<>();
    files.forEach(
        (name, bytes) -> {
          if (name.endsWith(".html")) {
            inspect(name, Jsoup.parse(TestDigest.text(files, name)), alive);
          } else if (name.endsWith(".xml")) {
            Document feed = Jsoup.parse(TestDigest.text(files, name), "", Parser.xmlParser());
            for (Element html : feed.select("content, content|encoded")) {
              inspect(name, Jsoup.parse(html.text()), alive);
            }
          } else if (name.endsWith(".json")) {
            Json.object(TestDigest.text(files, name));
          }
        });
    assertEquals(List.of(), alive);
  }

  private static void inspect(String name, Document page, List<String> alive) {
    for (Element e : page.select("[onerror], script:not([src]):not([type])")) {
      if (!THEME.contains("<script>" + e.data() + "</script>")) {
        alive.add(name + ": " + e);
      }
    }
    for (Element e : page.select("script[type=application/ld+json]")) {
      Json.object(e.data());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\x07", "\\x00", "\\x0B", "\\uFFFE", "\\uFFFF", "\\x1b", "\\x85"})
  void feedsStayReadableWhateverCharactersATitleHolds(String character) throws Exception {
    brief("title: \"A bell " + character + " rings\"\nsummary: \"" + character + "\"", "Words.");
    if (soundOrRefused().written().isPresent()) {
      for (String feed : List.of("feed.xml", "rss.xml")) {
        new com.rometools.rome.io.SyndFeedInput()
            .build(new java.io.StringReader(TestDigest.text(TestDigest.files(output), feed)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 11, 12, 27, 127, 0xFFFE, 0xFFFF})
  void feedsStayReadableWhateverCharactersABodyHolds(int character) throws Exception {
    brief("title: Odd", "A bell " + new String(Character.toChars(character)) + " rings.");
    if (soundOrRefused().written().isPresent()) {
      for (String feed : List.of("feed.xml", "rss.xml")) {
        new com.rometools.rome.io.SyndFeedInput()
            .build(new java.io.StringReader(TestDigest.text(TestDigest.files(output), feed)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"briefs", "dossiers", "topics", "pages"})
  void emptyTitleIsReported(String where) {
    String key = where.equals("dossiers") ? "name" : "title";
    digest.file(
        "content/" + where + "/odd.md",
        "---\n"
            + key
            + ": \"\"\n"
            + (where.equals("briefs") ? "date: 2023-05-13\n" : "")
            + "---\nWords.\n");
    assertTrue(digest.check().hasErrors(), "an empty " + key + " goes unheard");
  }

  @Test
  void emptyDigestIsBuilt() {
    TestDigest empty = TestDigest.empty(folder.resolve("empty"));
    Map<String, String> site = empty.site(output, "public");
    assertTrue(site.containsKey("index.html") && site.containsKey("feed.xml"));
  }

  @Test
  void emptyFilesAreBuiltOrRefused() {
    for (String where : List.of("briefs", "dossiers", "topics", "pages", "editions")) {
      digest.file("content/" + where + "/empty.md", "");
    }
    digest.file("seeds/empty.txt", "").file("seeds/blank.txt", "\n \n\t\n");
    digest.file("seeds/wire.yaml", "").file("content/assets/empty.svg", "");
    soundOrRefused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"汉", "𠀀", "a"})
  void descriptionWithoutBlanksIsCutBetweenCharacters(String letter) throws IOException {
    String run = letter.repeat(250);
    brief("title: Long\nsummary: " + run, run);
    digest.file("seeds/long.txt", "A title\n\n" + run + ".\n");
    digest.file("seeds/long.yaml", "marking: TLP:CLEAR\n");
    digest.replace("content/site.yaml", "A small, sound digest.", run);
    assertEquals(List.of(), soundOrRefused().problems());
    for (String page : List.of("index.html", "briefs/odd/index.html", "sources/long/index.html")) {
      String said =
          Jsoup.parse(Files.readString(output.resolve(page)))
              .select("meta[name=description]")
              .attr("content");
      assertTrue(said.matches("(" + letter + ")+ …"), page + ": " + said);
    }
  }
}
