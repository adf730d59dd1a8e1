package sitrep.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Documents of a term as text. */
class PostingsTest {

  @Property
  void whatIsWrittenIsRead(
      @ForAll Map<@IntRange(max = 2_000_000) Integer, @IntRange(max = 7) Integer> weights) {
    SortedMap<Integer, Integer> weightOf = new TreeMap<>(weights);
    assertEquals(weightOf, Postings.read(Postings.of(weightOf).toString()));
  }

  @Test
  void neighboursTakeOneCharacterEach() {
    assertEquals("AHI", Postings.of(new TreeMap<>(Map.of(0, 0, 1, 7, 3, 0))).toString());
  }
}
