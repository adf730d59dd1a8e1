package sitrep.image;

public final class Images {
  private Images() {}

  public static byte[] clean(byte[] b) {
    return b;
  }

  public static java.util.Optional<ImageSize> size(byte[] b) {
    return java.util.Optional.empty();
  }

  public static java.util.Optional<String> fault(byte[] b) {
    return java.util.Optional.empty();
  }
}
