package sitrep.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PagePathTest {

  private static final URI ROOT = URI.create("https://example.org/digest/");

  @ParameterizedTest
  @CsvSource({
    "briefs/a/, '', briefs/a/",
    "'', briefs/a/, ../../",
    "'', '', ./",
    "briefs/a/, briefs/a/, ./",
    "briefs/b/, briefs/a/, ../b/",
    "briefs/ab/, briefs/a/, ../ab/",
    "briefs/, briefs/a/, ../",
    "people/x/, briefs/a/, ../../people/x/",
    "theme/style.css, 404.html, theme/style.css",
    "'', 404.html, ./",
    "404.html, 404.html, 404.html",
    "assets/a.png, assets/b.png, a.png"
  })
  void addressIsWrittenRelativeToThePage(String to, String from, String written) {
    assertEquals(written, new PagePath(to).relativeTo(new PagePath(from)));
  }

  @Provide
  Arbitrary<PagePath> paths() {
    Arbitrary<String> part =
        Arbitraries.oneOf(
            Arbitraries.of(
                "a",
                "b",
                "ab",
                "page",
                "ö",
                "中文",
                "a b",
                "a:b",
                "100%",
                "x?y",
                "#z",
                "😀",
                "a+b",
                "~",
                "a&b",
                "\"q\"",
                "'",
                "%41",
                "...",
                "a.b",
                "index.html",
                "mailto:x"),
            Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(5));
    return Combinators.combine(part.list().ofMaxSize(4), Arbitraries.of(true, false))
        .as(
            (parts, folder) ->
                new PagePath(String.join("/", parts) + (folder && !parts.isEmpty() ? "/" : "")));
  }

  @Property(tries = 3000)
  void relativeAddressLeadsToTheSamePlaceAsTheWholeOne(
      @ForAll("paths") PagePath from, @ForAll("paths") PagePath to) {
    URI page = URI.create(from.absolute(ROOT));
    assertEquals(to.absolute(ROOT), page.resolve(to.relativeTo(from)).toString());
  }

  @Property(tries = 1000)
  void wholeAddressDecodesToThePathItself(@ForAll("paths") PagePath path) {
    String encoded = path.underBase("").replace("+", "%2B");
    assertEquals(path.value(), URLDecoder.decode(encoded, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/a",
        "//host/a",
        "a//b",
        "../a",
        "a/../b",
        "a/..",
        "..",
        "a\\b",
        "\\\\host",
        "a\nb",
        "a\u0000"
      })
  void pathThatCouldLeaveTheSiteIsRefused(String value) {
    assertThrows(IllegalArgumentException.class, () -> new PagePath(value));
  }

  @Test
  void folderIsServedByItsIndexAndAFileByItself() {
    assertEquals("index.html", PagePath.HOME.file());
    assertEquals("briefs/a/index.html", new PagePath("briefs/a/").file());
    assertEquals("feed.xml", new PagePath("feed.xml").file());
  }

  @Test
  void childOfAFolderLiesInItAndThatOfAFileBesideIt() {
    assertEquals("briefs/feed.xml", new PagePath("briefs/").child("feed.xml").value());
    assertEquals("feed.xml", PagePath.HOME.child("feed.xml").value());
    assertEquals("a/c", new PagePath("a/b").child("c").value());
  }

  @Test
  void firstOfTheNumberedPagesIsThePageItself() {
    assertEquals("topics/a/", new PagePath("topics/a/").numbered(1).value());
    assertEquals("topics/a/page/2/", new PagePath("topics/a/").numbered(2).value());
  }

  @Test
  void addressesAreEncodedByteForByte() {
    assertEquals(
        "https://example.org/digest/briefs/%C3%B6%20%22%3C/",
        new PagePath("briefs/ö \"</").absolute(ROOT));
    assertEquals("/digest/a%25b", new PagePath("a%b").underBase("/digest/"));
    assertEquals("/briefs/a/", new PagePath("briefs/a/").address());
  }
}
