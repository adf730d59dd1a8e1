package sitrep.target;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import sitrep.hash.Sha256;

/**
 * What a target tells browsers of a file beside its bytes.
 *
 * @param values by the header's name in lower case; none where the target tells nothing, or where
 *     they lie at the target already
 * @param print by which the same headers are known again, without spaces
 */
public record Headers(SortedMap<String, String> values, String print) {

  private static final int PRINT = 16;

  /** Those of a target that knows none. */
  public static final Headers NONE = new Headers(new TreeMap<>(), "-");

  /** Headers with their print. */
  public static Headers of(Map<String, String> values) {
    SortedMap<String, String> sorted = new TreeMap<>(values);
    byte[] text = sorted.toString().getBytes(StandardCharsets.UTF_8);
    return sorted.isEmpty() ? NONE : new Headers(sorted, Sha256.hex(text).substring(0, PRINT));
  }

  /** Headers of which only the print is known, since they lie at the target. */
  public static Headers kept(String print) {
    return new Headers(new TreeMap<>(), print);
  }
}
