package sitrep.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sitrep.problem.Outcome;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

final class DecoderTest {

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  private static String pasted(byte[] bytes) {
    return Decoder.pasted(bytes).text();
  }

  @Test
  void byteOrderMarkIsTakenAwayOnce() {
    assertEquals("x\uFEFFy", Decoder.written("a", utf8("\uFEFFx\uFEFFy")).value());
    assertEquals("x", pasted(utf8("\uFEFFx")));
  }

  @Test
  void lineBreaksOfAWrittenFileAreMadeOne() {
    assertEquals("a\nb\nc\n\nd", Decoder.written("a", utf8("a\r\nb\rc\n\r\nd")).value());
  }

  @Test
  void lineBreaksOfAPastedTextStay() {
    assertEquals("a\r\nb\rc\n", pasted(utf8("a\r\nb\rc\n")));
  }

  @ParameterizedTest
  @CsvSource({
    "61e962, 1, 2, E9",
    "610a62c3a9ff, 2, 3, FF",
    "610d0a62c0af, 2, 2, C0",
    "c3, 1, 1, C3",
    "61eda080, 1, 2, ED",
    "f09f9880f8, 1, 2, F8",
    "efbbbf61ff, 1, 2, FF"
  })
  void byteThatIsNotUtf8IsReportedAtItsPlace(String hex, int line, int column, String code) {
    assertEquals(
        List.of(Problem.of(ProblemKind.BAD_UTF8, new Place("a.md", line, column), code)),
        Decoder.written("a.md", bytes(hex)).problems());
  }

  @Test
  void validTextIsNoProblem() {
    Outcome<String> outcome = Decoder.written("a", utf8("é中😀\u0000"));
    assertEquals(Outcome.of("é中😀\u0000"), outcome);
    assertEquals(Outcome.of(""), Decoder.written("a", new byte[0]));
  }

  @Test
  void pastedTextThatBreaksOffInACharacterIsStillUtf8() {
    byte[] bytes = "“Café” – 5 €".getBytes(StandardCharsets.UTF_8);
    assertEquals("“Café” – 5 \uFFFD", pasted(Arrays.copyOf(bytes, bytes.length - 1)));
    assertEquals("“Café” – 5 \uFFFD", pasted(Arrays.copyOf(bytes, bytes.length - 2)));
  }

  @Test
  void aByteOrderMarkTellsThatPastedTextIsUtf8() {
    byte[] bytes = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xFF, 'b'};
    assertEquals("a\uFFFDb", pasted(bytes));
  }

  @Test
  void aSingleLetterAtTheEndMayBeWindows1252() {
    assertEquals("Café", pasted("Café".getBytes(Charset.forName("windows-1252"))));
  }

  @Test
  void pastedTextThatIsNotUtf8IsReadAsWindows1252() {
    byte[] bytes = "“Café” – 5 €".getBytes(Charset.forName("windows-1252"));
    assertEquals("“Café” – 5 €", pasted(bytes));
  }

  @Test
  void pastedTextThatIsBothIsReadAsUtf8() {
    assertEquals("é", pasted(bytes("c3a9")));
    assertEquals("", pasted(new byte[0]));
  }

  @Test
  void aByteOrderMarkTellsThatPastedTextIsUtf16() {
    String text = "“Café” 😀\r\nx";
    assertEquals(text, pasted(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)));
    assertEquals(text, pasted(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)));
    assertEquals("a\uFFFD", pasted(bytes("fffe610062")));
    assertEquals("", pasted(bytes("feff")));
  }

  @ParameterizedTest
  @CsvSource({
    "504b030414000600, true",
    "610062006300, true",
    "fffe000061000000, true",
    "255044462d312e37, true",
    "7b5c727466312061, true",
    "fffe61006200, false",
    "c3a9e2809c, false",
    "93e994, false",
    "'', false"
  })
  void documentsOfProgramsAreNoText(String hex, boolean document) {
    assertEquals(document, Decoder.isDocument(pasted(bytes(hex))));
  }
}
