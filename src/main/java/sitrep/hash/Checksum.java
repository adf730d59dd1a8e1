package sitrep.hash;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * A checksum of text or bytes by which chance is told from no change: CRC-32 (ISO 3309) and CRC-32C
 * (RFC 3720) together, far quicker than a hash that stands up to somebody who means to deceive.
 */
public final class Checksum {

  private static final byte[] END_OF_PART = {0};
  private static final byte[] END_OF_LINE = {'\n'};

  private final CRC32 one = new CRC32();
  private final CRC32C other = new CRC32C();

  /** Adds a line. */
  public Checksum line(String... parts) {
    for (String part : parts) {
      add(part.getBytes(StandardCharsets.UTF_8));
      add(END_OF_PART);
    }
    add(END_OF_LINE);
    return this;
  }

  private Checksum add(byte[] bytes) {
    one.update(bytes);
    other.update(bytes);
    return this;
  }

  /** The checksum of all lines, as 16 hexadecimal digits. */
  public String hex() {
    return HexFormat.of().toHexDigits(one.getValue() << Integer.SIZE | other.getValue());
  }

  /** The checksum of bytes. */
  public static String hex(byte[] bytes) {
    return new Checksum().add(bytes).hex();
  }
}
