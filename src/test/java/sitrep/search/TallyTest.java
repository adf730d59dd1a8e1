package sitrep.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Terms are weighed as a map of numbers would do it, however many there are. */
class TallyTest {

  @Property(tries = 200)
  void weighsAsAMapDoes(
      @ForAll @Size(max = 3000) List<@IntRange(max = 2000) Integer> counted,
      @ForAll @Size(max = 300) List<@IntRange(min = 1500, max = 4000) Integer> raised) {
    Tally tally = new Tally();
    Map<String, Integer> expected = new HashMap<>();
    for (int number : counted) {
      tally.count("w" + number);
      expected.merge("w" + number, 1, Integer::sum);
    }
    assertEquals(counted.size(), tally.sum());
    tally.weigh(count -> Math.min(count, 3));
    expected.replaceAll((term, count) -> Math.min(count, 3));
    for (int number : raised) {
      tally.raise("w" + number, number % 6);
      expected.merge("w" + number, number % 6, Math::max);
    }
    assertEquals(expected, tally.terms().without(Terms.NONE));
  }
}
