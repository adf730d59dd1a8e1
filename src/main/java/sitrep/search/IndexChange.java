package sitrep.search;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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

  /** The terms that documents had, by their numbers. */
  public Map<Integer, Terms> before(Set<Integer> numbers) {
    BitSet wanted = new BitSet();
    numbers.forEach(wanted::set);
    Map<Integer, Map<String, Integer>> weights = new HashMap<>();
    for (String name : layout.termNames()) {
      String text = before.apply(name);
      Shard.each(
          text,
          (start, blank, end) ->
              Postings.each(
                  text,
                  blank + 1,
                  end,
                  (number, weight) -> {
                    if (wanted.get(number)) {
                      weights
                          .computeIfAbsent(number, n -> new HashMap<>())
                          .put(text.substring(start, blank), weight);
                    }
                  }));
    }
    Map<Integer, Terms> terms = new HashMap<>();
    weights.forEach((number, weightOf) -> terms.put(number, Terms.of(weightOf)));
    return terms;
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
