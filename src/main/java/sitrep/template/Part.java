package sitrep.template;

import java.util.List;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.ITemplateEvent;
import org.thymeleaf.model.IText;

/**
 * A template, a fragment of one, or what an element holds.
 *
 * @param template the name of the template that it stands in
 */
record Part(String template, List<ITemplateEvent> events) {

  /** The index behind the element, or what else, that begins at an index. */
  int end(int start) {
    int depth = 0;
    for (int i = start; i < events.size(); i++) {
      ITemplateEvent event = events.get(i);
      depth += event instanceof IOpenElementTag ? 1 : event instanceof ICloseElementTag ? -1 : 0;
      if (depth <= 0) {
        return i + 1;
      }
    }
    throw new NotCompiled("an element that is not closed");
  }

  Part within(int start, int end) {
    return new Part(template, events.subList(start, end));
  }

  /** The white space right before an index; empty where there is none. */
  String spaceBefore(int index) {
    return index > 0 && events.get(index - 1) instanceof IText text && text.getText().isBlank()
        ? text.getText()
        : "";
  }
}
