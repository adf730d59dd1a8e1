package sitrep.leak;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.parser.Parser;

/**
 * All texts that the bytes of a file can be read as: as they stand, without tags, with entities,
 * escapes and percent signs undone, and what is packed in archives, PNG chunks and Base64.
 */
final class Unpacked {

  private static final int DEEPEST = 4;
  private static final int LARGEST = 64 << 20;
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
  private static final Pattern TAG = Pattern.compile("<[^<>]*>");
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})|\\\\([nrt/\"])");
  private static final Pattern PERCENT = Pattern.compile("(?:%[0-9a-fA-F]{2})+");
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{16,}+={0,2}");

  private final List<String> texts = new ArrayList<>();

  private Unpacked() {}

  static List<String> texts(String name, byte[] bytes) {
    Unpacked unpacked = new Unpacked();
    unpacked.text(name, 0);
    unpacked.bytes(bytes, 0);
    return unpacked.texts;
  }

  private void bytes(byte[] bytes, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    try {
      if (begins(bytes, 'P', 'K', 3, 4)) {
        zip(bytes, depth);
      } else if (begins(bytes, 0x1F, 0x8B)) {
        bytes(all(new GZIPInputStream(new ByteArrayInputStream(bytes))), depth + 1);
      } else if (bytes.length > PNG.length && Arrays.equals(bytes, 0, 8, PNG, 0, 8)) {
        png(bytes, depth);
      }
    } catch (IOException | IllegalArgumentException e) {
      // It is no such archive after all, and is read as it stands.
    }
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    text(utf8, depth);
    if (utf8.indexOf('\uFFFD') >= 0 || utf8.indexOf('\0') >= 0) {
      String latin = new String(bytes, StandardCharsets.ISO_8859_1);
      texts.add(latin);
      texts.add(latin.replace("\0", ""));
    }
  }

  private static boolean begins(byte[] bytes, int... signs) {
    for (int i = 0; i < signs.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != signs[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] all(InputStream stream) throws IOException {
    return stream.readNBytes(LARGEST);
  }

  private void zip(byte[] bytes, int depth) throws IOException {
    ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      text(entry.getName(), depth);
      bytes(all(zip), depth + 1);
    }
  }

  /** Texts in a PNG lie in chunks of their own (PNG specification, 11.3.4), perhaps deflated. */
  private void png(byte[] bytes, int depth) throws IOException {
    ByteBuffer png = ByteBuffer.wrap(bytes, 8, bytes.length - 8);
    while (png.remaining() >= 12) {
      int length = png.getInt();
      byte[] type = new byte[4];
      png.get(type);
      if (length < 0 || length > png.remaining() - 4) {
        return;
      }
      byte[] data = new byte[length];
      png.get(data);
      png.getInt();
      String name = new String(type, StandardCharsets.ISO_8859_1);
      for (int i = 0; (name.equals("zTXt") || name.equals("iTXt")) && i < data.length; i++) {
        if ((data[i] & 0x0F) == 8 && data[i] != 8) {
          inflate(data, i, depth);
        }
      }
    }
  }

  private void inflate(byte[] data, int from, int depth) {
    try {
      var packed = new ByteArrayInputStream(data, from, data.length - from);
      bytes(all(new InflaterInputStream(packed)), depth + 1);
    } catch (IOException e) {
      // Nothing deflated begins here.
    }
  }

  private void text(String text, int depth) {
    texts.add(text);
    String plain = text;
    for (int i = 0; i < 3; i++) {
      String before = plain;
      plain = unescaped(percent(Parser.unescapeEntities(plain, false)));
      if (plain.equals(before)) {
        break;
      }
      texts.add(plain);
    }
    if (plain.indexOf('<') >= 0) {
      texts.add(TAG.matcher(plain).replaceAll(""));
      texts.add(TAG.matcher(plain).replaceAll(" "));
    }
    Matcher m = BASE64.matcher(plain);
    while (m.find()) {
      base64(m.group(), depth);
    }
  }

  private void base64(String text, int depth) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      boolean isText = new String(bytes, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0;
      if (isText || begins(bytes, 'P', 'K', 3, 4) || begins(bytes, 0x89, 'P', 'N', 'G')) {
        bytes(bytes, depth + 1);
      }
    } catch (IllegalArgumentException e) {
      // A long word, and nothing more.
    }
  }

  private static String percent(String text) {
    return text.indexOf('%') < 0
        ? text
        : PERCENT
            .matcher(text)
            .replaceAll(m -> Matcher.quoteReplacement(utf8(m.group().replace("%", ""))));
  }

  private static String utf8(String hex) {
    return new String(java.util.HexFormat.of().parseHex(hex), StandardCharsets.UTF_8);
  }

  private static String unescaped(String text) {
    return text.indexOf('\\') < 0
        ? text
        : ESCAPE
            .matcher(text)
            .replaceAll(
                m ->
                    Matcher.quoteReplacement(
                        m.group(1) == null
                            ? m.group(2).replaceAll("[nrt]", " ")
                            : String.valueOf((char) Integer.parseInt(m.group(1), 16))));
  }
}
