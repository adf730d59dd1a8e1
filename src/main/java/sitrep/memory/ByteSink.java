package sitrep.memory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Bytes that grow. Strings that come again are known by the order in which they came first. */
final class ByteSink {

  private final Map<String, Integer> strings = new HashMap<>();
  private byte[] bytes = new byte[1024];
  private int size;

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  void octet(int value) {
    need(1);
    bytes[size++] = (byte) value;
  }

  /** A number in as few bytes as it needs, seven bits in each. */
  void number(int value) {
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      octet(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    octet(rest);
  }

  void fixed(long value) {
    need(Long.BYTES);
    ByteBuffer.wrap(bytes).putLong(size, value);
    size += Long.BYTES;
  }

  /** The number under which the string came before, or -1; from now on it has come. */
  int indexOf(String text) {
    Integer before = strings.putIfAbsent(text, strings.size());
    return before == null ? -1 : before;
  }

  /** A lone surrogate has no bytes of its own in UTF-8, so such text is written by characters. */
  void text(String text) {
    boolean whole = hasNoSurrogate(text) || encoded(text).equals(text);
    octet(whole ? 1 : 0);
    bytes(whole ? text.getBytes(StandardCharsets.UTF_8) : characters(text));
  }

  private static boolean hasNoSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static String encoded(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static byte[] characters(String text) {
    byte[] characters = new byte[text.length() * Character.BYTES];
    ByteBuffer.wrap(characters).asCharBuffer().put(text);
    return characters;
  }

  private void bytes(byte[] more) {
    number(more.length);
    need(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
  }

  private void need(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
