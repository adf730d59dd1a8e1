package sitrep.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntryTest {

  private static final byte[] KEY = {1, 2, 3};
  private static final byte[] VALUE = {4, 5, 6, 7};

  private final byte[] entry = Entry.of("name", KEY, VALUE);

  @Test
  void holdsTheValueForItsKey() throws IOException {
    assertArrayEquals(VALUE, Entry.value("name", KEY, entry).orElseThrow());
    assertArrayEquals(
        new byte[0], Entry.value("", KEY, Entry.of("", KEY, new byte[0])).orElseThrow());
  }

  @Test
  void holdsNothingForAnotherKey() throws IOException {
    for (byte[] other : new byte[][] {{1, 2, 4}, {1, 2}, {1, 2, 3, 4}, {}, new byte[100]}) {
      assertEquals(Optional.empty(), Entry.value("name", other, entry), Arrays.toString(other));
    }
  }

  @Test
  void isSpoiltUnderAnotherName() {
    assertThrows(IOException.class, () -> Entry.value("Name", KEY, entry));
  }

  @Test
  void isSpoiltByEveryBit() {
    for (int bit = 0; bit < entry.length * 8; bit++) {
      byte[] spoilt = entry.clone();
      spoilt[bit / 8] ^= (byte) (1 << bit % 8);
      assertThrows(IOException.class, () -> Entry.value("name", KEY, spoilt));
    }
  }

  @Test
  void isSpoiltWhereItIsCutOff() {
    for (int length = 0; length < entry.length; length++) {
      byte[] cut = Arrays.copyOf(entry, length);
      assertThrows(IOException.class, () -> Entry.value("name", KEY, cut));
    }
  }
}
