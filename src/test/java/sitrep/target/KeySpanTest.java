package sitrep.target;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Spans by which servers are asked for their keys in parts. */
class KeySpanTest {

  @Provide
  Arbitrary<Set<String>> keys() {
    Arbitrary<String> names =
        Arbitraries.of("a", "b", "z", "/", ".", "~", "é", "\uFFEE", "\uD83D\uDE00", "\uD83D\uDE01")
            .list()
            .ofMinSize(1)
            .ofMaxSize(5)
            .map(parts -> String.join("", parts));
    return names.set().ofMaxSize(60);
  }

  @Property
  void eachKeyIsInOneSpan(@ForAll("keys") Set<String> there, @ForAll("keys") Set<String> expected) {
    List<KeySpan> spans = KeySpan.parts(expected, 5);
    for (String key : there) {
      long in = spans.stream().filter(s -> s.mayBeginWith(key) && !s.endsBefore(key)).count();
      assertEquals(1, in, key + " in " + spans);
    }
  }

  @Property
  void spansStandInTheOrderOfServers(@ForAll("keys") Set<String> expected) {
    List<KeySpan> spans = KeySpan.parts(expected, 5);
    for (int i = 1; i < spans.size(); i++) {
      assertEquals(spans.get(i - 1).last(), spans.get(i).after());
      if (i > 1) {
        byte[] before = spans.get(i - 1).after().orElseThrow().getBytes(UTF_8);
        byte[] after = spans.get(i).after().orElseThrow().getBytes(UTF_8);
        assertTrue(Arrays.compareUnsigned(before, after) < 0, spans.toString());
      }
    }
  }

  @Test
  void spansOfManyAnswersLeaveNoAnswerHalfEmpty() {
    List<String> keys = IntStream.range(0, 2600).mapToObj(i -> "k" + (10_000 + i)).toList();
    List<KeySpan> spans = KeySpan.parts(keys, 50);
    List<Long> counts =
        spans.stream()
            .map(s -> keys.stream().filter(k -> s.mayBeginWith(k) && !s.endsBefore(k)).count())
            .toList();
    assertEquals(List.of(399L, 399L, 399L, 399L, 399L, 605L), counts);
  }

  @Test
  void manyKeysMakeManySpansAndFewOne() {
    List<String> keys = IntStream.range(0, 40).mapToObj(i -> "k" + i).toList();
    assertEquals(8, KeySpan.parts(keys, 5).size());
    assertEquals(4, KeySpan.parts(keys, 10).size());
    assertEquals(1, KeySpan.parts(keys, 1000).size());
    assertEquals(1, KeySpan.parts(List.of(), 1000).size());
  }
}
