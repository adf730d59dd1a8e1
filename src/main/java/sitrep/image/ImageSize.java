package sitrep.image;

/** The size of an image in pixels, as a viewer shows it. */
public record ImageSize(int width, int height) {

  public ImageSize {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("no such size: " + width + "x" + height);
    }
  }

  static ImageSize of(long width, long height) throws BadImageException {
    if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
      throw new BadImageException("it claims to be " + width + " by " + height + " pixels");
    }
    return new ImageSize((int) width, (int) height);
  }
}
