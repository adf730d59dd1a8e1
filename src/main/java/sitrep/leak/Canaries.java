package sitrep.leak;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sitrep.problem.Place;

/**
 * The words and sequences of words of a digest that stand only in what an audience may not see:
 * each is a canary, and none may be found in what is published.
 */
final class Canaries {

  private final Map<Long, Canary> known = new HashMap<>();

  /**
   * One of them.
   *
   * @param words as they are compared
   * @param place where the digest has them
   */
  record Canary(String words, Place place) {}

  /** Those of the digest's words that do not stand in what is left of it. */
  static Canaries of(BareDigest.Words words) {
    Canaries canaries = new Canaries();
    words.all().forEach(canaries::add);
    words.left().forEach(canaries::clear);
    return canaries;
  }

  private void add(String file, String text) {
    String folded = Tokens.folded(text);
    int[] line = {0, 0};
    Tokens.each(
        folded,
        (hash, start, end) ->
            known.computeIfAbsent(
                hash,
                h -> {
                  boolean ahead = start >= line[1];
                  line[0] = (ahead ? line[0] : 0) + lines(folded, ahead ? line[1] : 0, start);
                  line[1] = start;
                  // The file's name stands before its first line.
                  Place place = line[0] == 0 ? Place.of(file) : new Place(file, line[0], 1);
                  return new Canary(folded.substring(start, end).replaceAll("\\s+", " "), place);
                }));
  }

  private static int lines(String text, int from, int to) {
    return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
  }

  /** Forgets those that stand in this text. */
  void clear(String text) {
    if (!known.isEmpty()) {
      Tokens.each(Tokens.folded(text), (hash, start, end) -> known.remove(hash));
    }
  }

  int count() {
    return known.size();
  }

  /** Those that stand in one of the texts, the longest of each file of the digest. */
  Map<String, Canary> in(List<String> texts) {
    Map<String, Canary> found = new TreeMap<>();
    for (String text : texts) {
      Tokens.each(
          Tokens.folded(text),
          (hash, start, end) -> {
            Canary canary = known.get(hash);
            if (canary != null) {
              found.merge(canary.place().file(), canary, Canaries::longer);
            }
          });
    }
    return found;
  }

  private static Canary longer(Canary a, Canary b) {
    return b.words().length() > a.words().length() ? b : a;
  }
}
