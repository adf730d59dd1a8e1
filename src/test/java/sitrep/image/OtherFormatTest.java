package sitrep.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not cleaned is known by its bytes, and nothing else is taken for it. */
class OtherFormatTest {

  private static Optional<OtherFormat> of(String start) {
    return OtherFormat.of(start.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void picturesThatJavaWritesAreKnown() {
    assertEquals(Optional.of(OtherFormat.TIFF), OtherFormat.of(TestImages.encoded("tiff")));
    assertEquals(Optional.of(OtherFormat.BMP), OtherFormat.of(TestImages.encoded("bmp")));
  }

  @ParameterizedTest
  @CsvSource({
    "'\0\0\0\u0018ftypheic', HEIF",
    "'\0\0\0\u001cftypavif', HEIF",
    "'\0\0\0\u0014ftypqt  ', FILM",
    "'\u001a\u0045\u00df\u00a3\u0001', FILM",
    "'\0\0\u0001\0\u0001\0', ICO",
    "'%!PS-Adobe-3.0 EPSF', POSTSCRIPT",
    "'ID3\u0003\0', SOUND",
    "'RIFF\u0024\0\0\0WAVEfmt ', RIFF",
    "'PK\u0003\u0004\u0014\0', ZIP",
    "'{\\rtf1\\ansi', OFFICE",
    "'\u00d0\u00cf\u0011\u00e0\u00a1\u00b1', OFFICE"
  })
  void othersAreKnownByTheirFirstBytes(String start, OtherFormat format) {
    assertEquals(Optional.of(format), of(start));
  }

  @ParameterizedTest
  @MethodSource("sitrep.image.TestImages#all")
  void imagesThatAreCleanedAreNoneOfThem(byte[] image) {
    assertEquals(Optional.empty(), OtherFormat.of(image));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "BMW sold more",
        "IIII. Part",
        "IIRS and MM",
        "FORM 12",
        "FORMULA AIF",
        "RIFFS and words",
        "The wide sea",
        "ID3 tags",
        "FUJIFILM sold less",
        "Rar! it said",
        "BZh1 is a code",
        "%PDF-1.7"
      })
  void textAndDocumentsThatAreCleanedAreNoneOfThem(String text) {
    assertEquals(Optional.empty(), of(text));
  }

  @Test
  void aFaultSaysWhatTheImageIs() {
    String fault = Images.fault(TestImages.encoded("tiff")).orElseThrow();
    assertTrue(fault.contains("TIFF"), fault);
  }
}
