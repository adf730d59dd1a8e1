package sitrep.image;

import java.util.List;
import java.util.Optional;

/**
 * Smaller versions of photos and screenshots, for screens that can't show all of their pixels. They
 * are made of JPEG and PNG, and only where all Javas that we know of give the same bytes.
 */
public final class Renditions {

  /**
   * In pixels. A column of text is 576 wide, a phone 360 to 430, and each of these pixels one to
   * three of a screen.
   */
  private static final List<Integer> WIDTHS = List.of(480, 960, 1440);

  /** In pixels, each of which takes three to eight bytes while it is worked on. */
  private static final long LARGEST = 40_000_000;

  /** Of images that have more pixels, one is worked on at a time, so that memory is enough. */
  private static final long LARGE = 10_000_000;

  private static final Object ONE_AT_A_TIME = new Object();

  private Renditions() {}

  /**
   * The widths that are worth having, in pixels, smallest first: at most three quarters of the
   * image's own, and likely to be fewer bytes. None for what can't be made smaller.
   */
  public static List<Integer> widths(byte[] bytes) {
    Optional<ImageFormat> format = Images.format(bytes);
    Optional<ImageSize> size = Images.size(bytes);
    if (format.isEmpty() || size.isEmpty()) {
      return List.of();
    }
    double weight = format.get().smallerWeight(bytes);
    ImageSize own = size.get();
    boolean makeable = weight > 0 && own.pixels() <= LARGEST;
    return WIDTHS.stream()
        .filter(width -> makeable && 4 * width <= 3 * own.width())
        .filter(width -> weight * own.atWidth(width).pixels() < bytes.length)
        .toList();
  }

  /**
   * The image with one of its {@linkplain #widths widths}, clean and upright. What turns out to be
   * damaged keeps its size and is only {@linkplain Images#clean cleaned}.
   */
  public static byte[] of(byte[] bytes, int width) throws BadImageException {
    ImageFormat format = Images.format(bytes).orElseThrow();
    ImageSize own = format.size(bytes);
    try {
      if (own.pixels() < LARGE) {
        return format.smaller(bytes, own.atWidth(width));
      }
      synchronized (ONE_AT_A_TIME) {
        return format.smaller(bytes, own.atWidth(width));
      }
    } catch (BadImageException e) {
      return format.clean(bytes);
    }
  }
}
