package sitrep.image;

/** What is known of one format of images. */
interface ImageFormat {

  /** Whether the bytes begin as an image of this format does. */
  boolean matches(byte[] bytes);

  ImageSize size(byte[] bytes) throws BadImageException;

  /** The same image without what a reader doesn't see; a clean image comes back byte for byte. */
  byte[] clean(byte[] bytes) throws BadImageException;
}
