package sitrep.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/**
 * Takes out of PDF documents (ISO 32000-1) who made them, with what, and when: entries of the
 * information dictionary (14.3.3) and XMP packets (14.3.2). They are blanked where they stand, so
 * that no offset in the file moves; where they are packed or encrypted, that can't be done, and the
 * document has a fault.
 */
public final class Pdf {

  private static final String KEYS =
      "/(?:Author|Creator|Producer|CreationDate|ModDate|LastModified|Company|Manager)";
  private static final Pattern LITERAL = Pattern.compile(KEYS + "\\s{0,99}\\(");
  private static final Pattern HEX = Pattern.compile(KEYS + "\\s{0,99}<(?!<)([^>]{0,9999})>");
  private static final Pattern PACKET_START = Pattern.compile("<\\?xpacket begin|<x:xmpmeta");
  private static final Pattern PACKET_END =
      Pattern.compile(
          "</x:xmpmeta>(?:\\s{0,9999}<\\?xpacket end[^>]{0,99}>)?|<\\?xpacket end[^>]{0,99}>");
  private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
  private static final Pattern TELLING =
      Pattern.compile(KEYS + "\\s{0,99}[(<]|<x:xmpmeta|<\\?xpacket begin");
  private static final int LARGEST_STREAM = 16 << 20;

  private Pdf() {}

  /** The document without what tells of its origin, of the same length. */
  public static byte[] clean(byte[] bytes) {
    byte[] clean = bytes.clone();
    String text = text(bytes);
    Matcher literal = LITERAL.matcher(text);
    while (literal.find()) {
      blank(clean, literal.end(), endOfLiteral(text, literal.end()));
    }
    Matcher hex = HEX.matcher(text);
    while (hex.find()) {
      blank(clean, hex.start(1), hex.end(1));
    }
    Matcher start = PACKET_START.matcher(text);
    Matcher end = PACKET_END.matcher(text);
    for (int at = 0; start.find(at); at = end.end()) {
      if (!end.find(start.end())) {
        break;
      }
      blank(clean, start.start(), end.end());
    }
    return clean;
  }

  /** Why the document can't be published, in plain words; empty where it can. */
  public static Optional<String> fault(byte[] bytes) {
    String text = text(bytes);
    if (!text.startsWith("%PDF-")) {
      return Optional.of("its bytes are not those of a PDF");
    }
    if (text.contains("/Encrypt")) {
      return Optional.of("it is encrypted, so that nobody can see what it tells of its origin");
    }
    Matcher stream = STREAM.matcher(text);
    for (int at = 0;
        stream.find(at);
        at = Math.max(stream.end(), text.indexOf("endstream", stream.end()))) {
      if (TELLING.matcher(inflated(bytes, stream.end())).find()) {
        return Optional.of("it tells who made it, packed so that this can't be taken out");
      }
    }
    return Optional.empty();
  }

  private static String inflated(byte[] bytes, int from) {
    boolean deflated = from + 1 < bytes.length && (bytes[from] & 0x0F) == 8;
    if (!deflated) {
      return "";
    }
    try (InflaterInputStream packed =
        new InflaterInputStream(new ByteArrayInputStream(bytes, from, bytes.length - from))) {
      return text(packed.readNBytes(LARGEST_STREAM));
    } catch (IOException e) {
      return "";
    }
  }

  /**
   * A literal string ends with the bracket that closes its first; others may lie in it (7.3.4.2).
   */
  private static int endOfLiteral(String text, int from) {
    int open = 1;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '(') {
        open++;
      } else if (c == ')' && --open == 0) {
        return i;
      }
    }
    return from;
  }

  private static void blank(byte[] bytes, int from, int to) {
    java.util.Arrays.fill(bytes, from, to, (byte) ' ');
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
