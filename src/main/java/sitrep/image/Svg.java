package sitrep.image;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * SVG.
 *
 * @see <a href="https://www.w3.org/TR/SVG2/">SVG 2, W3C</a>
 */
final class Svg implements ImageFormat {

  static final String NAMESPACE = "http://www.w3.org/2000/svg";

  /** Attributes that hold words. */
  private static final List<String> NAMING = List.of("id", "class", "aria-label");

  private static final Pattern NAME_END = Pattern.compile("[\\s/>\\[]");

  @Override
  public boolean matches(byte[] bytes) {
    if (!isMarkup(bytes)) {
      return false;
    }
    String text = decode(bytes);
    int at = 0;
    while (true) {
      at = passSpace(text, at);
      if (text.startsWith("<?", at)) {
        at = passBehind("?>", text, at);
      } else if (text.startsWith("<!--", at)) {
        at = passBehind("-->", text, at);
      } else if (text.startsWith("<!DOCTYPE", at)) {
        if (isSvg(text, passSpace(text, at + "<!DOCTYPE".length()))) {
          return true;
        }
        at = passBehind(">", text, at);
      } else {
        return text.startsWith("<", at) && isSvg(text, at + 1);
      }
    }
  }

  /** Whether it may be markup by its first bytes, so that large files of other kinds stay bytes. */
  private static boolean isMarkup(byte[] bytes) {
    int at = ByteCursor.startsWith(bytes, 0, "\u00EF\u00BB\u00BF") ? 3 : 0;
    while (at < bytes.length && bytes[at] >= 0 && bytes[at] <= ' ') {
      at++;
    }
    return SafeXml.isWide(bytes) || at < bytes.length && bytes[at] == '<';
  }

  /** The text as far as it can be read: what can't is told when the SVG is read for good. */
  static String decode(byte[] bytes) {
    Charset charset = SafeXml.isWide(bytes) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    String text = new String(bytes, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static int passSpace(String text, int at) {
    int to = at;
    while (to < text.length() && text.charAt(to) <= ' ') {
      to++;
    }
    return to;
  }

  private static int passBehind(String end, String text, int at) {
    int found = text.indexOf(end, at);
    return found < 0 ? text.length() : found + end.length();
  }

  /** Whether the name that begins here is svg, with a prefix or without. */
  private static boolean isSvg(String text, int at) {
    String start = text.substring(at, Math.min(text.length(), at + 100));
    String name = NAME_END.split(start, 2)[0].toLowerCase(Locale.ROOT);
    return name.equals("svg") || name.endsWith(":svg");
  }

  @Override
  public ImageSize size(byte[] bytes) throws BadImageException {
    return SafeXml.read(bytes, Svg::size);
  }

  private static ImageSize size(XMLStreamReader xml) throws XMLStreamException, BadImageException {
    toRoot(xml);
    ImageSize size = SvgSize.of(xml);
    while (xml.hasNext()) {
      xml.next();
    }
    return size;
  }

  @Override
  public byte[] clean(byte[] bytes) throws BadImageException {
    return clean(bytes, 0);
  }

  /** Cleans an SVG that lies in so many others. */
  static byte[] clean(byte[] bytes, int depth) throws BadImageException {
    Set<Integer> hidden = SvgHidden.mayBeIn(bytes) ? SafeXml.read(bytes, SvgHidden::in) : Set.of();
    String cleaned =
        SafeXml.read(
            bytes,
            xml -> {
              toRoot(xml);
              SvgSize.of(xml);
              return new SvgCleaner(xml, depth, hidden).clean();
            });
    return cleaned.getBytes(StandardCharsets.UTF_8);
  }

  /** All text of a clean SVG but its styles, and the names of its parts, each in a line. */
  static String words(byte[] bytes) throws BadImageException {
    return SafeXml.read(bytes, Svg::words);
  }

  private static String words(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder words = new StringBuilder();
    boolean style = false;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          style = xml.getLocalName().equals("style");
          for (String name : NAMING) {
            String value = xml.getAttributeValue(null, name);
            words.append(value == null ? "" : value + "\n");
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            words.append(style || xml.getText().isBlank() ? "" : xml.getText() + "\n");
        default -> style = false;
      }
    }
    return words.toString();
  }

  private static void toRoot(XMLStreamReader xml) throws XMLStreamException, BadImageException {
    while (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
      xml.next();
    }
    if (!xml.getLocalName().equals("svg") || !NAMESPACE.equals(xml.getNamespaceURI())) {
      throw new BadImageException(
          "its root is not an svg element with xmlns=\"" + NAMESPACE + "\"");
    }
  }
}
