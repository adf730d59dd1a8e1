package sitrep.image;

public final class Images {
  private Images() {}

  public static byte[] clean(byte[] b) {
    return b;
  }

  public static java.util.Optional<ImageSize> size(byte[] b) {
    return java.util.Optional.empty();
  }
}
