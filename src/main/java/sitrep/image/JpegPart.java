package sitrep.image;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A part of a JPEG: a marker, and what belongs to it.
 *
 * @param content behind the marker's length; never changed
 * @param scan the coded picture that follows a start of scan; else empty
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, annex B</a>
 */
record JpegPart(int marker, byte[] content, byte[] scan) {

  static final int APP0 = 0xE0;
  static final int APP1 = 0xE1;
  static final int APP2 = 0xE2;
  static final int APP14 = 0xEE;
  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final byte[] NOTHING = {};

  /** Tables, and other markers of the same range that don't begin a frame. */
  private static final Set<Integer> NO_FRAME = Set.of(0xC4, 0xC8, 0xCC);

  /** The parts between the start and the end of the image; what follows the end is left out. */
  static List<JpegPart> split(byte[] bytes) throws BadImageException {
    ByteCursor in = new ByteCursor(bytes);
    in.skip(2);
    List<JpegPart> parts = new ArrayList<>();
    for (int marker = nextMarker(in); marker != END; marker = nextMarker(in)) {
      if (standsAlone(marker)) {
        continue;
      }
      byte[] content = in.take(in.u16() - 2L);
      parts.add(new JpegPart(marker, content, marker == SCAN ? scan(in) : NOTHING));
    }
    return parts;
  }

  static byte[] join(List<JpegPart> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0xFF);
    out.write(START);
    for (JpegPart part : parts) {
      out.write(0xFF);
      out.write(part.marker);
      out.write(part.content.length + 2 >> 8);
      out.write(part.content.length + 2);
      out.writeBytes(part.content);
      out.writeBytes(part.scan);
    }
    out.write(0xFF);
    out.write(END);
    return out.toByteArray();
  }

  boolean isFrame() {
    return marker >= 0xC0 && marker <= 0xCF && !NO_FRAME.contains(marker);
  }

  boolean isScan() {
    return marker == SCAN;
  }

  /** Whether it is needed to decode the picture: frames, scans and tables. */
  boolean isPicture() {
    return marker >= 0xC0 && marker <= 0xDF && marker != 0xC8;
  }

  boolean is(int wanted, String start) {
    return marker == wanted && ByteCursor.startsWith(content, 0, start);
  }

  boolean isColourProfile() {
    return is(APP2, "ICC_PROFILE\0");
  }

  /** The part with the first bytes of its content only. */
  JpegPart cut(int length) {
    return new JpegPart(marker, Arrays.copyOf(content, length), scan);
  }

  /** Like most viewers, passes over bytes that belong to no marker, and over fill bytes. */
  private static int nextMarker(ByteCursor in) throws BadImageException {
    while (true) {
      if (in.u8() == 0xFF && in.peek() != 0x00 && in.peek() != 0xFF) {
        return in.u8();
      }
    }
  }

  private static boolean standsAlone(int marker) {
    return marker == 0x01 || isRestart(marker) || marker == START;
  }

  private static boolean isRestart(int marker) {
    return marker >= 0xD0 && marker <= 0xD7;
  }

  /** The coded bytes up to the next marker that isn't part of them. */
  private static byte[] scan(ByteCursor in) throws BadImageException {
    int from = in.position();
    while (true) {
      if (in.u8() != 0xFF) {
        continue;
      }
      if (in.peek() != 0x00 && !isRestart(in.peek())) {
        in.back();
        return in.since(from);
      }
    }
  }
}
