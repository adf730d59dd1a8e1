package sitrep.memory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Bytes to be read in order, as {@link ByteSink} has put them. */
final class ByteSource {

  private final ByteBuffer bytes;
  private final List<String> strings = new ArrayList<>();

  ByteSource(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  boolean atEnd() {
    return !bytes.hasRemaining();
  }

  int octet() {
    return bytes.get() & 0xFF;
  }

  int number() {
    int value = 0;
    int shift = 0;
    int octet;
    do {
      octet = octet();
      value |= (octet & 0x7F) << shift;
      shift += 7;
    } while ((octet & 0x80) != 0);
    return value;
  }

  /** How many elements follow; no more than there are bytes. */
  int count() throws IOException {
    int count = number();
    if (count < 0 || count > bytes.remaining()) {
      throw new IOException("more elements than bytes");
    }
    return count;
  }

  long fixed() {
    return bytes.getLong();
  }

  String text() throws IOException {
    boolean whole = octet() == 1;
    byte[] form = new byte[count()];
    bytes.get(form);
    String text =
        whole
            ? new String(form, StandardCharsets.UTF_8)
            : ByteBuffer.wrap(form).asCharBuffer().toString();
    strings.add(text);
    return text;
  }

  String again(int index) {
    return strings.get(index);
  }
}
