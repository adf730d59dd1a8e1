package sitrep.search;

import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * How much each term of a document weighs while it is being read. A table by hashes, as {@link
 * java.util.HashMap} is one, but of numbers: this counts every word of a digest.
 */
final class Tally {

  private String[] terms = new String[1 << 9];
  private int[] weights = new int[terms.length];
  private int size;

  /** Counts the term once more. */
  void count(String term) {
    int place = place(term); // before the table is looked at, which may grow
    weights[place]++;
  }

  /** Gives the term this weight, unless it has a higher one. */
  void raise(String term, int weight) {
    int place = place(term);
    weights[place] = Math.max(weights[place], weight);
  }

  /** Where the term lies; now it does, if it did not. */
  private int place(String term) {
    int mask = terms.length - 1;
    int hash = term.hashCode();
    int place = (hash ^ hash >>> 16) & mask;
    while (terms[place] != null && !terms[place].equals(term)) {
      place = place + 1 & mask;
    }
    if (terms[place] == null) {
      if (size * 4 > mask * 3) {
        grow();
        return place(term);
      }
      terms[place] = term;
      size++;
    }
    return place;
  }

  private void grow() {
    String[] oldTerms = terms;
    int[] oldWeights = weights;
    terms = new String[oldTerms.length * 2];
    weights = new int[terms.length];
    size = 0;
    for (int i = 0; i < oldTerms.length; i++) {
      if (oldTerms[i] != null) {
        weights[place(oldTerms[i])] = oldWeights[i];
      }
    }
  }

  /** Gives the terms, of which each was counted, weights by how often. */
  void weigh(IntUnaryOperator weightOfCount) {
    for (int i = 0; i < terms.length; i++) {
      if (terms[i] != null) {
        weights[i] = weightOfCount.applyAsInt(weights[i]);
      }
    }
  }

  /** How often all terms were counted together. */
  int sum() {
    int sum = 0;
    for (int weight : weights) {
      sum += weight;
    }
    return sum;
  }

  Terms terms() {
    String[] found = new String[size];
    char[] digits = new char[size];
    int n = 0;
    for (int i = 0; i < terms.length; i++) {
      if (terms[i] != null) {
        found[n] = terms[i];
        digits[n++] = (char) ('0' + weights[i]);
      }
    }
    return new Terms(List.of(found), new String(digits));
  }
}
