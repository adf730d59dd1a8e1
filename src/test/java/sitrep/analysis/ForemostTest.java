package sitrep.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class ForemostTest {

  @Property(tries = 500)
  void areThoseWithWhichTheWholeInOrderBegins(
      @ForAll List<@IntRange(max = 99) Integer> numbers, @ForAll @IntRange(max = 9) int limit) {
    Comparator<Integer> byTens = Comparator.comparingInt(n -> n / 10);
    assertEquals(
        numbers.stream().sorted(byTens).limit(limit).toList(), Foremost.of(numbers, limit, byTens));
  }
}
