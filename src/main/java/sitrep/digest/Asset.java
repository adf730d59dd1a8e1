package sitrep.digest;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A file that pages show or link to as it is.
 *
 * @param address within the site, without a slash before it
 * @param width in pixels, as a viewer shows it; 0 for what is no image or has no size
 * @param widths of the smaller versions that the site has beside it, in pixels, smallest first
 * @param words that a drawing holds as text, also for those who can't see it
 * @param sha256 of the file's bytes
 * @param marking its own; CLEAR where it has none, and goes with what shows it
 */
public record Asset(
    String address,
    Path file,
    int width,
    int height,
    List<Integer> widths,
    String words,
    String sha256,
    Marking marking) {

  public Asset {
    Objects.requireNonNull(address);
    Objects.requireNonNull(file);
    widths = List.copyOf(widths);
    Objects.requireNonNull(words);
    Objects.requireNonNull(sha256);
    Objects.requireNonNull(marking);
  }
}
