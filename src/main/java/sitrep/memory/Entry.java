package sitrep.memory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A value's bytes as they lie in the store: a checksum (CRC-32C, RFC 3720) over the name, the key
 * and the value, then the key and the value. The store itself would not notice a bit that fell
 * over.
 */
final class Entry {

  private static final int SUM = Integer.BYTES;

  private Entry() {}

  static byte[] of(String name, byte[] key, byte[] value) {
    ByteBuffer entry = ByteBuffer.allocate(SUM + 1 + key.length + value.length);
    entry.position(SUM);
    entry.put((byte) key.length).put(key).put(value);
    return entry.putInt(0, sum(name, entry.array())).array();
  }

  /** The value, if the entry is sound and was made with this key. */
  static Optional<byte[]> value(String name, byte[] key, byte[] entry) {
    int start = SUM + 1 + key.length;
    boolean sound =
        entry.length >= start
            && ByteBuffer.wrap(entry).getInt(0) == sum(name, entry)
            && entry[SUM] == key.length
            && Arrays.equals(entry, SUM + 1, start, key, 0, key.length);
    return sound ? Optional.of(Arrays.copyOfRange(entry, start, entry.length)) : Optional.empty();
  }

  /** The value, if the entry is sound, whatever key it was made with. */
  static Optional<byte[]> value(String name, byte[] entry) {
    boolean sound = entry.length > SUM && entry.length > SUM + entry[SUM] && entry[SUM] >= 0;
    return sound
        ? value(name, Arrays.copyOfRange(entry, SUM + 1, SUM + 1 + entry[SUM]), entry)
        : Optional.empty();
  }

  private static int sum(String name, byte[] entry) {
    CRC32C sum = new CRC32C();
    sum.update(name.getBytes(StandardCharsets.UTF_8));
    sum.update(entry, SUM, entry.length - SUM);
    return (int) sum.getValue();
  }
}
