package sitrep.image;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/**
 * Takes out of PDF documents (ISO 32000-1) who made them, with what, and when: entries of the
 * information dictionary (14.3.3), also those in objects of their own, and XMP packets (14.3.2).
 * They are blanked where they stand, so that no offset in the file moves; where they are packed,
 * encrypted or not to be found, that can't be done, and the document has a fault.
 */
public final class Pdf {

  private static final Pattern PACKET_START = Pattern.compile("<\\?xpacket begin|<x:xmpmeta");
  private static final Pattern PACKET_END =
      Pattern.compile(
          "</x:xmpmeta>(?:\\s{0,9999}<\\?xpacket end[^>]{0,99}>)?|<\\?xpacket end[^>]{0,99}>");
  private static final Pattern STREAM = Pattern.compile("(?<!end)stream\\r?\\n");
  private static final Pattern TELLING =
      Pattern.compile(
          PdfStrings.KEYS
              + "(?:\\s{0,99}[(<]|"
              + PdfStrings.REFERENCE
              + ")|<x:xmpmeta|<\\?xpacket begin");
  private static final int LARGEST_STREAM = 16 << 20;

  private Pdf() {}

  /** The document without what tells of its origin, of the same length. */
  public static byte[] clean(byte[] bytes) {
    byte[] clean = bytes.clone();
    String text = text(bytes);
    PdfStrings.in(text).spans().forEach(span -> blank(clean, span.from(), span.to()));
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

  /** Whether this is a PDF, or was one before it was damaged. */
  public static boolean isPdf(byte[] bytes) {
    return ByteCursor.startsWith(bytes, 0, "%PDF-");
  }

  /** Why the document can't be published, in plain words; empty where it can. */
  public static Optional<String> fault(byte[] bytes) {
    if (!isPdf(bytes)) {
      return Optional.of("its bytes are not those of a PDF");
    }
    String text = text(bytes);
    if (text.contains("/Encrypt")) {
      return Optional.of("it is encrypted, so that nobody can see what it tells of its origin");
    }
    if (!PdfStrings.in(text).areAll()) {
      return Optional.of("it tells who made it where this can't be found and taken out");
    }
    Matcher stream = STREAM.matcher(text);
    for (int at = 0; stream.find(at); ) {
      int end = text.indexOf("endstream", stream.end());
      at = end < 0 ? text.length() : end;
      if (TELLING.matcher(inflated(bytes, stream.end(), at)).find()) {
        return Optional.of("it tells who made it, packed so that this can't be taken out");
      }
    }
    return Optional.empty();
  }

  /** As much as can be unpacked of what stands there. */
  private static String inflated(byte[] bytes, int from, int to) {
    boolean deflated = from + 1 < to && (bytes[from] & 0x0F) == 8;
    if (!deflated) {
      return "";
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InflaterInputStream packed =
        new InflaterInputStream(new ByteArrayInputStream(bytes, from, to - from))) {
      byte[] some = new byte[8192];
      for (int n = 0; n >= 0 && out.size() < LARGEST_STREAM; n = packed.read(some)) {
        out.write(some, 0, n);
      }
    } catch (IOException e) {
      // What came before is looked at all the same.
    }
    return text(out.toByteArray());
  }

  private static void blank(byte[] bytes, int from, int to) {
    java.util.Arrays.fill(bytes, from, to, (byte) ' ');
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
