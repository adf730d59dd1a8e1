package sitrep.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class SvgTest {

  private static final String OPEN = "<svg xmlns=\"http://www.w3.org/2000/svg\"";

  @Test
  void nothingHiddenIsLeftAndWhatShowsStays() throws BadImageException {
    String clean = clean(new String(TestImages.svg(), StandardCharsets.UTF_8));

    assertFalse(clean.contains(TestImages.SECRET), clean);
    assertTrue(clean.startsWith(OPEN + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" "), clean);
    assertTrue(clean.contains("<title xml:lang=\"en\">Seen &amp; kept &lt;</title>"), clean);
    assertTrue(clean.contains(".a { fill: red }"), clean);
    assertTrue(clean.contains(".b { fill: none } .c { fill: url(#g) }"), clean);
    assertTrue(clean.contains("<a><rect id=\"r\" width=\"4\" height=\"4\"/></a>"), clean);
    assertTrue(clean.contains("<use xlink:href=\"#r\" x=\"5\"/><use/>"), clean);
  }

  @Test
  void anImageInsideIsCleanedToo() throws BadImageException {
    String clean = clean(new String(TestImages.svg(), StandardCharsets.UTF_8));
    String data = clean.replaceAll("(?s).*data:image/jpeg;base64,([^\"]*)\".*", "$1");
    assertArrayEquals(Images.clean(TestImages.jpeg(1)), Base64.getDecoder().decode(data));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<g display=\"none\"><text>SECRET</text></g>",
        "<g style=\"fill:red; display : none\"><g><text id=\"t\">SECRET</text></g></g>",
        "<g display=\"none\"><g display=\"none\"/><use href=\"#t\"/>SECRET</g>",
        "<path data-name=\"SECRET\" d=\"M0 0\"/>"
      })
  void whatNeverShowsIsLeftOut(String part) throws BadImageException {
    String clean = clean(OPEN + "><g>" + part + "</g><rect id=\"t\"/></svg>");
    assertFalse(clean.contains(TestImages.SECRET), clean);
    assertTrue(clean.endsWith("</g><rect id=\"t\"/></svg>") || clean.contains("<g/>"), clean);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<g display=\"none\"><path id=\"t\"/></g><use href=\"#t\"/>",
        "<g display=\"none\" id=\"t\"/><rect style=\"fill:url(#t)\"/>",
        "<g display=\"none\"><path id=\"t\"/></g><style>.a{mask:url(#t)}</style>",
        "<g display=\"none\" class=\"a\"><path/></g><style>.a{display:inline}</style>",
        "<g display=\"none\"><path/><set attributeName=\"display\" to=\"inline\"/></g>",
        "<switch><g display=\"none\"><path/></g><g/></switch>",
        "<g display=\"none\"><path/></g><path/><style>path:nth-child(2){fill:red}</style>",
        "<g style=\"display:inline\"><path/></g>"
      })
  void whatMayShowStays(String part) throws BadImageException {
    String svg = OPEN + ">" + part + "</svg>";
    assertEquals(svg, clean(svg));
  }

  @Test
  void aPlainImageComesBackCharacterByCharacter() throws BadImageException {
    String plain =
        OPEN
            + " viewBox=\"0 0 9 9\">\n"
            + "  <g transform=\"rotate(45)\"><path d=\"M0 0h9\"/></g>\n"
            + "</svg>";
    assertEquals(plain, clean(plain));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rect style=\"fill:u\\72 l(//h.example/)\"/>",
        "<rect style=\"fill:URL( '//h.example/' )\"/>",
        "<rect style='fill:url(\"//h.example/\")'/>",
        "<rect filter=\"image-set('//h.example/' 1x)\"/>",
        "<style>@im<!-- x -->port '//h.example/';</style>",
        "<style>@imp@import x;ort '//h.example/';</style>",
        "<style>@\\69mport '//h.example/';</style>",
        "<style><![CDATA[a{fill:url(//h.example/]]></style>",
        "<image href=\" https://h.example/a.png\"/>",
        "<image href=\"data:image/png;base64,h.example\"/>",
        "<a href=\"java&#10;script:h.example\">t</a>",
        "<a xml:base=\"https://h.example/\"/>",
        "<set attributeName=\"onclick\" to=\"h.example()\"/>",
        "<x:script xmlns:x=\"http://www.w3.org/2000/svg\">h.example</x:script>",
        "<ScRiPt>h.example</ScRiPt>",
        "<g OnLoad=\"h.example\"/>"
      })
  void noOtherHostIsCalled(String part) throws BadImageException {
    String clean = clean(OPEN + ">" + part + "</svg>");
    assertFalse(clean.contains("example"), clean);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "48, 32, -, 48, 32",
        "48px, 1in, -, 48, 96",
        "10mm, 0.5cm, -, 38, 19",
        "100%, 100%, 0 0 20 10, 20, 10",
        "100, -, '0,0,20,10', 100, 50",
        "-, 100, 0 0 20 10, 200, 100",
        "-, -, -, 300, 150",
        "0.2, 7, -, 1, 7"
      })
  void theSizeIsThatOfTheAttributesOrTheViewBox(
      String width, String height, String box, int expectedWidth, int expectedHeight) {
    String svg =
        OPEN + attribute("width", width) + attribute("height", height) + attribute("viewBox", box);
    assertEquals(
        Optional.of(new ImageSize(expectedWidth, expectedHeight)), Images.size(utf8(svg + "/>")));
  }

  private static String attribute(String name, String value) {
    return value == null ? "" : " " + name + "=\"" + value + "\"";
  }

  @Test
  void entitiesAreRefusedAndNoFileIsRead(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a"), TestImages.SECRET);
    String svg =
        "<!DOCTYPE svg [<!ENTITY x SYSTEM \"%s\">]>%s>&x;</svg>".formatted(file.toUri(), OPEN);
    assertThrows(BadImageException.class, () -> clean(svg));
    assertEquals(Optional.empty(), Images.size(utf8(svg)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg/>",
        "<svg xmlns=\"http://www.w3.org/1999/xhtml\"/>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"0\"/>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9e99\"/>",
        "<?xml version=\"1.1\"?><svg xmlns=\"http://www.w3.org/2000/svg\">&#1;</svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><g></svg>"
      })
  void aBrokenImageIsReported(String svg) {
    assertThrows(BadImageException.class, () -> clean(svg));
    assertEquals(Optional.empty(), Images.size(utf8(svg)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<", "<p>svg</p>", "<!doctype html><svg>", "plain", "<!-- <svg> -->"})
  void whatIsNoImageComesBackAsItIs(String text) throws BadImageException {
    byte[] bytes = utf8(text);
    assertSame(bytes, Images.clean(bytes));
    assertEquals(Optional.empty(), Images.size(bytes));
  }

  @Test
  void wideCharactersAreReadAndWrittenNarrow() throws BadImageException {
    byte[] wide = ("\uFEFF" + OPEN + ">é😀</svg>").getBytes(StandardCharsets.UTF_16BE);
    assertEquals(OPEN + ">é😀</svg>", new String(Images.clean(wide), StandardCharsets.UTF_8));
  }

  @Test
  void deepAndLongImagesEnd() throws BadImageException {
    int n = 100_000;
    clean(OPEN + ">" + "<g>".repeat(n) + "</g>".repeat(n) + "</svg>");
    clean(OPEN + "><style>" + "url(".repeat(n) + "/* ' ".repeat(n) + "</style></svg>");
    clean(OPEN + "><style>" + "@import ".repeat(n) + "url(\"".repeat(n) + "</style></svg>");
  }

  @Test
  void imagesInImagesEnd() {
    String svg = OPEN + "/>";
    for (int i = 0; i < 20; i++) {
      String data = Base64.getEncoder().encodeToString(utf8(svg));
      svg = OPEN + "><image href=\"data:image/svg+xml;base64," + data + "\"/></svg>";
    }
    String nested = svg;
    assertThrows(BadImageException.class, () -> clean(nested));
  }

  private static String clean(String svg) throws BadImageException {
    byte[] clean = Images.clean(utf8(svg));
    if (!new String(Images.clean(clean), StandardCharsets.UTF_8)
        .equals(new String(clean, StandardCharsets.UTF_8))) {
      fail("cleaned again it differs: " + new String(clean, StandardCharsets.UTF_8));
    }
    return new String(clean, StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
