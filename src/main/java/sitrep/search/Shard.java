package sitrep.search;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A part of the index: lines by their first words. */
final class Shard {

  private final Map<String, String> lines = new HashMap<>();

  static Shard read(String text) {
    Shard shard = new Shard();
    each(
        text,
        (start, blank, end) ->
            shard.put(text.substring(start, blank), text.substring(blank + 1, end)));
    return shard;
  }

  /** A line of a part: where it starts, where the blank stands behind its first word, its end. */
  interface Line {
    void at(int start, int blank, int end);
  }

  static void each(String text, Line line) {
    int end;
    for (int start = 0; start < text.length(); start = end + 1) {
      end = text.indexOf('\n', start);
      line.at(start, text.indexOf(' ', start), end);
    }
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
