package sitrep.image;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML without its document type, so that no entity is expanded and no other file is read. */
final class SafeXml {

  /** What is done with the document. */
  @FunctionalInterface
  interface Use<T> {
    T apply(XMLStreamReader xml) throws XMLStreamException, BadImageException;
  }

  private static final int LONGEST_DECLARATION = 200;
  private static final Pattern ENCODING =
      Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)");

  private SafeXml() {}

  static <T> T read(byte[] bytes, Use<T> use) throws BadImageException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    // The JDK's defaults for these changed in version 24; an image is to be read alike by all.
    factory.setProperty("jdk.xml.maxElementDepth", "0");
    factory.setProperty("jdk.xml.elementAttributeLimit", "10000");
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(decode(bytes)));
      if ("1.1".equals(xml.getVersion())) {
        throw new BadImageException("it is of XML 1.1, which browsers don't read");
      }
      return use.apply(xml);
    } catch (XMLStreamException | RuntimeException e) {
      // The JDK's reader throws whatever comes up inside it at some kinds of broken XML.
      throw new BadImageException("it is not well-formed XML, or uses entities of its own", e);
    }
  }

  /** Decodes the text itself, because the JDK's reader tells of wrong bytes on the console. */
  private static String decode(byte[] bytes) throws BadImageException {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      String text = charset(bytes).newDecoder().decode(buffer).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new BadImageException("it holds bytes that are no characters of its encoding", e);
    }
  }

  private static Charset charset(byte[] bytes) {
    if (isWide(bytes)) {
      return StandardCharsets.UTF_16;
    }
    byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, LONGEST_DECLARATION));
    Matcher encoding = ENCODING.matcher(new String(start, StandardCharsets.ISO_8859_1));
    return encoding.find() ? Charset.forName(encoding.group(1)) : StandardCharsets.UTF_8;
  }

  /** Whether the text begins with the byte order mark of UTF-16. */
  static boolean isWide(byte[] bytes) {
    return ByteCursor.startsWith(bytes, 0, "\u00FE\u00FF")
        || ByteCursor.startsWith(bytes, 0, "\u00FF\u00FE");
  }
}
