package sitrep.parse;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import sitrep.problem.Outcome;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/**
 * Bytes to text. What Sitrep's own authors write must be UTF-8; what they paste may be Windows-1252
 * or UTF-16 as well.
 */
final class Decoder {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final char BOM = '\uFEFF';

  /** What Java puts for bytes that are not UTF-8; a text without it is sound, and soon read. */
  private static final char REPLACEMENT = '\uFFFD';

  private Decoder() {}

  /**
   * What was pasted.
   *
   * @param guessed whether the bytes tell nothing of their encoding, and Windows-1252 was taken
   */
  record Pasted(String text, boolean guessed) {}

  /**
   * UTF-8 without its byte order mark, line breaks as LF. What is not UTF-8 is a problem at its
   * first byte.
   */
  static Outcome<String> written(String file, byte[] bytes) {
    String lenient = new String(bytes, StandardCharsets.UTF_8);
    if (lenient.indexOf(REPLACEMENT) < 0) {
      return Outcome.of(lines(lenient));
    }
    CharBuffer decoded = CharBuffer.allocate(bytes.length);
    ByteBuffer source = ByteBuffer.wrap(bytes);
    CoderResult result = strict().decode(source, decoded, true);
    String text = lines(decoded.flip().toString());
    if (!result.isError()) {
      return Outcome.of(text);
    }
    Place place = new Place(file, 1, 1).plus(text, text.length());
    String code = String.format(Locale.ROOT, "%02X", bytes[source.position()]);
    return new Outcome<>(text, List.of(Problem.of(ProblemKind.BAD_UTF8, place, code)));
  }

  /**
   * UTF-16 where a byte order mark says so, UTF-8 if it is valid, else Windows-1252; without that
   * mark, line breaks as they are.
   */
  static Pasted pasted(byte[] bytes) {
    if (isUtf16(bytes)) {
      return new Pasted(clean(new String(bytes, StandardCharsets.UTF_16)), false);
    }
    CharBuffer decoded = CharBuffer.allocate(bytes.length);
    ByteBuffer source = ByteBuffer.wrap(bytes);
    CoderResult result = strict().decode(source, decoded, true);
    if (!result.isError()) {
      return new Pasted(clean(decoded.flip().toString()), false);
    }
    boolean isUtf8 = decoded.flip().toString().indexOf(BOM) == 0 || isCutShort(source, decoded);
    String text = clean(new String(bytes, isUtf8 ? StandardCharsets.UTF_8 : WINDOWS_1252));
    return new Pasted(text, !isUtf8);
  }

  private static boolean isUtf16(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    return mark == 0xFEFF || mark == 0xFFFE;
  }

  /** Whether what was decoded is no text but a document of some program. */
  static boolean isDocument(String pasted) {
    return pasted.indexOf('\0') >= 0 || pasted.startsWith("%PDF-") || pasted.startsWith("{\\rtf");
  }

  /** Whether nothing is wrong but that the last of several long characters lacks its end. */
  private static boolean isCutShort(ByteBuffer source, CharBuffer decoded) {
    boolean others = decoded.length() < source.position();
    int lead = source.get(source.position()) & 0xFF;
    int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    boolean last = lead >= 0xC2 && lead < 0xF5 && source.remaining() < length;
    for (int i = source.position() + 1; last && i < source.limit(); i++) {
      last = (source.get(i) & 0xC0) == 0x80;
    }
    return others && last;
  }

  private static CharsetDecoder strict() {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static String lines(String text) {
    return clean(text).replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String clean(String text) {
    return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
  }
}
