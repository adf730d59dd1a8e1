package sitrep.image;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * PNG and its animations.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">PNG, third edition, W3C</a>
 */
final class Png implements ImageFormat {

  private static final String SIGNATURE = "\u0089PNG\r\n\u001A\n";

  /** The picture itself, its colours, its density and its frames. */
  private static final Set<String> KEPT =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD",
          "pHYs", "cICP", "mDCV", "cLLI", "acTL", "fcTL", "fdAT");

  @Override
  public boolean matches(byte[] bytes) {
    return ByteCursor.startsWith(bytes, 0, SIGNATURE);
  }

  @Override
  public ImageSize size(byte[] bytes) throws BadImageException {
    clean(bytes);
    ByteCursor in = new ByteCursor(bytes);
    in.skip(SIGNATURE.length() + 8);
    return ImageSize.of(in.u32(), in.u32());
  }

  @Override
  public byte[] clean(byte[] bytes) throws BadImageException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    ByteCursor in = new ByteCursor(bytes);
    in.skip(SIGNATURE.length());
    in.copySince(0, out);
    boolean picture = false;
    String type = "";
    while (!type.equals("IEND")) {
      int from = in.position();
      boolean first = type.isEmpty();
      type = readChunk(in);
      if (first != type.equals("IHDR")) {
        throw new BadImageException("its header is missing or stands in the wrong place");
      }
      picture |= type.equals("IDAT");
      if (KEPT.contains(type)) {
        in.copySince(from, out);
      }
    }
    if (!picture) {
      throw new BadImageException("it holds no picture");
    }
    return out.toByteArray();
  }

  /** Reads one chunk and gives its type. */
  private static String readChunk(ByteCursor in) throws BadImageException {
    long length = in.u32();
    String type = in.text(4);
    if (type.equals("IHDR") && length != 13 || type.equals("IEND") && length != 0) {
      throw new BadImageException("its part " + type + " has a wrong length");
    }
    if (!KEPT.contains(type)) {
      // A capital letter says that the picture can't be shown by one who doesn't know the chunk.
      if ((type.charAt(0) & 0x20) == 0) {
        throw new BadImageException("it holds a part that is not of PNG");
      }
      in.skip(length + 4);
      return type;
    }
    CRC32 sum = new CRC32();
    type.chars().forEach(sum::update);
    sum.update(in.take(length));
    if (sum.getValue() != in.u32()) {
      throw new BadImageException("its part " + type + " is damaged");
    }
    return type;
  }
}
