package sitrep.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing in the sample's pages leads nowhere, and no page reaches for another host. */
class SampleLinksTest {

  private static final Map<String, String> ADDRESSES =
      Map.of(
          "a", "href", "link", "href", "img", "src", "script", "src", "form", "action", "source",
          "src", "iframe", "src", "use", "href");

  @ParameterizedTest
  @ValueSource(strings = {BuiltSample.ROOT, BuiltSample.BELOW})
  void everyInternalLinkAndFragmentResolves(String url) {
    BuiltSample site = BuiltSample.forPublic(url);
    List<String> dead = new ArrayList<>();
    int[] followed = new int[1];
    site.pages()
        .forEach(
            (name, page) -> {
              for (Map.Entry<String, String> kind : ADDRESSES.entrySet()) {
                for (Element e : page.select(kind.getKey() + "[" + kind.getValue() + "]")) {
                  String written = e.attr(kind.getValue());
                  fault(site, name, written)
                      .ifPresent(why -> dead.add(name + ": " + written + ": " + why));
                  followed[0]++;
                }
              }
            });
    assertEquals(List.of(), dead);
    assertTrue(followed[0] > 2000, "only " + followed[0] + " addresses were looked at");
  }

  private static Optional<String> fault(BuiltSample site, String page, String written) {
    if (written.isEmpty()) {
      return Optional.of("empty");
    }
    URI target = site.address(page).resolve(written);
    boolean ours = target.getHost() != null && target.getHost().equals(site.url().getHost());
    if (!ours) {
      return Optional.empty();
    }
    if (isExampleSource(written)) {
      return Optional.empty();
    }
    Optional<String> file = site.fileAt(target);
    if (file.isEmpty()) {
      return Optional.of("there is nothing at " + target);
    }
    String fragment = target.getRawFragment();
    if (fragment == null || fragment.isEmpty()) {
      return Optional.empty();
    }
    Document there = site.pages().get(file.get());
    String id = URLDecoder.decode(fragment, StandardCharsets.UTF_8);
    return there != null && there.getElementById(id) != null
        ? Optional.empty()
        : Optional.of("no part #" + id);
  }

  /** The sample's invented publishers stand at example.org, as the sample itself does. */
  private static boolean isExampleSource(String written) {
    return written.startsWith("https://example.org/meridian-wire/")
        || written.startsWith("https://example.org/harbour-post/");
  }

  @ParameterizedTest
  @ValueSource(strings = {BuiltSample.ROOT, BuiltSample.BELOW})
  void everyFeedAndSitemapAddressResolves(String url) {
    BuiltSample site = BuiltSample.forPublic(url);
    List<String> dead = new ArrayList<>();
    int[] followed = new int[1];
    site.files()
        .forEach(
            (name, bytes) -> {
              if (name.endsWith(".xml")) {
                Document xml =
                    org.jsoup.Jsoup.parse(site.file(name), "", org.jsoup.parser.Parser.xmlParser());
                List<String> addresses =
                    new ArrayList<>(xml.select("loc, link:not([href]), guid").eachText());
                addresses.addAll(xml.select("link[href]").eachAttr("href"));
                for (String address : addresses) {
                  followed[0]++;
                  if (!address.startsWith(url) || site.fileAt(URI.create(address)).isEmpty()) {
                    dead.add(name + ": " + address);
                  }
                }
              }
            });
    assertEquals(List.of(), dead);
    assertTrue(followed[0] > 200, "only " + followed[0] + " addresses were looked at");
  }

  @ParameterizedTest
  @ValueSource(strings = {BuiltSample.ROOT, BuiltSample.BELOW})
  void addressesInTheTextOfFeedsAreAbsoluteAndResolve(String url) {
    BuiltSample site = BuiltSample.forPublic(url);
    Document feed =
        org.jsoup.Jsoup.parse(site.file("feed.xml"), "", org.jsoup.parser.Parser.xmlParser());
    List<String> dead = new ArrayList<>();
    int links = 0;
    for (Element content : feed.select("content")) {
      for (Element e : org.jsoup.Jsoup.parse(content.text()).select("[href], [src]")) {
        String address = e.hasAttr("href") ? e.attr("href") : e.attr("src");
        links++;
        boolean internal = address.startsWith(url) && !isExampleSource(address);
        if (!address.matches("(https?|mailto):.*")
            || (internal && site.fileAt(URI.create(address)).isEmpty())) {
          dead.add(address);
        }
      }
    }
    assertEquals(List.of(), dead);
    assertTrue(links > 20, "only " + links + " links in the feed");
  }

  @ParameterizedTest
  @ValueSource(strings = {BuiltSample.ROOT, BuiltSample.BELOW})
  void idsAreUniqueOnEveryPage(String url) {
    List<String> doubles = new ArrayList<>();
    BuiltSample.forPublic(url)
        .pages()
        .forEach(
            (name, page) -> {
              Set<String> seen = new HashSet<>();
              for (Element e : page.select("[id]")) {
                if (!seen.add(e.id())) {
                  doubles.add(name + "#" + e.id());
                }
              }
            });
    assertEquals(List.of(), doubles);
  }

