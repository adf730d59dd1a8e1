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
 * as well.
 */
final class Decoder {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final char BOM = '\uFEFF';

  private Decoder() {}

  /**
   * UTF-8 without its byte order mark, line breaks as LF. What is not UTF-8 is a problem at its
   * first byte.
   */
  static Outcome<String> written(String file, byte[] bytes) {
    CharBuffer decoded = CharBuffer.allocate(bytes.length);
    ByteBuffer source = ByteBuffer.wrap(bytes);
    CoderResult result = strict().decode(source, decoded, true);
    String text = clean(decoded.flip().toString()).replace("\r\n", "\n").replace('\r', '\n');
    if (!result.isError()) {
      return Outcome.of(text);
    }
    Place place = new Place(file, 1, 1).plus(text, text.length());
    String code = String.format(Locale.ROOT, "%02X", bytes[source.position()]);
    return new Outcome<>(text, List.of(Problem.of(ProblemKind.BAD_UTF8, place, code)));
  }

  /**
   * UTF-8 if it is valid, else Windows-1252; without a byte order mark, line breaks as they are.
   */
  static String pasted(byte[] bytes) {
    CharBuffer decoded = CharBuffer.allocate(bytes.length);
    CoderResult result = strict().decode(ByteBuffer.wrap(bytes), decoded, true);
    return clean(result.isError() ? new String(bytes, WINDOWS_1252) : decoded.flip().toString());
  }

  private static CharsetDecoder strict() {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static String clean(String text) {
    return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
  }
}
