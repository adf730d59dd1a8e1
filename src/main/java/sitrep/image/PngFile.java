package sitrep.image;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.DeflaterOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Writes PNGs. They are packed by JZlib and not by Java, which takes the zlib of its machine, since
 * not every zlib packs alike.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">PNG, third edition, W3C</a>
 */
public final class PngFile {

  /** By the number of samples in a pixel: grey, grey and alpha, colours, colours and alpha. */
  private static final byte[] TYPES = {0, 4, 2, 6};

  private static final byte PALETTE = 3;
  private static final int LEVEL = 6;
  private static final int FILTERS = 5;

  private final ImageSize size;
  private final int bands;
  private final ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 16);
  private final DeflaterOutputStream packing;
  private byte[] above;
  private byte[] row;
  private final byte[] filtered;
  private final byte[] best;

  /** A picture of so many samples a pixel, each of eight bits. */
  PngFile(ImageSize size, int bands) throws IOException {
    this.size = size;
    this.bands = bands;
    this.above = new byte[size.width() * bands];
    this.row = new byte[size.width() * bands];
    this.filtered = new byte[size.width() * bands + 1];
    this.best = new byte[size.width() * bands + 1];
    packing = new DeflaterOutputStream(packed, new Deflater(LEVEL));
  }

  /** Adds the next row. */
  void add(int[] samples) {
    for (int i = 0; i < row.length; i++) {
      row[i] = (byte) samples[i];
    }
    filter();
    try {
      packing.write(best);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] next = above;
    above = row;
    row = next;
  }

  /**
   * The file, after the last row.
   *
   * @param about chunks that tell how to read its colours
   */
  byte[] file(byte[] about) throws IOException {
    packing.close();
    byte[] form = {8, TYPES[bands - 1], 0, 0, 0};
    return file(size, form, about, packed);
  }

  /**
   * A picture of at most 16 colours.
   *
   * @param colours red, green and blue of each, eight bits each
   * @param rows the numbers of the pixels' colours, two to a byte; each row begins with a byte
   */
  public static byte[] drawing(ImageSize size, int[] colours, byte[] rows) {
    int length = (size.width() + 1) / 2;
    ByteBuffer palette = ByteBuffer.allocate(3 * colours.length);
    for (int colour : colours) {
      palette.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
    }
    ByteArrayOutputStream about = new ByteArrayOutputStream();
    chunk(about, "PLTE", palette.array());
    ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 15);
    try (DeflaterOutputStream packing = new DeflaterOutputStream(packed, new Deflater(LEVEL))) {
      for (int row = 0; row < size.height(); row++) {
        packing.write(0);
        packing.write(rows, row * length, length);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] form = {4, PALETTE, 0, 0, 0};
    return file(size, form, about.toByteArray(), packed);
  }

  private static byte[] file(
      ImageSize size, byte[] form, byte[] about, ByteArrayOutputStream packed) {
    ByteArrayOutputStream file = new ByteArrayOutputStream(packed.size() + (1 << 10));
    file.writeBytes(Png.SIGNATURE.getBytes(StandardCharsets.ISO_8859_1));
    ByteBuffer header = ByteBuffer.allocate(13).putInt(size.width()).putInt(size.height());
    chunk(file, "IHDR", header.put(form).array());
    file.writeBytes(about);
    chunk(file, "IDAT", packed.toByteArray());
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream file, String type, byte[] data) {
    byte[] named =
        ByteBuffer.allocate(4 + data.length)
            .put(type.getBytes(StandardCharsets.US_ASCII))
            .put(data)
            .array();
    CRC32 sum = new CRC32();
    sum.update(named);
    file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    file.writeBytes(named);
    file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  /** By the filter that leaves the smallest differences, as the standard advises (12.7). */
  private void filter() {
    long least = Long.MAX_VALUE;
    for (int type = 0; type < FILTERS; type++) {
      long differences = filter(type);
      if (differences < least) {
        least = differences;
        System.arraycopy(filtered, 0, best, 0, best.length);
      }
    }
  }

  private long filter(int type) {
    filtered[0] = (byte) type;
    long differences = 0;
    for (int i = 0; i < row.length; i++) {
      int left = i < bands ? 0 : row[i - bands] & 0xFF;
      int up = above[i] & 0xFF;
      int corner = i < bands ? 0 : above[i - bands] & 0xFF;
      int foretold =
          switch (type) {
            case 0 -> 0;
            case 1 -> left;
            case 2 -> up;
            case 3 -> (left + up) / 2;
            default -> nearest(left, up, corner);
          };
      filtered[i + 1] = (byte) (row[i] - foretold);
      differences += Math.abs(filtered[i + 1]);
    }
    return differences;
  }

  /** Paeth's: the one of the three that is nearest to left + up − corner. */
  private static int nearest(int left, int up, int corner) {
    int toLeft = Math.abs(up - corner);
    int toUp = Math.abs(left - corner);
    int toCorner = Math.abs(left + up - 2 * corner);
    if (toLeft <= toUp && toLeft <= toCorner) {
      return left;
    }
    return toUp <= toCorner ? up : corner;
  }
}
