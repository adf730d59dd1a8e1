package sitrep.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What machines read of the sample: structured data, sitemap, robots, redirects, the manifest. */
class SampleDataTest {

  private static BuiltSample site() {
    return BuiltSample.forPublic(BuiltSample.BELOW);
  }

  private static Map<String, Object> data(Document page) {
    return Json.object(page.select("script[type=application/ld+json]").first().data());
  }

  private static Map<String, Object> thing(String path, String type) {
    return Json.asObjects(data(site().page(path)).get("@graph")).stream()
        .filter(thing -> type.equals(thing.get("@type")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + type + " on " + path));
  }

  @Test
  void everyBlockOfStructuredDataParsesAndItsThingsHaveTypes() {
    int blocks = 0;
    for (Document page : site().pages().values()) {
      for (Element script : page.select("script[type=application/ld+json]")) {
        Map<String, Object> data = Json.object(script.data());
        assertEquals("https://schema.org", data.get("@context"), page.location());
        for (Map<String, Object> thing : Json.asObjects(data.get("@graph"))) {
          assertFalse(String.valueOf(thing.get("@type")).isBlank(), page.location());
        }
        blocks++;
      }
    }
    assertTrue(blocks > 50, "only " + blocks + " blocks of structured data");
  }

  @Test
  void addressesInStructuredDataAreWholeAndThoseOfThisSiteExist() {
    List<String> lost = new ArrayList<>();
    for (Document page : site().pages().values()) {
      for (Element script : page.select("script[type=application/ld+json]")) {
        collect(Json.parse(script.data()), lost);
      }
    }
    assertEquals(List.of(), lost);
  }

