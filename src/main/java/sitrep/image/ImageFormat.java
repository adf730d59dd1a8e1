package sitrep.image;

/** What is known of one format of images. */
interface ImageFormat {

  /** Whether the bytes begin as an image of this format does. */
  boolean matches(byte[] bytes);

  ImageSize size(byte[] bytes) throws BadImageException;

  /** The same image without what a reader doesn't see; a clean image comes back byte for byte. */
  byte[] clean(byte[] bytes) throws BadImageException;

  /**
   * About how many bytes a pixel takes when this image is made smaller; 0 where that can't be done.
   */
  default double smallerWeight(byte[] bytes) {
    return 0;
  }

  /** The same image, clean and upright, in a smaller size. */
  default byte[] smaller(byte[] bytes, ImageSize size) throws BadImageException {
    throw new BadImageException("it can't be made smaller");
  }
}
