package sitrep.rawtext;

import java.util.stream.IntStream;

/** Which texts tell the same story: sets that are joined (union and find). */
final class Stories {

  private final int[] parents;

  Stories(int texts) {
    this.parents = IntStream.range(0, texts).toArray();
  }

  void join(int one, int other) {
    parents[of(one)] = of(other);
  }

  /** The story of a text, as the number of one of its texts. */
  int of(int text) {
    int at = text;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  long count() {
    return IntStream.range(0, parents.length).filter(i -> parents[i] == i).count();
  }
}
