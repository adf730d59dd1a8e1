package sitrep.image;

/**
 * How a viewer has to turn a photo, which lies in the file as the camera was held.
 *
 * @see <a href="https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E">Exif
 *     3.0, tag 274</a>
 */
enum Orientation {
  // In the order of the tag's values, 1 to 8; named for what a viewer has to do.
  UPRIGHT,
  MIRROR,
  TURN_HALF,
  FLIP,
  TRANSPOSE,
  TURN_RIGHT,
  TRANSVERSE,
  TURN_LEFT;

  private static final int EXIF_HEADER = 6;
  private static final int TAG = 0x0112;
  private static final int SHORT = 3;

  /** The orientation in a JPEG's Exif part; upright where it is not told, or told wrongly. */
  static Orientation ofExif(byte[] exif) {
    try {
      ByteCursor in = new ByteCursor(exif);
      in.skip(EXIF_HEADER);
      String order = in.text(2);
      if (!order.equals("II") && !order.equals("MM")) {
        return UPRIGHT;
      }
      return ofTiff(exif, order.equals("II"));
    } catch (BadImageException e) {
      return UPRIGHT;
    }
  }

  private static Orientation ofTiff(byte[] exif, boolean little) throws BadImageException {
    ByteCursor in = new ByteCursor(exif);
    in.skip(EXIF_HEADER + 4);
    long directory = little ? in.u32Little() : in.u32();
    in = new ByteCursor(exif);
    in.skip(EXIF_HEADER + directory);
    for (int entries = u16(in, little); entries > 0; entries--) {
      int tag = u16(in, little);
      int type = u16(in, little);
      in.skip(4);
      int value = u16(in, little);
      in.skip(2);
      if (tag == TAG) {
        return type == SHORT && value >= 1 && value <= 8 ? values()[value - 1] : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  private static int u16(ByteCursor in, boolean little) throws BadImageException {
    return little ? in.u16Little() : in.u16();
  }

  /** Whether width and height change places. */
  boolean swapsSides() {
    return ordinal() >= TRANSPOSE.ordinal();
  }

  /** The column where a pixel of the file is seen; width and height are those of the file. */
  int x(int x, int y, int width, int height) {
    return switch (this) {
      case UPRIGHT, FLIP -> x;
      case MIRROR, TURN_HALF -> width - 1 - x;
      case TRANSPOSE, TURN_LEFT -> y;
      case TURN_RIGHT, TRANSVERSE -> height - 1 - y;
    };
  }

  /** The row where a pixel of the file is seen; width and height are those of the file. */
  int y(int x, int y, int width, int height) {
    return switch (this) {
      case UPRIGHT, MIRROR -> y;
      case TURN_HALF, FLIP -> height - 1 - y;
      case TRANSPOSE, TURN_RIGHT -> x;
      case TRANSVERSE, TURN_LEFT -> width - 1 - x;
    };
  }
}