  private static void collect(Object value, List<String> lost) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, inner) -> {
            boolean address = Set.of("url", "item", "mainEntityOfPage", "image").contains(key);
            if (address && inner instanceof String text) {
              boolean whole = text.startsWith("https://");
              boolean ours = text.startsWith(BuiltSample.BELOW);
              if (!whole || (ours && site().fileAt(URI.create(text)).isEmpty())) {
                lost.add(key + ": " + text);
              }
            }
            collect(inner, lost);
          });
    } else if (value instanceof List<?> list) {
      list.forEach(item -> collect(item, lost));
    }
  }

  @Test
  void briefIsAnAnalysisWithItsDatesAuthorSubjectsAndCitations() {
    Map<String, Object> brief = thing("briefs/mi6-appeal-from-prague/", "AnalysisNewsArticle");
    assertEquals("MI6 chief appeals to disaffected Russians from Prague", brief.get("headline"));
    assertEquals("2023-07-19T17:00:00+01:00", brief.get("datePublished"));
    assertEquals("2023-07-28", brief.get("dateModified"));
    assertEquals("en", brief.get("inLanguage"));
    assertEquals("The desk", Json.asObjects(brief.get("author")).get(0).get("name"));
    assertEquals("The Long View", Json.asObject(brief.get("publisher")).get("name"));
    assertEquals(3, Json.asObjects(brief.get("correction")).size());
    List<Object> about =
        Json.asObjects(brief.get("about")).stream().map(thing -> thing.get("name")).toList();
    assertTrue(about.contains("Richard Moore"), "" + about);
    List<Object> cited =
        Json.asObjects(brief.get("citation")).stream().map(thing -> thing.get("url")).toList();
    assertTrue(cited.contains(BuiltSample.BELOW + "sources/prague-speech/"), "" + cited);
  }

  @Test
  void personSourceAndTrailHaveTheirOwnTypes() {
    Map<String, Object> moore = thing("people/richard-moore/", "Person");
    assertEquals("Richard Moore", moore.get("name"));
    assertEquals("1963-05-09", moore.get("birthDate"));
    Map<String, Object> source = thing("sources/prague-speech/", "NewsArticle");
    assertEquals("2023-07-19", source.get("datePublished"));
    assertEquals("Katerina Novotna", Json.asObject(source.get("author")).get("name"));
    Map<String, Object> trail = thing("people/richard-moore/", "BreadcrumbList");
    List<Object> positions =
        Json.asObjects(trail.get("itemListElement")).stream().map(i -> i.get("position")).toList();
    assertEquals(List.of(1L, 2L, 3L), positions);
  }

  @Test
  void searchIndexHoldsEveryBriefDossierAndSource() {
    Set<String> found = new TreeSet<>();
    for (String name : site().files().keySet()) {
      if (!name.startsWith("search/d/")) {
        continue;
      }
      String json = site().file(name).replaceFirst("^sitrepSearch\\(\"d/\\d+\",", "");
      Map<String, Object> entry = Json.asObject(Json.parse(json.replaceFirst("\\);\\s*$", "")));
      URI target = URI.create(BuiltSample.BELOW + "search/").resolve((String) entry.get("u"));
      assertTrue(site().fileAt(target).isPresent(), entry.toString());
      found.add(target.toString().substring(BuiltSample.BELOW.length()));
      // Where a citation stood there is no gap.
      assertFalse(entry.get("x").toString().matches("(?s).*\\w [.,;:]\\s.*"), entry.toString());
    }
    Set<String> missing = new TreeSet<>();
    for (String name : site().pages().keySet()) {
      boolean item =
          name.matches(
                  "(briefs|sources|people|organisations|places|events|things)/[^/]+/index.html")
              && site().pages().get(name).select("meta[http-equiv=refresh]").isEmpty();
      if (item && !found.contains(name.replace("index.html", ""))) {
        missing.add(name);
      }
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void sitemapHoldsEveryPageThatMayBeIndexedAndNoOther() {
    Document xml = Jsoup.parse(site().file("sitemap.xml"), "", Parser.xmlParser());
    Set<String> listed = new TreeSet<>(xml.select("url > loc").eachText());
    Set<String> expected = new TreeSet<>();
    site()
        .pages()
        .forEach(
            (name, page) -> {
              if (page.select("meta[name=robots][content*=noindex]").isEmpty()) {
                expected.add(site().address(name).toString());
              }
            });
    expected.remove(BuiltSample.BELOW + "search/");
    assertEquals(expected, listed);
    assertEquals(listed.size(), xml.select("url").size(), "an address stands twice");
  }

  @Test
  void robotsNamesTheSitemap() {
    String robots = site().file("robots.txt");
    assertTrue(robots.lines().toList().contains("Sitemap: " + BuiltSample.BELOW + "sitemap.xml"));
  }

  @Test
  void formerAddressLeadsOnWithCanonicalAndAScriptThatKeepsTheFragment() {
    Document page = site().page("briefs/moore-in-prague/");
    assertEquals(
        BuiltSample.BELOW + "briefs/mi6-appeal-from-prague/",
        page.select("link[rel=canonical]").attr("href"));
    assertEquals(
        "0; url=../mi6-appeal-from-prague/",
        page.select("meta[http-equiv=refresh]").attr("content"));
    assertTrue(page.select("script").first().data().contains("location.hash"));
    assertEquals("../mi6-appeal-from-prague/", page.select("body a").attr("href"));
  }

  @Test
  void manifestHoldsTheHashOfEveryFileAndNothingElse() {
    Set<String> listed = new TreeSet<>();
    for (String line : site().file("manifest.sha256").lines().toList()) {
      String name = line.substring(66);
      assertEquals("  ", line.substring(64, 66));
      assertEquals(sha256(site().files().get(name)), line.substring(0, 64), name);
      listed.add(name);
    }
    Set<String> files = new TreeSet<>(site().files().keySet());
    files.remove("manifest.sha256");
    assertEquals(files, listed);
  }

  private static String sha256(String bytes) {
    try {
      byte[] hash =
          java.security.MessageDigest.getInstance("SHA-256")
              .digest(bytes.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
      return java.util.HexFormat.of().formatHex(hash);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
