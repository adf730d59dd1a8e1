package sitrep.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * JPEG.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, annex B</a>
 * @see <a href="https://www.w3.org/Graphics/JPEG/jfif3.pdf">JFIF 1.02</a>
 */
final class Jpeg implements ImageFormat {

  static final String START = "\u00FF\u00D8\u00FF";

  private static final int JFIF_LENGTH = 14;
  private static final int ADOBE_LENGTH = 12;

  /** The last of the frames that ImageIO decodes; those after it have no use in the world. */
  private static final int PROGRESSIVE = 0xC2;

  /** A photo that is made smaller has more to tell in each pixel than it had. */
  private static final double WEIGHT = 0.25;

  /**
   * The samplings that libjpeg and libjpeg-turbo decode to the same pixels: greys, and colours of
   * which each, or each second in a row, or each second in both ways is coded. Where it is each
   * second downwards only, one of the two smoothes the steps and the other doesn't.
   */
  private static final Set<List<Integer>> ALIKE =
      Set.of(
          List.of(8, 0x11),
          List.of(8, 0x11, 0x11, 0x11),
          List.of(8, 0x21, 0x11, 0x11),
          List.of(8, 0x22, 0x11, 0x11));

  @Override
  public boolean matches(byte[] bytes) {
    return ByteCursor.startsWith(bytes, 0, START);
  }

  @Override
  public ImageSize size(byte[] bytes) throws BadImageException {
    List<JpegPart> parts = JpegPart.split(bytes);
    ImageSize size = frameSize(parts);
    return orientation(parts).swapsSides() ? size.swapped() : size;
  }

  @Override
  public byte[] clean(byte[] bytes) throws BadImageException {
    List<JpegPart> parts = JpegPart.split(bytes);
    ImageSize size = frameSize(parts);
    List<JpegPart> kept = kept(parts);
    Orientation orientation = orientation(parts);
    return orientation == Orientation.UPRIGHT
        ? JpegPart.join(kept)
        : JpegPart.join(kept(JpegArtist.turn(kept, size, orientation)));
  }

  /** The same image without metadata as it lies in the file, which may not be upright. */
  static byte[] bare(byte[] bytes) throws BadImageException {
    return JpegPart.join(kept(JpegPart.split(bytes)));
  }

  @Override
  public double smallerWeight(byte[] bytes) {
    try {
      JpegPart frame = frame(JpegPart.split(bytes));
      return frame.marker() <= PROGRESSIVE && ALIKE.contains(sampling(frame)) ? WEIGHT : 0;
    } catch (BadImageException e) {
      return 0;
    }
  }

  /** Bits of a sample, and how often each component is sampled across and down. */
  private static List<Integer> sampling(JpegPart frame) throws BadImageException {
    ByteCursor in = new ByteCursor(frame.content());
    List<Integer> sampling = new ArrayList<>(List.of(in.u8()));
    in.skip(4);
    for (int components = in.u8(); components > 0; components--) {
      in.skip(1);
      sampling.add(in.u8());
      in.skip(1);
    }
    return sampling;
  }

  @Override
  public byte[] smaller(byte[] bytes, ImageSize size) throws BadImageException {
    List<JpegPart> parts = JpegPart.split(bytes);
    Orientation orientation = orientation(parts);
    List<JpegPart> smaller = JpegArtist.shrink(kept(parts), frameSize(parts), orientation, size);
    return JpegPart.join(kept(smaller));
  }

  private static ImageSize frameSize(List<JpegPart> parts) throws BadImageException {
    ByteCursor in = new ByteCursor(frame(parts).content());
    in.skip(1);
    int height = in.u16();
    return ImageSize.of(in.u16(), height);
  }

  private static JpegPart frame(List<JpegPart> parts) throws BadImageException {
    Optional<JpegPart> frame = parts.stream().filter(JpegPart::isFrame).findFirst();
    if (frame.isEmpty() || parts.stream().noneMatch(JpegPart::isScan)) {
      throw new BadImageException("it holds no picture");
    }
    return frame.get();
  }

  private static Orientation orientation(List<JpegPart> parts) {
    return parts.stream()
        .takeWhile(part -> !part.isScan())
        .filter(part -> part.is(JpegPart.APP1, "Exif\0\0"))
        .findFirst()
        .map(part -> Orientation.ofExif(part.content()))
        .orElse(Orientation.UPRIGHT);
  }

  private static List<JpegPart> kept(List<JpegPart> parts) {
    return parts.stream().map(Jpeg::kept).flatMap(Optional::stream).toList();
  }

  private static Optional<JpegPart> kept(JpegPart part) {
    if (part.isPicture() || part.isColourProfile()) {
      return Optional.of(part);
    }
    if (part.is(JpegPart.APP0, "JFIF\0") && part.content().length >= JFIF_LENGTH) {
      JpegPart jfif = part.cut(JFIF_LENGTH);
      // The sides of the thumbnail that is cut off.
      jfif.content()[JFIF_LENGTH - 2] = 0;
      jfif.content()[JFIF_LENGTH - 1] = 0;
      return Optional.of(jfif);
    }
    // Adobe's part tells how the colours are coded.
    return part.is(JpegPart.APP14, "Adobe") && part.content().length >= ADOBE_LENGTH
        ? Optional.of(part.cut(ADOBE_LENGTH))
        : Optional.empty();
  }
}
