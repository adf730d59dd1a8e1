package sitrep.image;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Writes an SVG anew with what shows it and nothing else. Elements and attributes of other
 * namespaces go as well: drawing programs keep the author's folders and file names in them. What
 * {@code title} and {@code desc} say stays, for those who can't see the picture.
 */
final class SvgCleaner {

  private static final String XLINK = "http://www.w3.org/1999/xlink";
  private static final Set<String> DROPPED =
      Set.of("metadata", "script", "foreignobject", "handler", "listener");
  private static final Set<String> ANIMATIONS =
      Set.of("set", "animate", "animatecolor", "animatemotion", "animatetransform");
  private static final Set<String> KEPT_OF_XML = Set.of("space", "lang", "id");
  private static final String ROOT = "<svg xmlns=\"" + Svg.NAMESPACE + "\"";

  private final XMLStreamReader xml;
  private final int depth;
  private final Set<Integer> hidden;
  private final StringBuilder out = new StringBuilder();
  private boolean tagIsOpen;
  private boolean usesXlink;

  /** How many elements have begun, the root too. */
  private int begun = 1;

  /**
   * A cleaner for the SVG on whose root the reader stands.
   *
   * @param depth how many others it lies in
   * @param hidden the numbers of elements that never show
   */
  SvgCleaner(XMLStreamReader xml, int depth, Set<Integer> hidden) {
    this.xml = xml;
    this.depth = depth;
    this.hidden = hidden;
  }

  String clean() throws XMLStreamException, BadImageException {
    out.append(ROOT);
    attributes();
    tagIsOpen = true;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text(xml.getText());
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new BadImageException("it uses entities of its own");
        default -> {
          // Comments and processing instructions.
        }
      }
    }
    if (usesXlink) {
      out.insert(ROOT.length(), " xmlns:xlink=\"" + XLINK + "\"");
    }
    return out.toString();
  }

  private void start() throws XMLStreamException, BadImageException {
    String name = xml.getLocalName().toLowerCase(Locale.ROOT);
    int number = begun++;
    if (!Svg.NAMESPACE.equals(xml.getNamespaceURI())
        || DROPPED.contains(name)
        || hidden.contains(number)
        || ANIMATIONS.contains(name) && animatesAnAddress()) {
      textOfElement();
      return;
    }
    closeTag();
    out.append('<').append(xml.getLocalName());
    attributes();
    tagIsOpen = true;
    if (name.equals("style")) {
      text(SvgCss.clean(textOfElement(), depth));
      end();
    }
  }

  private boolean animatesAnAddress() {
    String name = xml.getAttributeValue(null, "attributeName");
    String lower = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    return lower.endsWith("href") || lower.startsWith("on");
  }

  private void attributes() throws BadImageException {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String namespace = xml.getAttributeNamespace(i);
      String name = xml.getAttributeLocalName(i);
      String value = xml.getAttributeValue(i);
      if (namespace == null || namespace.isEmpty()) {
        attribute(name, plain(name, value));
      } else if (namespace.equals(XMLConstants.XML_NS_URI) && KEPT_OF_XML.contains(name)) {
        attribute("xml:" + name, Optional.of(value));
      } else if (namespace.equals(XLINK) && name.equals("href")) {
        Optional<String> address = SvgAddress.clean(value, depth);
        attribute("xlink:href", address);
        usesXlink |= address.isPresent();
      }
    }
  }

  private Optional<String> plain(String name, String value) throws BadImageException {
    String lower = name.toLowerCase(Locale.ROOT);
    // Drawing programs keep the names of layers in data attributes.
    if (lower.startsWith("on") || lower.startsWith("data-")) {
      return Optional.empty();
    }
    if (name.equals("href")) {
      return SvgAddress.clean(value, depth);
    }
    String cleaned = SvgCss.clean(value, depth);
    return cleaned.isEmpty() && !value.isEmpty() ? Optional.empty() : Optional.of(cleaned);
  }

  private void attribute(String name, Optional<String> value) {
    if (value.isPresent()) {
      out.append(' ').append(name).append("=\"");
      escape(value.get(), true);
      out.append('"');
    }
  }

  /** Reads up to the end of this element, and gives the text that lies in it directly. */
  private String textOfElement() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int level = 1; level > 0; ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          level++;
          begun++;
        }
        case XMLStreamConstants.END_ELEMENT -> level--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            text.append(level == 1 ? xml.getText() : "");
        default -> {
          // Comments and processing instructions.
        }
      }
    }
    return text.toString();
  }

  private void text(String text) {
    if (!text.isEmpty()) {
      closeTag();
      escape(text, false);
    }
  }

  private void end() {
    if (tagIsOpen) {
      out.append("/>");
    } else {
      out.append("</").append(xml.getLocalName()).append('>');
    }
    tagIsOpen = false;
  }

  private void closeTag() {
    out.append(tagIsOpen ? ">" : "");
    tagIsOpen = false;
  }

  private void escape(String text, boolean inAttribute) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append(inAttribute ? "&quot;" : "\"");
        case '\r' -> out.append("&#13;");
        case '\n' -> out.append(inAttribute ? "&#10;" : "\n");
        case '\t' -> out.append(inAttribute ? "&#9;" : "\t");
        default -> out.append(c);
      }
    }
  }
}
