package sitrep.digest;

import java.util.List;
import java.util.Optional;

/**
 * A scale of words of likelihood. A digest keeps to one, and nothing is ever converted from one to
 * the other.
 */
public enum LikelihoodScale {
  /**
   * Intelligence Community Directive 203, section D.6.e(2)(a): seven bands, each with two words.
   */
  ICD_203(
      "icd-203",
      List.of(
          new Likelihood("almost no chance", List.of("remote"), 1, 5),
          new Likelihood("very unlikely", List.of("highly improbable"), 5, 20),
          new Likelihood("unlikely", List.of("improbable", "improbably"), 20, 45),
          new Likelihood("roughly even chance", List.of("roughly even odds"), 45, 55),
          new Likelihood("likely", List.of("probable", "probably"), 55, 80),
          new Likelihood("very likely", List.of("highly probable"), 80, 95),
          new Likelihood("almost certain", List.of("almost certainly", "nearly certain"), 95, 99))),
  /**
   * The probability yardstick of the UK's Professional Head of Intelligence Assessment; its gaps
   * are meant.
   */
  PHIA(
      "phia",
      List.of(
          new Likelihood("remote chance", List.of(), 0, 5),
          new Likelihood("highly unlikely", List.of(), 10, 20),
          new Likelihood("unlikely", List.of(), 25, 35),
          new Likelihood("realistic possibility", List.of(), 40, 50),
          new Likelihood("likely", List.of("probable", "probably"), 55, 75),
          new Likelihood("highly likely", List.of(), 80, 90),
          new Likelihood("almost certain", List.of("almost certainly"), 95, 100)));

  private final String id;
  private final List<Likelihood> bands;

  LikelihoodScale(String id, List<Likelihood> bands) {
    this.id = id;
    this.bands = bands;
  }

  /** The name that site.yaml knows it by. */
  public String id() {
    return id;
  }

  /** The bands, the least likely first. */
  public List<Likelihood> bands() {
    return bands;
  }

  /** The band that this word stands for. */
  public Optional<Likelihood> band(String word) {
    return bands.stream()
        .filter(b -> b.term().equals(word) || b.synonyms().contains(word))
        .findFirst();
  }

  /** The scale of this name. */
  public static Optional<LikelihoodScale> parse(String id) {
    for (LikelihoodScale scale : values()) {
      if (scale.id.equals(id)) {
        return Optional.of(scale);
      }
    }
    return Optional.empty();
  }
}
