package sitrep.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** A page as it grows, in UTF-8 from the start: most of it is copied from templates. */
final class Utf8 {

  private static final byte[][] ESCAPES = new byte['>' + 1][];

  static {
    ESCAPES['"'] = "&quot;".getBytes(UTF_8);
    ESCAPES['&'] = "&amp;".getBytes(UTF_8);
    ESCAPES['\''] = "&#39;".getBytes(UTF_8);
    ESCAPES['<'] = "&lt;".getBytes(UTF_8);
    ESCAPES['>'] = "&gt;".getBytes(UTF_8);
  }

  private byte[] bytes = new byte[1 << 15];
  private int size;

  void markup(byte[] encoded) {
    append(encoded, 0, encoded.length);
  }

  void markup(String text) {
    markup(text.getBytes(UTF_8));
  }

  /** With the five characters escaped that Thymeleaf escapes. */
  void text(String text) {
    byte[] encoded = text.getBytes(UTF_8);
    int copied = 0;
    for (int i = 0; i < encoded.length; i++) {
      byte b = encoded[i];
      if (b <= '>' && b >= '"' && ESCAPES[b] != null) {
        append(encoded, copied, i);
        markup(ESCAPES[b]);
        copied = i + 1;
      }
    }
    append(encoded, copied, encoded.length);
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  private void append(byte[] from, int start, int end) {
    int length = end - start;
    if (size + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + length, 2 * bytes.length));
    }
    System.arraycopy(from, start, bytes, size, length);
    size += length;
  }
}
