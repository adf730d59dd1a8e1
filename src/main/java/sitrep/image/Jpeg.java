package sitrep.image;

import java.util.List;
import java.util.Optional;

/**
 * JPEG.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, annex B</a>
 * @see <a href="https://www.w3.org/Graphics/JPEG/jfif3.pdf">JFIF 1.02</a>
 */
final class Jpeg implements ImageFormat {

  private static final int JFIF_LENGTH = 14;
  private static final int ADOBE_LENGTH = 12;

  @Override
  public boolean matches(byte[] bytes) {
    return ByteCursor.startsWith(bytes, 0, "\u00FF\u00D8\u00FF");
  }

  @Override
  public ImageSize size(byte[] bytes) throws BadImageException {
    List<JpegPart> parts = JpegPart.split(bytes);
    ImageSize size = frameSize(parts);
    return orientation(parts).swapsSides() ? new ImageSize(size.height(), size.width()) : size;
  }

  @Override
  public byte[] clean(byte[] bytes) throws BadImageException {
    List<JpegPart> parts = JpegPart.split(bytes);
    ImageSize size = frameSize(parts);
    List<JpegPart> kept = kept(parts);
    Orientation orientation = orientation(parts);
    return orientation == Orientation.UPRIGHT
        ? JpegPart.join(kept)
        : JpegPart.join(kept(JpegTurner.turn(kept, size, orientation)));
  }

  private static ImageSize frameSize(List<JpegPart> parts) throws BadImageException {
    Optional<JpegPart> frame = parts.stream().filter(JpegPart::isFrame).findFirst();
    if (frame.isEmpty() || parts.stream().noneMatch(JpegPart::isScan)) {
      throw new BadImageException("it holds no picture");
    }
    ByteCursor in = new ByteCursor(frame.get().content());
    in.skip(1);
    int height = in.u16();
    return ImageSize.of(in.u16(), height);
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
