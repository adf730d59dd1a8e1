package sitrep.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of PDF documents (ISO 32000-1) who made them, with what, and when: entries of the
 * information dictionary (14.3.3), who commented and when (12.5.6.2), also those in objects of
 * their own, XMP packets (14.3.2), and metadata of photos (7.4.8). They are blanked where they
 * stand, so that no offset in the file moves; where they are packed, encrypted or not to be found,
 * that can't be done, and the document has a fault. So has one with earlier versions of itself
 * (7.5.6), files attached to it (7.11.4) or private data of programs (14.5).
 */
public final class Pdf {

  private static final Pattern PACKET_START = Pattern.compile("<\\?xpacket begin|<x:xmpmeta");
  private static final Pattern PACKET_END =
      Pattern.compile(
          "</x:xmpmeta>(?:\\s{0,9999}<\\?xpacket end[^>]{0,99}>)?|<\\?xpacket end[^>]{0,99}>");
  private static final Pattern TELLING =
      Pattern.compile(
          PdfStrings.KEYS
              + "(?:\\s{0,99}[(<]|"
              + PdfStrings.REFERENCE
              + ")|<x:xmpmeta|<\\?xpacket begin");
  private static final Pattern PACKED_PHOTO =
      Pattern.compile("/(?:ASCII85|ASCIIHex|LZW|RunLength)Decode\\s{0,99}/DCTDecode");

  /** What holds more than can be looked through, and why. */
  private static final Map<Pattern, String> CLOSED =
      Map.of(
          Pattern.compile("/PieceInfo\\b"),
          "it holds data that the program which made it keeps for itself",
          Pattern.compile("/EF(?:\\s{0,99}<<|" + PdfStrings.REFERENCE + ")"),
          "files are attached to it");

  private static final Pattern END = Pattern.compile("startxref\\s{1,99}\\d{1,20}\\s{1,99}%%EOF");
  private static final Pattern OBJECT = Pattern.compile("\\d\\s{1,99}obj\\b");
  private static final int HEAD = 1024;

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
    PdfStream.in(text).forEach(stream -> stream.cleanPhoto(clean));
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
    if (holdsEarlierVersions(text)) {
      return Optional.of("it holds earlier versions of itself, with what was deleted since");
    }
    if (PACKED_PHOTO.matcher(text).find()) {
      return Optional.of("a photo in it is packed so that its metadata can't be taken out");
    }
    return closed(text).or(() -> faultOfStreams(bytes, text));
  }

  private static Optional<String> faultOfStreams(byte[] bytes, String text) {
    for (PdfStream stream : PdfStream.in(text)) {
      if (stream.isLockedPicture(bytes)) {
        return Optional.of("metadata of a picture in it can't be taken out");
      }
      byte[] unpacked = stream.inflated(bytes);
      String inside = text(unpacked);
      if (TELLING.matcher(inside).find() || PdfNotes.in(inside).areAny()) {
        return Optional.of("it tells who made it, packed so that this can't be taken out");
      }
      if (PdfStream.tellsAsPhoto(unpacked)) {
        return Optional.of("a photo in it is packed so that its metadata can't be taken out");
      }
      Optional<String> closed = closed(inside);
      if (closed.isPresent()) {
        return closed;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> closed(String text) {
    return CLOSED.entrySet().stream()
        .filter(reason -> reason.getKey().matcher(text).find())
        .map(Map.Entry::getValue)
        .sorted()
        .findFirst();
  }

  /** A later version is written behind the end of the one before; one for the web has two ends. */
  private static boolean holdsEarlierVersions(String text) {
    Matcher end = END.matcher(text);
    boolean forWeb = text.substring(0, Math.min(HEAD, text.length())).contains("/Linearized");
    boolean ends = end.find() && (!forWeb || end.find());
    return ends && OBJECT.matcher(text).find(end.end());
  }

  private static void blank(byte[] bytes, int from, int to) {
    Arrays.fill(bytes, from, to, (byte) ' ');
  }

  /** The bytes, each as a character. */
  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
