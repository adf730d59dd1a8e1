package sitrep.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class PlaceTest {

  private static final Place START = new Place("a.md", 3, 5);

  @Test
  void offsetInTheSameLineMovesTheColumn() {
    assertEquals(new Place("a.md", 3, 7), START.plus("abcd", 2));
  }

  @Test
  void offsetBehindALineBreakCountsColumnsFromOne() {
    assertEquals(new Place("a.md", 4, 1), START.plus("ab\ncd", 3));
    assertEquals(new Place("a.md", 5, 2), START.plus("ab\n\ncd", 5));
  }

  @Test
  void lineBreakItselfStillBelongsToItsLine() {
    assertEquals(new Place("a.md", 3, 7), START.plus("ab\ncd", 2));
  }

  @Test
  void charactersOutsideTheBasicPlaneCountOnce() {
    assertEquals(new Place("a.md", 3, 7), START.plus("😀😀x", 4));
    assertEquals(new Place("a.md", 4, 2), START.plus("x\n😀y", 4));
  }

  @Property
  void goingInTwoStepsIsGoingInOne(@ForAll("lines") String first, @ForAll("lines") String second) {
    Place there = START.plus(first + second, first.length() + second.length());
    assertEquals(there, START.plus(first, first.length()).plus(second, second.length()));
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.strings().withChars("ab \n").ofMaxLength(20);
  }

  @Test
  void wholeFileIsWrittenWithoutALine() {
    assertEquals("a.md", Place.of("a.md").toString());
    assertEquals("a.md:3:5", START.toString());
  }

  @Test
  void placesSortByFileThenLineThenColumnAsNumbers() {
    List<Place> sorted =
        List.of(
            Place.of("a.md"),
            new Place("a.md", 2, 10),
            new Place("a.md", 10, 2),
            new Place("a.md", 10, 11),
            new Place("b.md", 1, 1));
    assertEquals(sorted, Stream.of(4, 2, 0, 3, 1).map(sorted::get).sorted().toList());
  }

  @Property(tries = 20)
  void negativeLinesAndColumnsAreRefused(@ForAll @IntRange(min = -9, max = -1) int bad) {
    assertThrows(IllegalArgumentException.class, () -> new Place("a.md", bad, 1));
    assertThrows(IllegalArgumentException.class, () -> new Place("a.md", 1, bad));
  }
}
