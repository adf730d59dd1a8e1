package sitrep.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.thymeleaf.engine.ElementName;
import org.thymeleaf.model.AttributeValueQuotes;
import org.thymeleaf.model.IAttribute;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.util.EscapedAttributeUtils;

/** An element of a template: its attributes of Thymeleaf's, its plain ones, and what it holds. */
final class Element {

  private static final String PREFIX = "th";
  private static final Set<String> CONTROL =
      Set.of("each", "if", "unless", "with", "text", "utext", "replace", "fragment", "classappend");

  private final IProcessableElementTag tag;
  private final Part part;
  private final int start;
  private final int end;
  private final Map<String, IAttribute> own = new LinkedHashMap<>();
  private final Map<String, IAttribute> plain = new LinkedHashMap<>();

  /** The element between two indices of a part. */
  Element(Part part, int start, int end) {
    this.tag = (IProcessableElementTag) part.events().get(start);
    this.part = part;
    this.start = start;
    this.end = end;
    StringBuilder text = new StringBuilder("<" + tag.getElementCompleteName());
    for (IAttribute attribute : tag.getAllAttributes()) {
      if (!name(attribute).equals("xmlns:" + PREFIX)) {
        (isOwn(attribute) ? own : plain).put(name(attribute), attribute);
      }
      text.append(' ').append(text(attribute));
    }
    if (!isPlain() && !text.append(tagEnd()).toString().equals(tag.toString())) {
      throw new NotCompiled("unusual space in a tag");
    }
  }

  private static boolean isOwn(IAttribute attribute) {
    return PREFIX.equals(attribute.getAttributeDefinition().getAttributeName().getPrefix());
  }

  /** An attribute's name as Thymeleaf compares it, without Thymeleaf's prefix. */
  private static String name(IAttribute attribute) {
    return isOwn(attribute)
        ? attribute.getAttributeDefinition().getAttributeName().getAttributeName()
        : attribute.getAttributeCompleteName().toLowerCase(Locale.ROOT);
  }

  String template() {
    return part.template();
  }

  String name() {
    return tag.getElementCompleteName();
  }

  /** Whether no tag is written, only what the element holds. */
  boolean isBlock() {
    ElementName name = tag.getElementDefinition().getElementName();
    boolean ofThymeleaf = PREFIX.equals(name.getPrefix());
    if (ofThymeleaf && !name.getElementName().equals("block")) {
      throw new NotCompiled("the element " + name);
    }
    return ofThymeleaf;
  }

  boolean isStandalone() {
    return tag instanceof IStandaloneElementTag;
  }

  /** The tag as it stands in the template, if it has nothing of Thymeleaf's. */
  boolean isPlain() {
    return own.isEmpty() && !isBlock() && !tag.hasAttribute("xmlns:" + PREFIX);
  }

  Part body() {
    return isStandalone() ? part.within(end, end) : part.within(start + 1, end - 1);
  }

  String openTag() {
    return tag.toString();
  }

  String closeTag() {
    return isStandalone() ? "" : part.events().get(end - 1).toString();
  }

  String tagEnd() {
    return tag instanceof IStandaloneElementTag alone && alone.isMinimized() ? "/>" : ">";
  }

  String spaceBefore() {
    return part.spaceBefore(start);
  }

  /** The value of an attribute of Thymeleaf's; null if the element has none of this name. */
  String directive(String name) {
    IAttribute attribute = own.get(name);
    return attribute == null
        ? null
        : EscapedAttributeUtils.unescapeAttribute(TemplateMode.HTML, attribute.getValue());
  }

  boolean has(String directive) {
    return own.containsKey(directive);
  }

  int directives() {
    return own.size();
  }

  /** Names of attributes that get their values from the page. */
  List<String> filled() {
    return own.keySet().stream().filter(name -> !CONTROL.contains(name)).toList();
  }

  /** Names of the attributes that the finished tag may have, in their order. */
  List<String> attributes() {
    List<String> names = new ArrayList<>();
    for (IAttribute attribute : tag.getAllAttributes()) {
      String name = name(attribute);
      boolean isNew = isOwn(attribute) && !CONTROL.contains(name) && !plain.containsKey(name);
      if (isNew || plain.get(name) == attribute) {
        names.add(name);
      }
    }
    return names;
  }

  /** A plain attribute's value; null if there is none of this name. */
  String plainValue(String name) {
    return plain.containsKey(name) ? plain.get(name).getValue() : null;
  }

  String plainText(String name) {
    return text(plain.get(name));
  }

  /** Thymeleaf keeps the quotation marks that an attribute had before. */
  void refuseOtherQuotes(String name) {
    for (IAttribute attribute : new IAttribute[] {own.get(name), plain.get(name)}) {
      if (attribute != null
          && !(attribute.getValueQuotes() == AttributeValueQuotes.DOUBLE
              && "=".equals(attribute.getOperator()))) {
        throw new NotCompiled("an attribute without double quotation marks");
      }
    }
  }

  private static String text(IAttribute attribute) {
    String quote =
        attribute.getValueQuotes() == AttributeValueQuotes.DOUBLE
            ? "\""
            : attribute.getValueQuotes() == AttributeValueQuotes.SINGLE ? "'" : "";
    return attribute.getValue() == null
        ? attribute.getAttributeCompleteName()
            + (attribute.getOperator() == null ? "" : attribute.getOperator())
        : attribute.getAttributeCompleteName()
            + attribute.getOperator()
            + quote
            + attribute.getValue()
            + quote;
  }
}
