package sitrep.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/** Which files of {@code content/assets} become part of a site, and what is left of them. */
class PublishedAssetsTest {

  @TempDir private Path folder;

  private TestDigest digest() {
    return TestDigest.copyOf("small", folder.resolve("digest"));
  }

  /** A picture with words in it that no reader sees. */
  private static byte[] picture(String words) throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(12, 8, BufferedImage.TYPE_INT_RGB), "png", plain);
    byte[] text = ("Comment\0" + words).getBytes(StandardCharsets.ISO_8859_1);
    byte[] typed =
        ("tEXt" + new String(text, StandardCharsets.ISO_8859_1))
            .getBytes(StandardCharsets.ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(typed);
    ByteBuffer whole = ByteBuffer.allocate(plain.size() + typed.length + 8);
    whole.put(plain.toByteArray(), 0, 33).putInt(text.length).put(typed);
    whole.putInt((int) crc.getValue()).put(plain.toByteArray(), 33, plain.size() - 33);
    return whole.array();
  }

  @Test
  void pictureLosesItsMetadataAndKeepsItsSize() throws IOException {
    byte[] bytes = picture(CanaryDigest.CANARY);
    assertFalse(
        CanaryDigest.canaries(Map.of("x", new String(bytes, StandardCharsets.ISO_8859_1)))
            .isEmpty());
    TestDigest digest = digest();
    digest.file("content/assets/deep/odd name.png", bytes);
    digest.replace(
        "content/briefs/2023/first.md", "/assets/map.svg", "/assets/deep/odd%20name.png");
    Map<String, String> site = digest.site(folder.resolve("out"), "public");
    assertTrue(site.containsKey("assets/deep/odd name.png"), site.keySet().toString());
    assertEquals(Set.of(), CanaryDigest.canaries(site));
    var img = TestDigest.page(site, "briefs/first/").select(".prose img").first();
    assertEquals("12", img.attr("width"));
    assertEquals("8", img.attr("height"));
    assertEquals("../../assets/deep/odd%20name.png", img.attr("src"));
  }

  @Test
  void drawingLosesItsScriptsAndItsReferencesToOtherHosts() {
    TestDigest digest = digest();
    digest.file(
        "content/assets/map.svg",
        """
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
             width="9" height="9" onload="kanari()"><!-- kanari -->
        <metadata>kanari</metadata><script>kanari()</script>
        <image xlink:href="https://kanari.example/x.png" width="9" height="9"/>
        <rect width="9" height="9" onclick="kanari()"/></svg>
        """);
    Map<String, String> site = digest.site(folder.resolve("out"), "public");
    assertEquals(Set.of(), CanaryDigest.canaries(site));
    assertTrue(site.get("assets/map.svg").contains("<rect"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"photo.jpe", "photo.jfif", "photo.apng", "photo.txt", "photo"})
  void pictureIsCleanedWhateverItIsCalled(String name) throws IOException {
    TestDigest digest = digest();
    digest.file("content/assets/" + name, picture(CanaryDigest.CANARY));
    digest.replace("content/pages/about.md", "[briefs](/briefs/)", "[it](/assets/" + name + ")");
    Map<String, String> site = digest.site(folder.resolve("out"), "public");
    assertTrue(site.containsKey("assets/" + name), site.keySet().toString());
    assertEquals(Set.of(), CanaryDigest.canaries(site));
  }

  @Test
  void documentIsCleanedWhateverItIsCalled() {
    TestDigest digest = digest();
    digest.file("content/assets/drawing.ai", "%PDF-1.4\n1 0 obj << /Author (kanari) >> endobj\n");
    digest.replace("content/pages/about.md", "[briefs](/briefs/)", "[it](/assets/drawing.ai)");
    Map<String, String> site = digest.site(folder.resolve("out"), "public");
    assertEquals(Set.of(), CanaryDigest.canaries(site));
    assertTrue(site.get("assets/drawing.ai").startsWith("%PDF-1.4"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiff", "bmp"})
  void pictureThatCannotBeCleanedIsAnErrorWhateverItIsCalled(String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(12, 8, BufferedImage.TYPE_INT_RGB), format, bytes);
    TestDigest digest = digest();
    digest.file("content/assets/odd." + format, bytes.toByteArray());
    digest.file("content/assets/odd.dat", bytes.toByteArray());
    List<Problem> problems = digest.check().problems();
    assertEquals(
        Set.of("content/assets/odd.dat", "content/assets/odd." + format),
        problems.stream().map(problem -> problem.place().file()).collect(Collectors.toSet()),
        problems.toString());
    problems.forEach(problem -> assertEquals(ProblemKind.BAD_IMAGE, problem.kind()));
    assertTrue(digest.build(folder.resolve("out")).written().isEmpty());
  }

  @Test
  void filmIsAnErrorUnlessTheFileBesideItSaysWhyNot() {
    TestDigest digest = digest();
    digest.file("content/assets/quay.mp4", "\0\0\0\u0018ftypmp42 kanari");
    Problem problem = digest.check().problems().get(0);
    assertEquals(ProblemKind.UNCLEANED_ASSET, problem.kind());
    assertEquals("content/assets/quay.mp4", problem.place().file());
    assertTrue(problem.hint().contains("content/assets/quay.mp4.yaml"), problem.hint());

    digest.file("content/assets/quay.mp4.yaml", "marking: TLP:CLEAR\n");
    assertEquals(
        "content/assets/quay.mp4.yaml:1:1", digest.check().problems().get(0).place().toString());
    digest.file(
        "content/assets/quay.mp4.yaml",
        "marking: TLP:CLEAR # sitrep-ignore uncleaned-asset: made without metadata\n");
    assertEquals(List.of(), digest.check().problems());
  }

  @Test
  void fileThatNothingRefersToIsNotPublished() {
    TestDigest digest = digest();
    digest.file("content/assets/spare.txt", "spare");
    assertFalse(digest.site(folder.resolve("out"), "public").containsKey("assets/spare.txt"));
  }

  @Test
  void fileThatIsLinkedToIsPublishedByteForByte() {
    TestDigest digest = digest();
    String bytes = "\u0000\u00ff odd, bytes\r\n";
    digest.file("content/assets/data.csv", bytes.getBytes(StandardCharsets.ISO_8859_1));
    digest.replace("content/pages/about.md", "[briefs](/briefs/)", "[data](/assets/data.csv)");
    Map<String, String> site = digest.site(folder.resolve("out"), "public");
    assertEquals(bytes, site.get("assets/data.csv"));
    assertEquals(
        "../assets/data.csv",
        TestDigest.page(site, "about/").select(".prose a[href$=csv]").attr("href"));
  }

  @Test
  void hiddenFilesAndBackupsAreNoContent() {
    TestDigest digest = digest();
    Map<String, String> before = digest.site(folder.resolve("before"), "public");
    digest.file("content/briefs/.draft.md", "---\nnonsense").file("content/briefs/first.md~", "x");
    digest.file("content/.git/x.md", "x").file("content/pages/.DS_Store", "x");
    assertEquals(before, digest.site(folder.resolve("after"), "public"));
  }
}
