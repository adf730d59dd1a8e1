package sitrep.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

/** Values as bytes, and back. */
final class CodecProperties {

  /** A record of every kind of component. */
  record Everything(
      int number, long large, double broken, boolean truth, Object any, List<Object> list) {}

  /** One that refuses values. */
  record Positive(int number) {
    Positive {
      if (number <= 0) {
        throw new IllegalArgumentException("not positive");
      }
    }
  }

  /** One without components. */
  record Nothing() {}

  /** An enum whose constants are of classes of their own. */
  enum Mood {
    GOOD,
    BAD {
      @Override
      public String toString() {
        return "bad";
      }
    }
  }

  @Provide
  Arbitrary<Object> values() {
    Arbitrary<Object> simple =
        Arbitraries.oneOf(
            List.of(
                Arbitraries.just(null),
                Arbitraries.strings().ofMaxLength(300).map(Object.class::cast),
                Arbitraries.of("a", "again", "", "\uD800", "x\uDC00y", "\uD83D\uDE00"),
                Arbitraries.integers().map(Object.class::cast),
                Arbitraries.longs().map(Object.class::cast),
                Arbitraries.of(0.0, -0.0, Double.NaN, Double.MIN_VALUE, 1.5, -1e300),
                Arbitraries.of(true, false),
                Arbitraries.of(Mood.values()),
                Arbitraries.of(LocalDate.EPOCH, LocalDate.MIN, LocalDate.MAX),
                Arbitraries.of(
                    Instant.EPOCH, Instant.MIN, Instant.MAX, Instant.ofEpochSecond(-1, 5)),
                Arbitraries.just(new Nothing())));
    return Arbitraries.recursive(() -> simple, this::compound, 0, 3);
  }

  private Arbitrary<Object> compound(Arbitrary<Object> parts) {
    Arbitrary<List<Object>> lists = parts.list().ofMaxSize(5);
    return Arbitraries.oneOf(
        lists.map(Object.class::cast),
        parts.map(Optional::ofNullable),
        Arbitraries.maps(Arbitraries.strings().ofMaxLength(3), parts).ofMaxSize(4),
        lists.map(l -> new Everything(l.size(), -7L, 0.5, true, l.isEmpty() ? null : l.get(0), l)));
  }

  @Property(tries = 500)
  void everyValueComesBack(@ForAll("values") Object value) throws IOException {
    byte[] bytes = Codec.encode(value);
    Object back = Codec.decode(bytes);
    assertEquals(value, back);
    assertArrayEquals(bytes, Codec.encode(back));
  }

  @Property(tries = 300)
  void hostileBytesAreRefusedOrAreSomeValue(@ForAll("values") Object value, @ForAll Random random) {
    byte[] bytes = Codec.encode(value);
    byte[] hostile = Arrays.copyOf(bytes, random.nextInt(bytes.length + 3));
    for (int i = random.nextInt(6); i > 0 && hostile.length > 0; i--) {
      hostile[random.nextInt(hostile.length)] = (byte) random.nextInt();
    }
    isReadOrRefused(hostile);
  }

  @Property(tries = 1000)
  void bytesOfNoValueAreRefusedOrAreSomeValue(@ForAll byte[] bytes) {
    isReadOrRefused(bytes);
  }

  private static void isReadOrRefused(byte[] bytes) {
    try {
      Codec.decode(bytes);
    } catch (IOException refused) {
      Assertions.assertNotNull(refused.getMessage());
    }
  }

  @Example
  void depthWithoutEndIsRefused() {
    byte[] present = new byte[1 << 22];
    Arrays.fill(present, Codec.encode(Optional.of(1))[0]);
    assertThrows(IOException.class, () -> Codec.decode(present));
  }

  @Example
  void valueThatItsRecordRefusesIsRefused() {
    byte[] bytes = Codec.encode(new Positive(1));
    bytes[bytes.length - 1] = 0;
    assertThrows(IOException.class, () -> Codec.decode(bytes));
  }

  @Example
  void classesOfOthersAreRefused() throws Exception {
    assertThrows(IllegalArgumentException.class, () -> Codec.encode(new Object()));
    assertThrows(IllegalArgumentException.class, () -> Codec.encode(List.of(Path.of("a"))));
    for (String name :
        List.of("java.lang.Runtime", "sitrep.memory.Codec", "sitrep.memory.None", "sitrep.[B")) {
      assertThrows(IOException.class, () -> Shape.named(name), name);
      assertThrows(IOException.class, () -> Shape.constant(name, "GOOD"), name);
    }
    assertThrows(IOException.class, () -> Shape.constant(Mood.class.getName(), "SO-SO"));
    assertEquals(Mood.BAD, Shape.constant(Mood.class.getName(), "BAD"));
  }

  @Example
  void equalMapsInOneOrderHaveEqualBytes() {
    Map<String, Integer> map = new java.util.TreeMap<>(Map.of("b", 2, "a", 1));
    assertArrayEquals(
        Codec.encode(map),
        Codec.encode(new java.util.LinkedHashMap<>(new java.util.TreeMap<>(map))));
  }

  @Example
  void longTextComesBack() throws IOException {
    String text = Files.readString(Path.of("README.md")).repeat(20);
    assertEquals(text, Codec.decode(Codec.encode(text)));
    assertEquals("x\uDC00", Codec.decode(Codec.encode("x\uDC00")));
    assertEquals(text + "\uDC00", Codec.decode(Codec.encode(text + "\uDC00")));
  }
}
