package sitrep.image;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Addresses in an SVG: only its own parts and images inside it may be called. */
final class SvgAddress {

  private static final int DEEPEST = 3;

  private SvgAddress() {}

  /** The address, with the image in it clean; empty where it is not to be called. */
  static Optional<String> clean(String address, int depth) throws BadImageException {
    String trimmed = address.strip();
    if (trimmed.startsWith("#")) {
      return Optional.of(trimmed);
    }
    int comma = trimmed.indexOf(',');
    return comma >= 0 && trimmed.regionMatches(true, 0, "data:image/", 0, "data:image/".length())
        ? cleanImage(
            trimmed.substring(0, comma).toLowerCase(Locale.ROOT),
            trimmed.substring(comma + 1),
            depth)
        : Optional.empty();
  }

  private static Optional<String> cleanImage(String header, String data, int depth)
      throws BadImageException {
    if (depth == DEEPEST) {
      throw new BadImageException("images are nested too deeply in it");
    }
    Optional<byte[]> bytes = decode(header, data);
    Optional<ImageFormat> format = bytes.flatMap(Images::format);
    if (format.isEmpty()) {
      return Optional.empty();
    }
    byte[] cleaned =
        format.get() instanceof Svg
            ? Svg.clean(bytes.get(), depth + 1)
            : format.get().clean(bytes.get());
    String type = header.split(";", 2)[0].strip();
    return Optional.of(type + ";base64," + Base64.getEncoder().encodeToString(cleaned));
  }

  private static Optional<byte[]> decode(String header, String data) {
    try {
      // A plus sign is itself here, unlike in a form.
      String text = URLDecoder.decode(data.replace("+", "%2B"), StandardCharsets.UTF_8);
      return Optional.of(
          header.strip().endsWith("base64")
              ? Base64.getMimeDecoder().decode(text)
              : text.getBytes(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
