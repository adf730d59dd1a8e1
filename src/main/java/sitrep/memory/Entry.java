package sitrep.memory;

import java.io.IOException;
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

  /**
   * The value, if it was made with this key.
   *
   * @throws IOException if the entry is not as it was put into the store
   */
  static Optional<byte[]> value(String name, byte[] key, byte[] entry) throws IOException {
    byte[] value = value(name, entry);
    boolean same = Arrays.equals(entry, SUM + 1, SUM + 1 + entry[SUM], key, 0, key.length);
    return same ? Optional.of(value) : Optional.empty();
  }

  /**
   * The value, whatever key it was made with.
   *
   * @throws IOException if the entry is not as it was put into the store
   */
  static byte[] value(String name, byte[] entry) throws IOException {
    if (entry.length <= SUM || ByteBuffer.wrap(entry).getInt(0) != sum(name, entry)) {
      throw new IOException("the entry for " + name + " is spoilt");
    }
    return Arrays.copyOfRange(entry, SUM + 1 + entry[SUM], entry.length);
  }

  private static int sum(String name, byte[] entry) {
    CRC32C sum = new CRC32C();
    sum.update(name.getBytes(StandardCharsets.UTF_8));
    sum.update(entry, SUM, entry.length - SUM);
    return (int) sum.getValue();
  }
}
