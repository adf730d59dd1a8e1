package sitrep.theme;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A part of a template that goes by a name: an element with {@code th:fragment}. Offsets are in
 * characters.
 */
record NamedPart(String name, int start, int end) {

  private static final String ATTRIBUTE = "th:fragment";

  /** Those of a template, in their order; one may lie in another. */
  static List<NamedPart> in(String template) {
    List<NamedPart> parts = new ArrayList<>();
    Parser parser = Parser.htmlParser().setTrackPosition(true);
    for (Element element : parser.parseInput(template, "").getAllElements()) {
      if (element.hasAttr(ATTRIBUTE) && element.sourceRange().isTracked()) {
        String name = element.attr(ATTRIBUTE).replaceFirst("\\(.*", "").strip();
        int end =
            element.endSourceRange().isTracked()
                ? element.endSourceRange().endPos()
                : element.sourceRange().endPos();
        parts.add(new NamedPart(name, element.sourceRange().startPos(), end));
      }
    }
    return parts;
  }

  String of(String template) {
    return template.substring(start, end);
  }

  boolean holds(NamedPart other) {
    return start <= other.start && other.end <= end && !equals(other);
  }
}
