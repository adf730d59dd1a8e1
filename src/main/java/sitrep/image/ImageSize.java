package sitrep.image;

/** The size of an image in pixels, as a viewer shows it. */
public record ImageSize(int width, int height) {

  public ImageSize {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("no such size: " + width + "x" + height);
    }
  }

  /** That of the same image when it is so wide. */
  public ImageSize atWidth(int otherWidth) {
    long scaled = ((long) height * otherWidth + width / 2) / width;
    return new ImageSize(otherWidth, (int) Math.max(1, scaled));
  }

  long pixels() {
    return (long) width * height;
  }

  ImageSize swapped() {
    return new ImageSize(height, width);
  }

  static ImageSize of(long width, long height) throws BadImageException {
    if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
      throw new BadImageException("it claims to be " + width + " by " + height + " pixels");
    }
    return new ImageSize((int) width, (int) height);
  }
}
