package sitrep.digest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A marking of the Traffic Light Protocol 2.0 (FIRST, August 2022), from the least to the most
 * restricted.
 */
public enum Marking {
  CLEAR("TLP:CLEAR"),
  GREEN("TLP:GREEN"),
  AMBER("TLP:AMBER"),
  AMBER_STRICT("TLP:AMBER+STRICT"),
  RED("TLP:RED");

  private final String label;

  Marking(String label) {
    this.label = label;
  }

  /** The label as it is printed: capitals, no spaces, never translated. */
  public String label() {
    return label;
  }

  /** The label as a name for style sheets, such as {@code tlp-amber-strict}. */
  public String css() {
    return "tlp-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** Whether whoever may see no more than the ceiling may not see this. */
  public boolean isAbove(Marking ceiling) {
    return compareTo(ceiling) > 0;
  }

  /** The more restricted of the two. */
  public Marking or(Marking other) {
    return isAbove(other) ? this : other;
  }

  /**
   * The marking with exactly this label; {@code TLP:WHITE}, which TLP 1.0 knew, is read as CLEAR.
   */
  public static Optional<Marking> parse(String label) {
    return Arrays.stream(values())
        .filter(m -> m.label.equals(label))
        .findFirst()
        .or(() -> label.equals("TLP:WHITE") ? Optional.of(CLEAR) : Optional.empty());
  }

  /** All labels. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(Marking::label).toList();
  }
}
