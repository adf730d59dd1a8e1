package sitrep.target;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A span of keys in the order in which servers list them, which is that of their UTF-8.
 *
 * @param after the last key before the span; empty if it begins with the first
 * @param last the last key of the span; empty if it has no end
 */
record KeySpan(Optional<String> after, Optional<String> last) {

  private static final int MOST = 8;
  private static final Comparator<String> ORDER = KeySpan::compare;

  /**
   * Spans that hold all keys there may be, and of the expected ones about as many each.
   *
   * @param enough how many keys are worth a span; an answer holds twice as many
   */
  static List<KeySpan> parts(Collection<String> expected, int enough) {
    List<String> keys = List.copyOf(expected);
    int each = Math.max(enough, wholeAnswers((keys.size() + MOST - 1) / MOST, 2 * enough));
    List<String> ends =
        IntStream.range(1, Math.max(1, keys.size() / each))
            .mapToObj(i -> keys.get(i * each - 1))
            .sorted(ORDER)
            .toList();
    List<KeySpan> parts = new ArrayList<>();
    Optional<String> after = Optional.empty();
    for (String end : ends) {
      parts.add(new KeySpan(after, Optional.of(end)));
      after = Optional.of(end);
    }
    parts.add(new KeySpan(after, Optional.empty()));
    return parts;
  }

  /** A few keys fewer than so many answers hold as are needed: some more may be there. */
  private static int wholeAnswers(int keys, int answer) {
    return keys <= answer ? keys : (keys + answer - 1) / answer * answer - answer / 100;
  }

  /** As the UTF-8 of both: where UTF-16 has a surrogate, no other sign is larger. */
  private static int compare(String one, String other) {
    int end = Math.min(one.length(), other.length());
    for (int i = 0; i < end; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        boolean alike = Character.isSurrogate(a) == Character.isSurrogate(b);
        return alike ? Character.compare(a, b) : Character.isSurrogate(a) ? 1 : -1;
      }
    }
    return Integer.compare(one.length(), other.length());
  }

  boolean endsBefore(String key) {
    return last.isPresent() && ORDER.compare(key, last.get()) > 0;
  }

  /** Whether the key may come first in a list of the span. */
  boolean mayBeginWith(String key) {
    return after.isEmpty() || ORDER.compare(key, after.get()) > 0;
  }

  /** What is left of the span behind a key. */
  KeySpan behind(String key) {
    return new KeySpan(Optional.of(key), last);
  }
}
