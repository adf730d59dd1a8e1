package sitrep.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The first few of many in an order, found without putting all of them in order. */
final class Foremost {

  private Foremost() {}

  /** At most {@code limit} of them, in order; of equals, those that came first. */
  static <T> List<T> of(Collection<T> all, int limit, Comparator<? super T> order) {
    List<T> first = new ArrayList<>(limit + 1);
    for (T one : all) {
      int at = first.size();
      while (at > 0 && order.compare(one, first.get(at - 1)) < 0) {
        at--;
      }
      if (at < limit) {
        first.add(at, one);
      }
      if (first.size() > limit) {
        first.remove(limit);
      }
    }
    return first;
  }
}
