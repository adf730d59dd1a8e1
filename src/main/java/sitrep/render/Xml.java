package sitrep.render;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one XML document with the JDK's stream writer. */
final class Xml {

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;

  /** What writes the content of an element. */
  interface Content {
    void write() throws XMLStreamException;
  }

  Xml() throws XMLStreamException {
    text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
  }

  /** An element with attributes, given as names and values in turn. */
  void element(String name, Content content, String... attributes) throws XMLStreamException {
    out.writeStartElement(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.writeAttribute(attributes[i], valid(attributes[i + 1]));
    }
    content.write();
    out.writeEndElement();
    out.writeCharacters("\n");
  }

  /** An element with text; none where the text is null or empty. */
  void text(String name, String value, String... attributes) throws XMLStreamException {
    if (value != null && !value.isEmpty()) {
      element(name, () -> out.writeCharacters(valid(value)), attributes);
    }
  }

  /** An element without content. */
  void empty(String name, String... attributes) throws XMLStreamException {
    element(name, () -> {}, attributes);
  }

  String finish() throws XMLStreamException {
    out.flush();
    return text.toString();
  }

  /** XML 1.0 has no way to write most control characters (section 2.2). */
  private static String valid(String value) {
    StringBuilder kept = null;
    for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
      int c = value.codePointAt(i);
      if (!isChar(c) && kept == null) {
        kept = new StringBuilder(value.length()).append(value, 0, i);
      } else if (isChar(c) && kept != null) {
        kept.appendCodePoint(c);
      }
    }
    return kept == null ? value : kept.toString();
  }

  private static boolean isChar(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= ' ' && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
