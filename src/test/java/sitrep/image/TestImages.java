package sitrep.image;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small real images, and what is hidden in images; everything hidden says SECRET. */
final class TestImages {

  static final int WIDTH = 48;
  static final int HEIGHT = 32;
  static final String SECRET = "SECRET";

  private TestImages() {}

  /** Red and green above, blue and white below. */
  static BufferedImage picture() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        Color above = x < WIDTH / 2 ? Color.RED : Color.GREEN;
        Color below = x < WIDTH / 2 ? Color.BLUE : Color.WHITE;
        image.setRGB(x, y, (y < HEIGHT / 2 ? above : below).getRGB());
      }
    }
    return image;
  }

  static byte[] encoded(String format) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(picture(), format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static BufferedImage decode(byte[] bytes) {
    try {
      return ImageIO.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int[] pixels(byte[] bytes) {
    BufferedImage image = decode(bytes);
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  /** A JPEG with all that it can hide, and a second one behind its end. */
  static byte[] jpeg(int orientation) {
    byte[] jfifWithThumbnail =
        concat(text("JFIF\0"), bytes(1, 2, 1, 0, 72, 0, 72, 1, 1), text("SEC"));
    return concat(
        insert(
            encoded("jpeg"),
            2,
            concat(
                segment(0xE0, jfifWithThumbnail),
                segment(0xE0, text("JFXX\0\u0010SECRET")),
                segment(0xE1, concat(text("Exif\0\0"), tiff(orientation))),
                segment(0xE1, text("http://ns.adobe.com/xap/1.0/\0" + xmp())),
                segment(0xE2, text("MPF\0SECRET")),
                segment(0xED, concat(text("Photoshop 3.0\0"), iptc())),
                segment(0xEE, text("SECRET of another program")),
                segment(0xFE, text("SECRET")))),
        encoded("jpeg"),
        text("SECRET"));
  }

  static byte[] png() {
    byte[] png = encoded("png");
    byte[] hidden =
        concat(
            chunk("gAMA", bytes(0, 0, 0xB1, 0x8F)),
            chunk("tEXt", text("Author\0SECRET")),
            chunk("iTXt", text("XML:com.adobe.xmp\0\0\0\0\0" + xmp())),
            chunk("eXIf", tiff(1)),
            chunk("tIME", bytes(7, 231, 7, 19, 14, 0, 0)),
            chunk("seCr", text("SECRET")));
    return concat(insert(png, 33, hidden), text("SECRET"));
  }

  static byte[] gif() {
    byte[] gif = encoded("gif");
    int colours = 13 + ((gif[10] & 0x80) == 0 ? 0 : 3 << (gif[10] & 7) + 1);
    byte[] hidden =
        concat(
            bytes(0x21, 0xFE, 6),
            text("SECRET"),
            bytes(0),
            bytes(0x21, 0xFF, 11),
            text("NETSCAPE2.0"),
            bytes(3, 1, 5, 0, 6),
            text("SECRET"),
            bytes(0),
            bytes(0x21, 0xFF, 11),
            text("XMP DataXMP"),
            bytes(6),
            text("SECRET"),
            bytes(0),
            bytes(0x21, 0xF9, 4, 0, 9, 0, 0, 0),
            bytes(0x21, 0x01, 12, 0, 0, 0, 0, 9, 0, 9, 0, 1, 1, 0, 0, 6),
            text("SECRET"),
            bytes(0));
    return concat(insert(gif, colours, hidden), text("SECRET"));
  }

  /** An extended WebP whose picture is not to be decoded. */
  static byte[] webp() {
    byte[] frame =
        concat(new byte[16], riffChunk("VP8 ", vp8()), riffChunk("EXIF", text("SECRET")));
    return concat(
        riff(
            riffChunk("VP8X", bytes(0x2E, 1, 2, 3, WIDTH - 1, 0, 0, HEIGHT - 1, 0, 0)),
            riffChunk("ICCP", bytes(1, 2, 3)),
            riffChunk("VP8 ", vp8()),
            riffChunk("ANMF", frame),
            riffChunk("EXIF", tiff(1)),
            riffChunk("XMP ", text(xmp())),
            riffChunk("hide", text("SECRET"))),
        text("SECRET"));
  }

  static byte[] vp8() {
    return bytes(0x30, 1, 0, 0x9D, 1, 0x2A, WIDTH, 0, HEIGHT, 0, 0);
  }

  static byte[] svg() {
    String jpeg = Base64.getMimeEncoder().encodeToString(jpeg(1));
    return ("""
    <?xml version="1.0" encoding="UTF-8"?>
    <?xml-stylesheet href="https://SECRET.example/a.css"?>
    <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/SECRET.dtd">
    <!-- SECRET -->
    <s:svg xmlns:s="http://www.w3.org/2000/svg" xmlns:l="http://www.w3.org/1999/xlink"
        xmlns:i="http://www.inkscape.org/namespaces/inkscape" width="48" height="32"
        i:export-filename="/home/SECRET/a.png" onload="SECRET()">
      <s:metadata>SECRET</s:metadata><i:namedview>SECRET</i:namedview>
      <s:title xml:lang="en">Seen &amp; kept &lt;</s:title>
      <s:style>/* SECRET */ @import url("https://SECRET.example/b.css"); .a { fill: red }
        .b { fill: url(https://SECRET.example/#c) } .c { fill: url(#g) }</s:style>
      <s:script>SECRET()</s:script><s:script l:href="SECRET.js"/>
      <s:foreignObject><p xmlns="http://www.w3.org/1999/xhtml">SECRET</p></s:foreignObject>
      <s:a l:href="https://SECRET.example/"><s:rect id="r" width="4" height="4"/></s:a>
      <s:use l:href="#r" onclick="SECRET()" x="5"/><s:use href="other.svg#SECRET"/>
      <s:set attributeName="href" to="https://SECRET.example/"/>
      <s:rect fill="url(https://SECRET.example/)" style="fill: u\\72l('//SECRET.example/')"/>
      <s:image width="9" l:href="data:image/jpeg;base64,%s"/>
    </s:svg>
    <!-- SECRET -->
    """)
        .formatted(jpeg)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** One of each format, with all that it can hide. */
  static List<byte[]> all() {
    return List.of(jpeg(1), jpeg(6), png(), gif(), webp(), svg());
  }

  /** What an independent reader finds in the image. */
  static Set<String> directories(byte[] bytes) {
    try {
      Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes));
      Set<String> names = new TreeSet<>();
      for (Directory directory : metadata.getDirectories()) {
        names.add(directory.getName());
      }
      return names;
    } catch (ImageProcessingException e) {
      throw new AssertionError(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean holds(byte[] bytes, String words) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(words);
  }

  /** Exif with an orientation, an author and the place of the photo. */
  static byte[] tiff(int orientation) {
    ByteBuffer out = ByteBuffer.allocate(160);
    out.put(text("MM")).putShort((short) 42).putInt(8).putShort((short) 3);
    entry(out, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
    entry(out, 0x013B, 2, 7).putInt(120);
    entry(out, 0x8825, 4, 1).putInt(50);
    out.putInt(0);
    out.position(50).putShort((short) 2);
    entry(out, 0x0001, 2, 2).put(bytes('N', 0, 0, 0));
    entry(out, 0x0002, 5, 3).putInt(130);
    out.putInt(0);
    out.position(120).put(text("SECRET\0"));
    out.position(130).putInt(51).putInt(1).putInt(30).putInt(1).putInt(0).putInt(1);
    return out.array();
  }

  private static ByteBuffer entry(ByteBuffer out, int tag, int type, int count) {
    return out.putShort((short) tag).putShort((short) type).putInt(count);
  }

  private static String xmp() {
    return "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF"
        + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about=''"
        + " xmlns:xmp='http://ns.adobe.com/xap/1.0/' xmp:CreatorTool='SECRET'/></rdf:RDF>"
        + "</x:xmpmeta>";
  }

  private static byte[] iptc() {
    byte[] record = concat(bytes(0x1C, 2, 80, 0, 6), text("SECRET"));
    return concat(text("8BIM"), bytes(4, 4, 0, 0, 0, 0, 0, record.length), record, bytes(0));
  }

  static byte[] segment(int marker, byte[] content) {
    int length = content.length + 2;
    return concat(bytes(0xFF, marker, length >> 8, length), content);
  }

  static byte[] chunk(String type, byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(text(type));
    sum.update(content);
    return concat(
        ByteBuffer.allocate(4).putInt(content.length).array(),
        text(type),
        content,
        ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  static byte[] riff(byte[]... chunks) {
    return riffChunk("RIFF", concat(text("WEBP"), concat(chunks)));
  }

  static byte[] riffChunk(String type, byte[] content) {
    int n = content.length;
    return concat(text(type), bytes(n, n >> 8, n >> 16, n >> 24), content, new byte[n % 2]);
  }

  static byte[] insert(byte[] bytes, int at, byte[] more) {
    return concat(Arrays.copyOf(bytes, at), more, Arrays.copyOfRange(bytes, at, bytes.length));
  }

  static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
