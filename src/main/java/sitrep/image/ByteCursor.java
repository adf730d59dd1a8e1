package sitrep.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads bytes in order, and never beyond their end whatever lengths an image claims. */
final class ByteCursor {

  private final byte[] bytes;
  private final int end;
  private int position;

  ByteCursor(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  private ByteCursor(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.position = from;
    this.end = to;
  }

  static boolean startsWith(byte[] bytes, int offset, String start) {
    byte[] wanted = start.getBytes(StandardCharsets.ISO_8859_1);
    int to = offset + wanted.length;
    return to <= bytes.length && Arrays.equals(bytes, offset, to, wanted, 0, wanted.length);
  }

  int position() {
    return position;
  }

  int remaining() {
    return end - position;
  }

  int peek() throws BadImageException {
    need(1);
    return bytes[position] & 0xFF;
  }

  int u8() throws BadImageException {
    int value = peek();
    position++;
    return value;
  }

  int u16() throws BadImageException {
    return u8() << 8 | u8();
  }

  long u32() throws BadImageException {
    return (long) u16() << 16 | u16();
  }

  int u16Little() throws BadImageException {
    return u8() | u8() << 8;
  }

  int u24Little() throws BadImageException {
    return u16Little() | u8() << 16;
  }

  long u32Little() throws BadImageException {
    return u16Little() | (long) u16Little() << 16;
  }

  String text(int length) throws BadImageException {
    return new String(take(length), StandardCharsets.ISO_8859_1);
  }

  byte[] take(long length) throws BadImageException {
    int from = position;
    skip(length);
    return Arrays.copyOfRange(bytes, from, position);
  }

  void skip(long length) throws BadImageException {
    need(length);
    position += (int) length;
  }

  /** A cursor over the next bytes alone; this one goes on behind them. */
  ByteCursor part(long length) throws BadImageException {
    int from = position;
    skip(length);
    return new ByteCursor(bytes, from, position);
  }

  /** Writes what was read since {@code from}. */
  void copySince(int from, ByteArrayOutputStream out) {
    out.write(bytes, from, position - from);
  }

  byte[] since(int from) {
    return Arrays.copyOfRange(bytes, from, position);
  }

  /** Goes back to the byte that was read last. */
  void back() {
    position--;
  }

  private void need(long length) throws BadImageException {
    if (length < 0 || length > remaining()) {
      throw new BadImageException("it ends too early, or a length in it is wrong");
    }
  }
}