  @ParameterizedTest
  @ValueSource(strings = {BuiltSample.ROOT, BuiltSample.BELOW})
  void labelsAndDescriptionsNameElementsThatExist(String url) {
    List<String> lost = new ArrayList<>();
    BuiltSample.forPublic(url)
        .pages()
        .forEach(
            (name, page) -> {
              for (Element e :
                  page.select("[aria-labelledby], [aria-describedby], [aria-controls], [for]")) {
                for (String key :
                    List.of("aria-labelledby", "aria-describedby", "aria-controls", "for")) {
                  for (String id : e.attr(key).split("\\s+")) {
                    if (!id.isEmpty() && page.getElementById(id) == null) {
                      lost.add(name + ": " + key + "=" + id);
                    }
                  }
                }
              }
            });
    assertEquals(List.of(), lost);
  }

  @ParameterizedTest
  @ValueSource(strings = {BuiltSample.ROOT, BuiltSample.BELOW})
  void noPageLoadsAnythingByAWholeAddress(String url) {
    List<String> loaded = new ArrayList<>();
    String loading =
        "img, script, iframe, object, embed, video, audio, source, track, input[type=image],"
            + " link[rel~=stylesheet|icon|preload|prefetch|preconnect|dns-prefetch|modulepreload],"
            + " link[rel~=manifest]";
    BuiltSample.forPublic(url)
        .pages()
        .forEach(
            (name, page) -> {
              for (Element e : page.select(loading)) {
                for (String key : List.of("src", "href", "srcset", "data", "poster")) {
                  if (e.attr(key).matches("(?i)\\s*(https?:)?//.*")) {
                    loaded.add(name + ": " + e.outerHtml());
                  }
                }
              }
            });
    assertEquals(List.of(), loaded);
  }

  @ParameterizedTest
  @ValueSource(strings = {BuiltSample.ROOT, BuiltSample.BELOW})
  void stylesAndScriptsCallNoOtherHost(String url) {
    BuiltSample site = BuiltSample.forPublic(url);
    List<String> calls = new ArrayList<>();
    site.files().keySet().stream()
        .filter(name -> name.startsWith("theme/") || name.endsWith(".svg"))
        .forEach(
            name -> {
              // Previews fetch pages of the site, and connect-src lets them fetch no other.
              String text =
                  site.file(name).replace("http://www.w3.org/", "").replace("fetch(address)", "");
              if (text.matches(
                  "(?is).*(@import|url\\(\\s*['\"]?(https?:)?//|fetch\\(|XMLHttp"
                      + "|sendBeacon|WebSocket|https?://).*")) {
                calls.add(name);
              }
            });
    assertEquals(List.of(), calls);
  }

  @ParameterizedTest
  @ValueSource(strings = {BuiltSample.ROOT, BuiltSample.BELOW})
  void noElementHasAnEventHandlerOrAScriptAddress(String url) {
    List<String> handlers = new ArrayList<>();
    BuiltSample.forPublic(url)
        .pages()
        .forEach(
            (name, page) -> {
              for (Element e : page.getAllElements()) {
                for (Attribute a : e.attributes()) {
                  boolean handler = a.getKey().startsWith("on");
                  boolean empty = a.getValue().equals("data:,");
                  boolean script =
                      !empty && a.getValue().matches("(?i)\\s*(javascript|data|vbscript):.*");
                  if (handler || script) {
                    handlers.add(name + ": " + a);
                  }
                }
              }
            });
    assertEquals(List.of(), handlers);
  }

  @ParameterizedTest
  @ValueSource(strings = {BuiltSample.ROOT, BuiltSample.BELOW})
  void notFoundPageHasAddressesFromTheHostsRoot(String url) {
    Document page = BuiltSample.forPublic(url).pages().get("404.html");
    String base = URI.create(url).getPath();
    List<String> relative = new ArrayList<>();
    for (Element e : page.select("[href]:not([rel=icon]), [src]")) {
      String address = e.hasAttr("href") ? e.attr("href") : e.attr("src");
      if (!address.startsWith(base) && !address.startsWith("#") && !address.startsWith(url)) {
        relative.add(address);
      }
    }
    assertEquals(List.of(), relative);
    assertTrue(page.select("a[href=" + base + "]").size() > 0, "no way home from the 404 page");
  }

  @ParameterizedTest
  @ValueSource(strings = {BuiltSample.ROOT, BuiltSample.BELOW})
  void ownPagesAreLinkedRelativelySoThatTheSiteCanBeMoved(String url) {
    List<String> whole = new ArrayList<>();
    BuiltSample.forPublic(url)
        .pages()
        .forEach(
            (name, page) -> {
              if (!name.equals("404.html")) {
                for (Element e : page.select("a[href], link[rel=stylesheet], script[src], img")) {
                  String address = e.hasAttr("href") ? e.attr("href") : e.attr("src");
                  boolean foreign = isExampleSource(address);
                  if ((address.startsWith("/") || address.startsWith(url)) && !foreign) {
                    whole.add(name + ": " + address);
                  }
                }
              }
            });
    assertEquals(List.of(), whole);
  }
}
