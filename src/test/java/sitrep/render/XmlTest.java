package sitrep.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class XmlTest {

  private static String text(String value) {
    Xml xml = new Xml();
    xml.text("t", value);
    return xml.finish();
  }

  @Test
  void whatMeansSomethingToXmlIsEscaped() {
    assertEquals("<t>a &lt;b&gt; &amp; \"c\"</t>\n", text("a <b> & \"c\""));
  }

  @Test
  void quotationMarksAreEscapedInAttributesOnly() {
    Xml xml = new Xml();
    xml.empty("t", "a", "\"<\"");
    assertEquals("<t a=\"&quot;&lt;&quot;\"></t>\n", xml.finish());
  }

  @Test
  void whatXmlCannotHoldIsLeftOut() {
    assertEquals("<t>abc\t\nd\uFFFD</t>\n", text("a\u0000b\uFFFEc\u001B\t\nd\uFFFF\uFFFD"));
  }

  @Test
  void halvesOfCharactersAreLeftOutAndWholeOnesStay() {
    assertEquals("<t>\uD83D\uDE00ab</t>\n", text("\uD83D\uDE00\uDE00a\uD83Db\uD83D"));
  }

  @Property
  void aParserReadsWhatWasWritten(@ForAll String text, @ForAll String attribute) throws Exception {
    Xml xml = new Xml();
    Element root = parse(xml.element("r", () -> xml.text("t", text, "a", attribute)).finish());
    Element element = (Element) root.getFirstChild();
    if (!text.isEmpty()) {
      assertEquals(read(text).replace("\r\n", "\n").replace('\r', '\n'), element.getTextContent());
      assertEquals(
          read(attribute).replace("\r\n", "\n").replaceAll("[\t\n\r]", " "),
          element.getAttribute("a"));
    }
  }

  /** A text without the code points for which XML has no place. */
  private static String read(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .filter(c -> c >= ' ' || c == '\t' || c == '\n' || c == '\r')
        .filter(c -> (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static Element parse(String xml) throws Exception {
    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
  }
}
