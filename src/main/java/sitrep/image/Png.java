package sitrep.image;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.CRC32;

/**
 * PNG and its animations.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">PNG, third edition, W3C</a>
 */
final class Png implements ImageFormat {

  static final String SIGNATURE = "\u0089PNG\r\n\u001A\n";

  /** The picture itself, its colours, its density and its frames. */
  private static final Set<String> KEPT =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD",
          "pHYs", "cICP", "mDCV", "cLLI", "acTL", "fcTL", "fdAT");

  private static final Set<String> BARE = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

  /** What says how to read the numbers as colours. */
  private static final Set<String> COLOURS = Set.of("gAMA", "cHRM", "sRGB", "iCCP", "cICP");

  /** A photo takes more, a screenshot less. */
  private static final double WEIGHT_OF_SAMPLE = 0.5;

  private static final int PALETTE = 3;

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

  /** None where it moves, or where ImageIO reads it in more than one way. */
  @Override
  public double smallerWeight(byte[] bytes) {
    int depth = bytes[SIGNATURE.length() + 16];
    int type = bytes[SIGNATURE.length() + 17];
    try {
      Set<String> chunks = new HashSet<>();
      chunks(bytes, chunks::add);
      boolean plain = depth >= 8 && !chunks.contains("tRNS");
      boolean can = (plain || type == PALETTE) && !chunks.contains("acTL");
      return can ? WEIGHT_OF_SAMPLE * samples(type, chunks.contains("tRNS")) : 0;
    } catch (BadImageException e) {
      return 0;
    }
  }

  private static int samples(int type, boolean transparent) {
    return switch (type) {
      case 0 -> 1;
      case 2 -> 3;
      case PALETTE -> transparent ? 4 : 3;
      case 4 -> 2;
      default -> 4;
    };
  }

  @Override
  public byte[] smaller(byte[] bytes, ImageSize size) throws BadImageException {
    // Without its profile the colours pass through ImageIO as bare numbers, converted by nothing.
    return PngArtist.shrink(file(bytes, BARE), size(bytes), size, chunks(bytes, COLOURS::contains));
  }

  @Override
  public byte[] clean(byte[] bytes) throws BadImageException {
    return file(bytes, KEPT);
  }

  private static byte[] file(byte[] bytes, Set<String> kept) throws BadImageException {
    byte[] chunks = chunks(bytes, kept::contains);
    byte[] file = Arrays.copyOf(bytes, SIGNATURE.length() + chunks.length);
    System.arraycopy(chunks, 0, file, SIGNATURE.length(), chunks.length);
    return file;
  }

  private static byte[] chunks(byte[] bytes, Predicate<String> kept) throws BadImageException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    ByteCursor in = new ByteCursor(bytes);
    in.skip(SIGNATURE.length());
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
      if (kept.test(type)) {
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
