package sitrep.image;

import java.util.List;
import java.util.Optional;

/**
 * Sizes images, and cleans them of what they tell beside the picture: where, when and with what it
 * was taken. PNG, JPEG, GIF, WebP and SVG are known by their bytes, whatever a file is called.
 */
public final class Images {

  private static final List<ImageFormat> FORMATS =
      List.of(new Png(), new Jpeg(), new Gif(), new WebP(), new Svg());

  private Images() {}

  /** The size as a viewer shows it; empty where this is no image, or a broken one. */
  public static Optional<ImageSize> size(byte[] bytes) {
    try {
      Optional<ImageFormat> format = format(bytes);
      return format.isPresent() ? Optional.of(format.get().size(bytes)) : Optional.empty();
    } catch (BadImageException e) {
      return Optional.empty();
    }
  }

  /** Whether this is an image, or was one before it was damaged. */
  public static boolean isImage(byte[] bytes) {
    return format(bytes).isPresent();
  }

  /** Why this can't be published as an image, in plain words; empty where it can. */
  public static Optional<String> fault(byte[] bytes) {
    Optional<ImageFormat> format = format(bytes);
    if (format.isEmpty()) {
      return Optional.of(
          OtherFormat.of(bytes)
              .map(other -> "it is " + other.words() + ", of which no metadata can be cleaned")
              .orElse("its bytes are not those of a PNG, JPEG, GIF, WebP or SVG"));
    }
    try {
      format.get().size(bytes);
      // Only turning a photo shows whether it can be turned.
      format.get().clean(bytes);
      return Optional.empty();
    } catch (BadImageException e) {
      return Optional.of(e.getMessage());
    }
  }

  /**
   * The image without metadata, comments, thumbnails, time stamps, scripts and addresses of other
   * hosts, turned upright where its metadata told a viewer to turn it. Bytes of no known format
   * come back as they are, so ask for a {@link #fault} before you publish them as an image.
   */
  public static byte[] clean(byte[] bytes) throws BadImageException {
    Optional<ImageFormat> format = format(bytes);
    return format.isPresent() ? format.get().clean(bytes) : bytes;
  }

  /** The words that a drawing holds as text, and as names of its parts; none in other images. */
  public static String words(byte[] bytes) {
    try {
      boolean drawing = format(bytes).filter(Svg.class::isInstance).isPresent();
      return drawing ? Svg.words(clean(bytes)) : "";
    } catch (BadImageException e) {
      return "";
    }
  }

  static Optional<ImageFormat> format(byte[] bytes) {
    return FORMATS.stream().filter(format -> format.matches(bytes)).findFirst();
  }
}
