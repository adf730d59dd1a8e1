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

  private final StringBuilder text = new StringBuilder();

  /** Adds a line. */
  public Checksum line(String... parts) {
    for (String part : parts) {
      text.append(part).append('\0');
    }
    text.append('\n');
    return this;
  }

  /** The checksum of all lines, as 16 hexadecimal digits. */
  public String hex() {
    return hex(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The checksum of bytes. */
  public static String hex(byte[] bytes) {
    CRC32 one = new CRC32();
    CRC32C other = new CRC32C();
    one.update(bytes);
    other.update(bytes);
    return HexFormat.of().toHexDigits(one.getValue() << Integer.SIZE | other.getValue());
  }
}
