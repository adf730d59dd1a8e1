package sitrep.image;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/**
 * GIF and its animations.
 *
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a, CompuServe</a>
 */
final class Gif implements ImageFormat {

  private static final int HEADER = 6;
  private static final int EXTENSION = 0x21;
  private static final int IMAGE = 0x2C;
  private static final int TRAILER = 0x3B;
  private static final int PLAIN_TEXT = 0x01;
  private static final int GRAPHIC_CONTROL = 0xF9;
  private static final int APPLICATION = 0xFF;
  private static final Set<String> LOOPS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

  @Override
  public boolean matches(byte[] bytes) {
    return ByteCursor.startsWith(bytes, 0, "GIF87a") || ByteCursor.startsWith(bytes, 0, "GIF89a");
  }

  @Override
  public ImageSize size(byte[] bytes) throws BadImageException {
    clean(bytes);
    ByteCursor in = new ByteCursor(bytes);
    in.skip(HEADER);
    return ImageSize.of(in.u16Little(), in.u16Little());
  }

  @Override
  public byte[] clean(byte[] bytes) throws BadImageException {
    ByteCursor in = new ByteCursor(bytes);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    in.skip(HEADER + 4);
    int flags = in.u8();
    in.skip(2);
    skipColours(in, flags);
    in.copySince(0, out);
    // Held back until its picture comes: it belongs to what stands next, which may be dropped.
    byte[] control = {};
    boolean picture = false;
    for (int block = in.u8(); block != TRAILER; block = in.u8()) {
      if (block == IMAGE) {
        out.writeBytes(control);
        control = new byte[0];
        int from = in.position() - 1;
        skipPicture(in);
        in.copySince(from, out);
        picture = true;
      } else if (block == EXTENSION) {
        control = extension(in, control, out);
      } else {
        throw new BadImageException("it holds a part that is not of GIF");
      }
    }
    if (!picture) {
      throw new BadImageException("it holds no picture");
    }
    out.write(TRAILER);
    return out.toByteArray();
  }

  /** Reads an extension, and gives the control that holds for what comes next. */
  private static byte[] extension(ByteCursor in, byte[] control, ByteArrayOutputStream out)
      throws BadImageException {
    int label = in.u8();
    if (label == GRAPHIC_CONTROL && in.peek() == 4) {
      in.skip(1);
      byte[] values = in.take(4);
      skipBlocks(in);
      return new byte[] {
        EXTENSION, (byte) GRAPHIC_CONTROL, 4, values[0], values[1], values[2], values[3], 0
      };
    }
    if (label == APPLICATION && in.peek() == 11) {
      in.skip(1);
      String application = in.text(11);
      if (LOOPS.contains(application)) {
        copyLoop(in, application, out);
        return control;
      }
    }
    skipBlocks(in);
    return label == PLAIN_TEXT ? new byte[0] : control;
  }

  /** Writes how often an animation runs, and nothing else of what the extension holds. */
  private static void copyLoop(ByteCursor in, String application, ByteArrayOutputStream out)
      throws BadImageException {
    for (int length = in.u8(); length != 0; length = in.u8()) {
      byte[] block = in.take(length);
      if (length == 3 && block[0] == 1) {
        out.write(EXTENSION);
        out.write(APPLICATION);
        out.write(application.length());
        application.chars().forEach(out::write);
        out.write(length);
        out.writeBytes(block);
        out.write(0);
      }
    }
  }

  private static void skipPicture(ByteCursor in) throws BadImageException {
    in.skip(8);
    skipColours(in, in.u8());
    in.skip(1);
    skipBlocks(in);
  }

  private static void skipColours(ByteCursor in, int flags) throws BadImageException {
    if ((flags & 0x80) != 0) {
      in.skip(3L << (flags & 7) + 1);
    }
  }

  private static void skipBlocks(ByteCursor in) throws BadImageException {
    for (int length = in.u8(); length != 0; length = in.u8()) {
      in.skip(length);
    }
  }
}
