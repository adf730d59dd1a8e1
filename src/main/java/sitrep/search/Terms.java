package sitrep.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a document is found by: stems of its words, and properties, which begin with a colon.
 *
 * @param texts the terms, each once
 * @param weights the weight of each, a digit from 0 to 7
 */
public record Terms(List<String> texts, String weights) {

  /** A document without a term. */
  public static final Terms NONE = new Terms(List.of(), "");

  public Terms {
    texts = List.copyOf(texts);
    Objects.requireNonNull(weights);
    if (weights.length() != texts.size()) {
      throw new IllegalArgumentException(texts.size() + " terms, " + weights.length() + " weights");
    }
  }

  static Terms of(Map<String, Integer> weightOf) {
    StringBuilder weights = new StringBuilder(weightOf.size());
    weightOf.values().forEach(weight -> weights.append((char) ('0' + weight)));
    return new Terms(List.copyOf(weightOf.keySet()), weights.toString());
  }

  int weight(int term) {
    return weights.charAt(term) - '0';
  }

  /** The terms with their weights that these have and the others have not. */
  Map<String, Integer> without(Terms others) {
    Map<String, Integer> rest = new TreeMap<>();
    for (int i = 0; i < texts.size(); i++) {
      rest.put(texts.get(i), weight(i));
    }
    for (int i = 0; i < others.texts.size(); i++) {
      rest.remove(others.texts.get(i), others.weight(i));
    }
    return rest;
  }
}
