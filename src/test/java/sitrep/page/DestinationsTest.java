package sitrep.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.digest.Asset;
import sitrep.digest.Audience;
import sitrep.digest.Body;
import sitrep.digest.Digest;
import sitrep.digest.FreePage;
import sitrep.digest.Marking;
import sitrep.digest.Topic;
import sitrep.problem.Place;

final class DestinationsTest {

  private static final Place TOPIC = new Place("content/topics/war.md", 1, 1);
  private static final Place ABOUT = new Place("content/pages/deep/about.md", 1, 1);
  private static final Topic WAR =
      new Topic("war", "War", Marking.CLEAR, List.of(), Body.EMPTY, TOPIC);
  private static final Destinations DESTINATIONS =
      new Destinations(
          new Digest(
              Audience.PUBLIC,
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(WAR),
              List.of(),
              List.of(
                  new FreePage("about", "About", "", Marking.CLEAR, List.of(), Body.EMPTY, ABOUT)),
              Map.of()),
          List.of(
              new Asset(
                  "assets/map one.png",
                  Path.of("x"),
                  1,
                  1,
                  List.of(),
                  "",
                  "",
                  sitrep.digest.Marking.CLEAR)));

  private static Optional<Destination> resolve(String address) {
    return DESTINATIONS.resolve(WAR, address);
  }

  @ParameterizedTest
  @CsvSource({
    "/topics/war/, topics/war/",
    "/topics/war, topics/war",
    "/topics/war/index.html, topics/war/",
    "/index.html, ''",
    "/, ''",
    "../, topics/",
    "../.., ''",
    "../../about/, about/",
    "./, topics/war/",
    "other/, topics/war/other/",
    "/a/./b/../c/, a/c/",
    "/a//b/, a/b/",
    "/caf%C3%A9/, café/",
    "/a%20b/?q=1, a b/",
    "/100%/, 100%/"
  })
  void addressIsReadFromThePage(String address, String path) {
    assertEquals(path, resolve(address).orElseThrow().path().value());
  }

  @ParameterizedTest
  @CsvSource({
    "../pages/deep/about.md, about/, ''",
    "../pages/deep/about.md#part, about/, part",
    "war.md, topics/war/, ''",
    "./war.md#a%20b, topics/war/, a b",
    "../assets/map%20one.png, assets/map one.png, ''"
  })
  void fileBesideTheAuthorsOwnLeadsToItsPage(String address, String path, String fragment) {
    assertEquals(Optional.of(new Destination("", new PagePath(path), fragment)), resolve(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://example.org/a", "mailto:a@b.org", "//example.org/", "HTTP://x", "tel:1"})
  void addressWithASchemeLeadsOut(String address) {
    Destination destination = resolve(address).orElseThrow();
    assertEquals(address, destination.url());
    assertEquals(address, destination.href(Hrefs.from(PagePath.HOME)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../../../x", "/../x", "/a/../../x", "%2E%2E/../../x", "/a%5Cb", "/a%00b"})
  void addressThatLeavesTheSiteLeadsNowhere(String address) {
    assertEquals(Optional.empty(), resolve(address));
  }

  @ParameterizedTest
  @CsvSource({"#part, part", "'', ''", "'?q=1#x', x", "#, ''", "'#a%20b', a b", "#100%, 100%"})
  void fragmentAloneStaysOnThePage(String address, String fragment) {
    assertEquals(
        Optional.of(new Destination("", new PagePath("topics/war/"), fragment)), resolve(address));
  }

  @Test
  void addressOfThisSiteIsWrittenRelativeToThePage() {
    Hrefs hrefs = Hrefs.from(new PagePath("topics/war/"));
    assertEquals("../../about/#x", resolve("/about/#x").orElseThrow().href(hrefs));
    assertEquals("../../about/#a%20%25b%23ü", resolve("/about/#a %b#ü").orElseThrow().href(hrefs));
    assertEquals("../../about/#a%20b", resolve("/about/#a%20b").orElseThrow().href(hrefs));
  }

  @Test
  void assetIsFoundByItsAddress() {
    assertEquals(
        "assets/map one.png",
        DESTINATIONS.asset(new PagePath("assets/map one.png")).orElseThrow().address());
    assertEquals(Optional.empty(), DESTINATIONS.asset(new PagePath("assets/other.png")));
  }

  @Provide
  Arbitrary<String> addresses() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(30),
        Arbitraries.of(
                "/",
                ".",
                "..",
                "a",
                "%2e",
                "%2F",
                "%5C",
                "%",
                "#",
                "?",
                "\\",
                ":",
                " ",
                "\n",
                "\u0000",
                "%00",
                "%0A",
                "index.html",
                "content",
                "assets",
                "é")
            .list()
            .ofMaxSize(8)
            .map(parts -> String.join("", parts)));
  }

  @Property(tries = 3000)
  void noAddressMakesItThrow(@ForAll("addresses") String address) {
    resolve(address);
  }
}
