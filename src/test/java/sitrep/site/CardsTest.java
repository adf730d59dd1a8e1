package sitrep.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards of briefs, where a digest asks for them. */
class CardsTest {

  @TempDir private Path folder;

  private TestDigest digest(String settings) {
    TestDigest digest = TestDigest.empty(folder.resolve("digest"));
    digest.file("content/site.yaml", "title: News\n" + settings);
    digest.file("content/briefs/one.md", "---\ntitle: A port\ndate: 2023-01-01\n---\nText.\n");
    digest.file("content/briefs/two.md", "---\ntitle: 東京\ndate: 2023-01-02\n---\nText.\n");
    return digest;
  }

  private static String shown(Document page) {
    return said(page, "og:image");
  }

  private static String said(Document page, String name) {
    return page.select("meta[property=" + name + "], meta[name=" + name + "]").attr("content");
  }

  @Test
  void briefHasItsCardAndAllElseTheSites() throws IOException {
    Path site = folder.resolve("site");
    Map<String, String> files =
        digest("url: https://example.org/d/\ncards: true\n").site(site, "public");
    Document one = TestDigest.page(files, "briefs/one/");
    assertEquals("https://example.org/d/briefs/one/card.png", shown(one));
    assertEquals("summary_large_image", said(one, "twitter:card"));
    assertEquals("1200", said(one, "og:image:width"));
    assertEquals("630", said(one, "og:image:height"));
    assertEquals("A port · News · 1 January 2023 · TLP:CLEAR", said(one, "og:image:alt"));
    assertEquals("https://example.org/d/card.png", shown(TestDigest.page(files, "briefs/two/")));
    assertEquals("https://example.org/d/card.png", shown(TestDigest.page(files, "")));
    assertFalse(files.containsKey("briefs/two/card.png"), "it has letters that no card has");
    for (String name : new String[] {"card.png", "briefs/one/card.png"}) {
      assertEquals(1200, ImageIO.read(site.resolve(name).toFile()).getWidth());
    }
  }

  @Test
  void anotherTitleOrMarkingIsAnotherCardAndAnotherBodyIsNot() throws IOException {
    TestDigest digest = digest("url: https://example.org/\ncards: true\n");
    Path site = folder.resolve("site");
    Path card = site.resolve("briefs/one/card.png");
    digest.site(site, "public");
    byte[] before = Files.readAllBytes(card);
    digest.replace("content/briefs/one.md", "Text.", "Another text.");
    digest.site(site, "public");
    assertArrayEquals(before, Files.readAllBytes(card));
    digest.replace("content/briefs/one.md", "A port", "A harbour");
    digest.site(site, "public");
    assertFalse(java.util.Arrays.equals(before, Files.readAllBytes(card)));
  }

  @Test
  void cardIsMadeAgainForItsOwnWordsOnly() {
    TestDigest digest = digest("url: https://example.org/\ncards: true\n");
    Path site = folder.resolve("site");
    assertEquals(2, TestDigest.made("CardFile", digest.build(site)));
    digest.replace("content/briefs/two.md", "東京", "Tokyo");
    assertEquals(1, TestDigest.made("CardFile", digest.build(site)));
    digest.replace("content/briefs/two.md", "Text.", "Another text.");
    assertEquals(0, TestDigest.made("CardFile", digest.build(site)));
  }

  @Test
  void ownImageOfABriefStandsForItAndALogoForAllElse() {
    TestDigest digest =
        digest("url: https://example.org/\norganisation: {name: We, logo: /assets/l.svg}\n");
    String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"/>";
    digest.file("content/assets/l.svg", svg).file("content/assets/own.svg", svg);
    digest.replace("content/briefs/one.md", "title:", "image: /assets/own.svg\ntitle:");
    Map<String, String> files = digest.site(folder.resolve("site"), "public");
    Document one = TestDigest.page(files, "briefs/one/");
    assertEquals("https://example.org/assets/own.svg", shown(one));
    assertEquals("40", said(one, "og:image:width"));
    assertEquals("summary_large_image", said(one, "twitter:card"));
    Document two = TestDigest.page(files, "briefs/two/");
    assertEquals("https://example.org/assets/l.svg", shown(two));
    assertEquals("summary", said(two, "twitter:card"));
  }

  @Test
  void cardTellsTheHighestMarkingThatItsAudienceSees() {
    TestDigest digest =
        digest(
            """
            url: https://example.org/
            cards: true
            default-marking: TLP:CLEAR
            audiences: {public: {ceiling: "TLP:CLEAR"}, partners: {ceiling: "TLP:AMBER"}}
            """);
    digest.replace("content/briefs/one.md", "Text.", "Text.\n\n(TLP:AMBER) For partners.");
    for (String audience : new String[] {"public", "partners"}) {
      Map<String, String> files = digest.site(folder.resolve(audience), audience);
      String marking = audience.equals("public") ? "TLP:CLEAR" : "TLP:AMBER";
      String alt = said(TestDigest.page(files, "briefs/one/"), "og:image:alt");
      assertTrue(alt.endsWith(" · " + marking), alt);
    }
  }

  @Test
  void digestThatDoesNotAskOrHasNoAddressHasNone() {
    for (String settings : new String[] {"cards: true\n", "url: https://example.org/\n"}) {
      Map<String, String> files = digest(settings).site(folder.resolve("site"), "public");
      assertTrue(files.keySet().stream().noneMatch(f -> f.endsWith("card.png")), settings);
      assertEquals("", shown(TestDigest.page(files, "briefs/one/")));
    }
  }
}
