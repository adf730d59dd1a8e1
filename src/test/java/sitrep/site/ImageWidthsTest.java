package sitrep.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/** Images in several widths: what pages offer, what the site has, and when they are made. */
class ImageWidthsTest {

  private static final String BRIEF = "content/briefs/2023/first.md";

  @TempDir private Path folder;
  private TestDigest digest;

  @BeforeEach
  void putPhotosIntoADigest() throws IOException {
    digest = TestDigest.copyOf("small", folder.resolve("digest"));
    digest.file("content/assets/the quay.jpg", photo(1300, 900, "jpeg", 1));
    digest.file("content/assets/mast.png", photo(700, 1200, "png", 2));
    digest.replace(BRIEF, "/assets/map.svg", "/assets/the%20quay.jpg");
    digest.replace(BRIEF, "title:", "image: /assets/mast.png\ntitle:");
    digest.replace("content/dossiers/ada-quill.md", "name:", "image: /assets/mast.png\nname:");
  }

  /** Noise, which no format can pack. */
  private static byte[] photo(int width, int height, String format, long seed) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(seed);
    for (int i = 0; i < width * height; i++) {
      image.setRGB(i % width, i / width, random.nextInt());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  private static Element image(Document page, String where) {
    return page.select(where + " img").first();
  }

  /** Each version that an image offers by its width, as found at its address. */
  private static void everyVersionIsAsWideAsItSays(
      Map<String, String> site, String page, Element image) throws IOException {
    for (String version : image.attr("srcset").split(", ")) {
      String[] parts = version.split(" ");
      Path file = Path.of(page).resolve(parts[0].replace("%20", " ")).normalize();
      byte[] bytes = site.get(file.toString()).getBytes(StandardCharsets.ISO_8859_1);
      BufferedImage seen = ImageIO.read(new ByteArrayInputStream(bytes));
      assertEquals(parts[1], seen.getWidth() + "w", version);
    }
  }

  @Test
  void pagesOfferThemWithTheirSizes() throws IOException {
    Map<String, String> site = digest.site(folder.resolve("out"), "public");
    Document brief = TestDigest.page(site, "briefs/first/");
    Element quay = image(brief, ".prose");
    String quays = "../../assets/the%20quay";
    assertEquals(
        quays + "-480w.jpg 480w, " + quays + "-960w.jpg 960w, " + quays + ".jpg 1300w",
        quay.attr("srcset"));
    assertEquals(quays + ".jpg", quay.attr("src"));
    assertEquals("(min-width: 40rem) 36rem, 100vw", quay.attr("sizes"));
    assertEquals(
        List.of("1300", "900", "lazy", "async"),
        Stream.of("width", "height", "loading", "decoding").map(quay::attr).toList());
    everyVersionIsAsWideAsItSays(site, "briefs/first", quay);
    Element lead = image(brief, ".lead");
    everyVersionIsAsWideAsItSays(site, "briefs/first", lead);
    assertEquals("1200", lead.attr("height"));
    Element portrait = image(TestDigest.page(site, "people/ada-quill/"), ".portrait");
    assertTrue(portrait.attr("sizes").contains("16rem"));
    everyVersionIsAsWideAsItSays(site, "people/ada-quill", portrait);
  }

  @Test
  void theyAreMadeAgainOnlyWhereTheImageHasChanged() throws IOException {
    Path output = folder.resolve("out");
    assertEquals(3, TestDigest.made("Rendition", digest.build(output)));
    digest.replace(BRIEF, "Without a vote.", "After a vote.");
    assertEquals(0, TestDigest.made("Rendition", digest.build(output)));
    digest.file("content/assets/mast.png", photo(700, 1200, "png", 3));
    assertEquals(1, TestDigest.made("Rendition", digest.build(output)));
    assertEquals(
        digest.site(folder.resolve("clean"), "public"), TestDigest.files(output), "a clean build");
  }

  @Test
  void whatTheAudienceMayNotSeeHasNone() {
    digest.file("content/assets/mast.png.yaml", "marking: TLP:AMBER\n");
    digest.replace(BRIEF, "image: /assets/mast.png\n", "");
    digest.replace("content/dossiers/ada-quill.md", "image: /assets/mast.png\n", "");
    digest.replace(
        BRIEF, "Ada Quill closed", "(TLP:AMBER) ![Mast](/assets/mast.png)\n\nAda Quill closed");
    assertEquals(Set.of(), masts(digest.site(folder.resolve("public"), "public")));
    assertEquals(
        Set.of("assets/mast.png", "assets/mast-480w.png"),
        masts(digest.site(folder.resolve("partners"), "partners")));
  }

  private static Set<String> masts(Map<String, String> site) {
    return site.keySet().stream().filter(name -> name.contains("mast")).collect(Collectors.toSet());
  }

  @Test
  void anotherFileInThePlaceOfOneIsAnError() throws IOException {
    digest.file("content/assets/mast-480w.png", photo(20, 20, "png", 4));
    digest.replace(BRIEF, "[^n]: Without", "[A mast](/assets/mast-480w.png)\n\n[^n]: Without");
    assertEquals(
        List.of(ProblemKind.SAME_ADDRESS),
        digest.check().problems().stream().map(Problem::kind).toList());
  }
}
