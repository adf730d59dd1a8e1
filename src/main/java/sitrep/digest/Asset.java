package sitrep.digest;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file that pages show or link to as it is.
 *
 * @param address within the site, without a slash before it
 * @param width in pixels, as a viewer shows it; 0 for what is no image or has no size
 */
public record Asset(String address, Path file, int width, int height) {

  public Asset {
    Objects.requireNonNull(address);
    Objects.requireNonNull(file);
  }
}
