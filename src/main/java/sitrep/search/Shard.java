package sitrep.search;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** A part of the index: lines by their first words. */
final class Shard {

  private final Map<String, String> lines = new HashMap<>();

  static Shard read(String text) {
    Shard shard = new Shard();
    each(text, shard::put);
    return shard;
  }

  /** Gives each line's first word and the rest of it. */
  static void each(String text, BiConsumer<String, String> taker) {
    text.lines()
        .forEach(
            line -> {
              int blank = line.indexOf(' ');
              taker.accept(line.substring(0, blank), line.substring(blank + 1));
            });
  }

  void put(String term, String value) {
    lines.put(term, value);
  }

  /**
   * Changes the weight that a document has for a term.
   *
   * @param weight null where the term is no longer the document's
   * @return how many documents have the term now
   */
  int change(String term, int number, Integer weight) {
    SortedMap<Integer, Integer> weightOf = Postings.read(lines.getOrDefault(term, ""));
    if (weight == null) {
      weightOf.remove(number);
    } else {
      weightOf.put(number, weight);
    }
    if (weightOf.isEmpty()) {
      lines.remove(term);
    } else {
      lines.put(term, Postings.of(weightOf).toString());
    }
    return weightOf.size();
  }

  void remove(String term) {
    lines.remove(term);
  }

  /** All lines, sorted, each with its end. */
  String text() {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(lines)
        .forEach((term, value) -> text.append(term).append(' ').append(value).append('\n'));
    return text.toString();
  }
}
