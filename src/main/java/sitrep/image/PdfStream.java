package sitrep.image;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/**
 * A stream of a PDF (ISO 32000-1, 7.3.8): where its content stands, up to the line's end before
 * {@code endstream}.
 */
record PdfStream(int from, int to) {

  private static final Pattern START = Pattern.compile("(?<!end)stream\\r?\\n");
  private static final String JPEG_2000 = "\0\0\0\fjP  ";
  private static final Pattern TELLING_BOX = Pattern.compile("uuid|xml ");
  private static final int LARGEST = 16 << 20;

  /** All streams of a document, of which each byte is a character. */
  static List<PdfStream> in(String text) {
    List<PdfStream> streams = new ArrayList<>();
    Matcher start = START.matcher(text);
    for (int at = 0; start.find(at); ) {
      int end = text.indexOf("endstream", start.end());
      at = end < 0 ? text.length() : end;
      int to = at;
      while (to > start.end() && (text.charAt(to - 1) == '\n' || text.charAt(to - 1) == '\r')) {
        to--;
      }
      streams.add(new PdfStream(start.end(), to));
    }
    return streams;
  }

  /** As much as can be unpacked of its content; nothing where it isn't deflated. */
  byte[] inflated(byte[] document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean deflated = from + 1 < to && (document[from] & 0x0F) == 8;
    if (!deflated) {
      return out.toByteArray();
    }
    try (InflaterInputStream packed =
        new InflaterInputStream(new ByteArrayInputStream(document, from, to - from))) {
      byte[] some = new byte[8192];
      for (int n = 0; n >= 0 && out.size() < LARGEST; n = packed.read(some)) {
        out.write(some, 0, n);
      }
    } catch (IOException e) {
      // What came before is looked at all the same.
    }
    return out.toByteArray();
  }

  /** Cleans a photo in it where it stands, with blanks behind it up to where it ended before. */
  void cleanPhoto(byte[] document) {
    if (isPhoto(document)) {
      bare(content(document))
          .ifPresent(
              bare -> {
                System.arraycopy(bare, 0, document, from, bare.length);
                Arrays.fill(document, from + bare.length, to, (byte) ' ');
              });
    }
  }

  /** Whether it is a picture that tells more than it shows, which can't be taken out here. */
  boolean isLockedPicture(byte[] document) {
    if (isPhoto(document)) {
      return bare(content(document)).isEmpty();
    }
    boolean boxes = ByteCursor.startsWith(document, from, JPEG_2000);
    return boxes && TELLING_BOX.matcher(Pdf.text(content(document))).find();
  }

  /** Whether what is packed here is a photo with metadata. */
  static boolean tellsAsPhoto(byte[] unpacked) {
    return ByteCursor.startsWith(unpacked, 0, Jpeg.START)
        && bare(unpacked).filter(bare -> Arrays.equals(bare, unpacked)).isEmpty();
  }

  private boolean isPhoto(byte[] document) {
    return ByteCursor.startsWith(document, from, Jpeg.START);
  }

  private byte[] content(byte[] document) {
    return Arrays.copyOfRange(document, from, to);
  }

  /**
   * A photo without metadata, as it lies, since viewers of PDFs turn none; empty if it's broken.
   */
  private static Optional<byte[]> bare(byte[] photo) {
    try {
      return Optional.of(Jpeg.bare(photo));
    } catch (BadImageException e) {
      return Optional.empty();
    }
  }
}
