package sitrep.search;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Makes those parts of an index anew that some documents change. */
public final class IndexChange {

  private final Layout layout;
  private final UnaryOperator<String> before;
  private final SortedMap<String, Shard> changed = new TreeMap<>();

  IndexChange(Layout layout, UnaryOperator<String> before) {
    this.layout = layout;
    this.before = before;
  }

  /** Gives a document other terms. */
  public void take(int number, Terms old, Terms now) {
    Map<String, Integer> come = now.without(old);
    old.without(now).keySet().stream()
        .filter(term -> !come.containsKey(term))
        .forEach(term -> change(term, number, null));
    come.forEach((term, weight) -> change(term, number, weight));
  }

  private void change(String term, int number, Integer weight) {
    int count = shard(layout.ofTerm(term)).change(term, number, weight);
    if (Layout.isListed(term)) {
      Shard words = shard(layout.ofWord(term));
      if (count == 0) {
        words.remove(term);
      } else {
        words.put(term, "" + Postings.rarity(count));
      }
    }
  }

  private Shard shard(String name) {
    return changed.computeIfAbsent(name, n -> Shard.read(before.apply(n)));
  }

  /** The parts that may differ now. */
  public SortedMap<String, String> shards() {
    SortedMap<String, String> texts = new TreeMap<>();
    changed.forEach((name, shard) -> texts.put(name, shard.text()));
    return texts;
  }
}
