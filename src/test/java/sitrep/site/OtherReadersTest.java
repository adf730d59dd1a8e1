package sitrep.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Structured data and the sitemap, as readers see them that others have written. */
class OtherReadersTest {

  private static final String SCHEMA = "https://schema.org/";

  /** Nothing is fetched: schema.org's context is, in short, its own vocabulary. */
  private static final DocumentLoader OFFLINE =
      (address, options) -> {
        if (!address.toString().startsWith("https://schema.org")) {
          throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "not " + address);
        }
        return json(
            "{\"@context\": {\"@vocab\": \"" + SCHEMA + "\", \"url\": {\"@type\": \"@id\"}}}");
      };

  private static BuiltSample sample() {
    return BuiltSample.forPublic(BuiltSample.BELOW);
  }

  private static Document json(String text) throws JsonLdError {
    return JsonDocument.of(new StringReader(text));
  }

  @Test
  void everyBlockOfStructuredDataExpandsToThingsOfSchemaOrg() throws JsonLdError {
    Map<String, Integer> types = new HashMap<>();
    Set<String> properties = new TreeSet<>();
    for (Map.Entry<String, org.jsoup.nodes.Document> page : sample().pages().entrySet()) {
      for (Element script : page.getValue().select("script[type=application/ld+json]")) {
        JsonArray things = JsonLd.expand(json(script.data())).loader(OFFLINE).get();
        assertFalse(things.isEmpty(), page.getKey());
        things.forEach(thing -> note(thing, types, properties));
        assertTrue(
            JsonLd.toRdf(json(script.data())).loader(OFFLINE).get().size() > 0, page.getKey());
      }
    }
    for (String type :
        "AnalysisNewsArticle NewsArticle Person Organization Place Event BreadcrumbList WebSite"
            .split(" ")) {
      assertTrue(types.containsKey(SCHEMA + type), type + " is not among " + types);
    }
    assertTrue(properties.containsAll(Set.of(SCHEMA + "headline", SCHEMA + "datePublished")));
  }

  private static void note(JsonValue value, Map<String, Integer> types, Set<String> properties) {
    if (value instanceof JsonArray array) {
      array.forEach(item -> note(item, types, properties));
    } else if (value instanceof JsonObject object) {
      boolean isThing = !object.containsKey("@value") && !object.containsKey("@id");
      assertTrue(!isThing || object.containsKey("@type"), () -> "without a type: " + object);
      if (isThing) {
        object
            .getJsonArray("@type")
            .forEach(t -> types.merge(t.toString().replace("\"", ""), 1, Integer::sum));
      }
      object.forEach(
          (key, inner) -> {
            if (!key.startsWith("@")) {
              assertTrue(key.startsWith(SCHEMA), key);
              properties.add(key);
              note(inner, types, properties);
            }
          });
    }
  }

  @Test
  void theSitemapIsReadByACrawlerAndHoldsTheSite() throws Exception {
    String address = BuiltSample.BELOW + "sitemap.xml";
    AbstractSiteMap read =
        new SiteMapParser(true)
            .parseSiteMap(
                "application/xml",
                sample().file("sitemap.xml").getBytes(UTF_8),
                URI.create(address).toURL());
    assertFalse(read.isIndex());
    Set<String> listed = new HashSet<>();
    for (SiteMapURL entry : ((SiteMap) read).getSiteMapUrls()) {
      assertTrue(entry.isValid(), entry.toString());
      listed.add(entry.getUrl().toString());
      if (entry.getUrl().getPath().contains("/briefs/2")) {
        assertNotNull(entry.getLastModified(), entry.toString());
      }
    }
    for (Map.Entry<String, org.jsoup.nodes.Document> page : sample().pages().entrySet()) {
      if (!page.getValue().select("meta[http-equiv=refresh]").isEmpty()) {
        continue; // a former address, which names the new one
      }
      Element canonical = page.getValue().selectFirst("link[rel=canonical]");
      boolean wanted =
          page.getValue().select("meta[name=robots][content=noindex]").isEmpty()
              && !page.getKey().startsWith("search/");
      assertEquals(wanted, listed.contains(canonical.attr("href")), page.getKey());
    }
  }
}
