package sitrep.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * WebP: lossy, lossless, extended and animated.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649">RFC 9649</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6386#section-9.1">RFC 6386, 9.1</a>
 */
final class WebP implements ImageFormat {

  private static final Set<String> KEPT =
      Set.of("VP8X", "ICCP", "ANIM", "ANMF", "ALPH", "VP8 ", "VP8L");
  private static final Set<String> KEPT_IN_FRAME = Set.of("ALPH", "VP8 ", "VP8L");
  private static final Set<String> PICTURES = Set.of("VP8 ", "VP8L", "ANMF");

  /** Of the flags, those for a colour profile, transparency and animation. */
  private static final int KEPT_FLAGS = 0x20 | 0x10 | 0x02;

  private static final int FRAME_HEADER = 16;

  @Override
  public boolean matches(byte[] bytes) {
    return ByteCursor.startsWith(bytes, 0, "RIFF") && ByteCursor.startsWith(bytes, 8, "WEBP");
  }

  @Override
  public ImageSize size(byte[] bytes) throws BadImageException {
    ByteCursor in = new ByteCursor(clean(bytes));
    in.skip(12);
    String type = in.text(4);
    in.skip(4);
    switch (type) {
      case "VP8X":
        in.skip(4);
        return ImageSize.of(in.u24Little() + 1L, in.u24Little() + 1L);
      case "VP8L":
        return losslessSize(in);
      case "VP8 ":
        return lossySize(in);
      default:
        throw new BadImageException("its header is missing or stands in the wrong place");
    }
  }

  private static ImageSize losslessSize(ByteCursor in) throws BadImageException {
    if (in.u8() != 0x2F) {
      throw new BadImageException("its header is damaged");
    }
    long bits = in.u32Little();
    return ImageSize.of((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
  }

  private static ImageSize lossySize(ByteCursor in) throws BadImageException {
    boolean key = (in.u24Little() & 1) == 0;
    if (!key || in.u24Little() != 0x2A019D) {
      throw new BadImageException("its header is damaged");
    }
    return ImageSize.of(in.u16Little() & 0x3FFF, in.u16Little() & 0x3FFF);
  }

  @Override
  public byte[] clean(byte[] bytes) throws BadImageException {
    ByteCursor file = new ByteCursor(bytes);
    file.skip(4);
    ByteCursor in = file.part(file.u32Little());
    in.skip(4);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    boolean picture = false;
    while (in.remaining() > 0) {
      String type = in.text(4);
      ByteCursor chunk = chunk(in);
      if (KEPT.contains(type)) {
        write(type, clean(type, chunk), out);
      }
      picture |= PICTURES.contains(type);
    }
    if (!picture) {
      throw new BadImageException("it holds no picture");
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream(out.size() + 12);
    whole.writeBytes("RIFF".getBytes(StandardCharsets.ISO_8859_1));
    writeLength(out.size() + 4, whole);
    whole.writeBytes("WEBP".getBytes(StandardCharsets.ISO_8859_1));
    whole.writeBytes(out.toByteArray());
    return whole.toByteArray();
  }

  private static byte[] clean(String type, ByteCursor chunk) throws BadImageException {
    if (type.equals("VP8X")) {
      byte[] header = chunk.take(10);
      header[0] &= KEPT_FLAGS;
      header[1] = header[2] = header[3] = 0;
      return header;
    }
    return type.equals("ANMF") ? cleanFrame(chunk) : chunk.take(chunk.remaining());
  }

  private static byte[] cleanFrame(ByteCursor frame) throws BadImageException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(frame.take(FRAME_HEADER));
    while (frame.remaining() > 0) {
      String type = frame.text(4);
      ByteCursor chunk = chunk(frame);
      if (KEPT_IN_FRAME.contains(type)) {
        write(type, chunk.take(chunk.remaining()), out);
      }
    }
    return out.toByteArray();
  }

  /** Reads the length and the content of a chunk, and the byte that makes its length even. */
  private static ByteCursor chunk(ByteCursor in) throws BadImageException {
    long length = in.u32Little();
    ByteCursor chunk = in.part(length);
    in.skip(Math.min(length & 1, in.remaining()));
    return chunk;
  }

  private static void write(String type, byte[] content, ByteArrayOutputStream out) {
    out.writeBytes(type.getBytes(StandardCharsets.ISO_8859_1));
    writeLength(content.length, out);
    out.writeBytes(content);
    if (content.length % 2 != 0) {
      out.write(0);
    }
  }

  private static void writeLength(int length, ByteArrayOutputStream out) {
    for (int shift = 0; shift < 32; shift += 8) {
      out.write(length >> shift);
    }
  }
}
