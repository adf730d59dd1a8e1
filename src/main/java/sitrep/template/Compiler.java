package sitrep.template;

import java.util.Locale;
import java.util.Set;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.ITemplateEvent;
import org.thymeleaf.standard.expression.Assignation;
import org.thymeleaf.standard.expression.AssignationUtils;
import org.thymeleaf.standard.expression.Each;
import org.thymeleaf.standard.expression.EachUtils;

/**
 * Turns a template into steps, with every fragment that it uses in its place. It knows what the
 * theme needs of Thymeleaf, and throws {@link NotCompiled} at anything else.
 */
final class Compiler {

  /** Before further items of a loop, Thymeleaf repeats the space before these elements. */
  static final Set<String> SPACED =
      Set.of(
          ("address article aside audio blockquote canvas dd div dl dt fieldset figcaption figure"
                  + " footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav noscript ol option"
                  + " output p pre section table tbody td tfoot th tr ul video")
              .split(" "));

  private final Expressions expressions;
  private final Fragments fragments;
  private final Tag tag;

  Compiler(Expressions expressions, Parts parts) {
    this.expressions = expressions;
    this.fragments = new Fragments(expressions, parts, this);
    this.tag = new Tag(expressions);
  }

  /** The steps of a template whose one variable is in slot 0. */
  Step compile(Part template, String variable) {
    Steps out = new Steps();
    add(template, Scope.of(variable), out);
    return out.gathered();
  }

  void add(Part part, Scope scope, Steps out) {
    int i = 0;
    while (i < part.events().size()) {
      ITemplateEvent event = part.events().get(i);
      int end = part.end(i);
      if (event instanceof IProcessableElementTag) {
        add(new Element(part, i, end), scope, out);
      } else {
        out.literal(event.toString());
      }
      i = end;
    }
  }

  /** In the order in which Thymeleaf goes through the attributes of an element. */
  private void add(Element element, Scope scope, Steps out) {
    if (element.isPlain()) {
      out.literal(element.openTag());
      add(element.body(), scope, out);
      out.literal(element.closeTag());
    } else if (element.has("replace")) {
      fragments.add(element, scope, out);
    } else if (element.has("each")) {
      loop(element, scope, out);
    } else {
      addIf(element, "if", scope, out);
    }
  }

  private void loop(Element element, Scope scope, Steps out) {
    Each each = EachUtils.parseEach(expressions.nothing(scope), element.directive("each"));
    Value items = expressions.value(each.getIterable(), scope);
    String item = expressions.name(each.getIterVar());
    Scope inner = scope.with(item);
    inner =
        each.hasStatusVar()
            ? inner.with(expressions.name(each.getStatusVar()))
            : inner.without(item + "Stat");
    Steps body = new Steps();
    addIf(element, "if", inner, body);
    String space =
        SPACED.contains(element.name().toLowerCase(Locale.ROOT)) ? element.spaceBefore() : "";
    out.add(
        new Step.Loop(
            items, scope.next(), each.hasStatusVar(), Steps.literalOf(space), body.gathered()));
  }

  /** What {@code th:if}, and within it {@code th:unless}, lets through. */
  private void addIf(Element element, String directive, Scope scope, Steps out) {
    boolean isIf = directive.equals("if");
    Steps body = element.has(directive) ? new Steps() : out;
    if (isIf) {
      addIf(element, "unless", scope, body);
    } else {
      addWith(element, scope, body);
    }
    if (element.has(directive)) {
      Value condition = expressions.value(element.directive(directive), scope);
      if (!(condition instanceof Value.Constant known)) {
        out.add(new Step.When(condition, isIf, body.gathered()));
      } else if (known.isTrue(null) == isIf) {
        out.add(body.gathered());
      }
    }
  }

  private void addWith(Element element, Scope scope, Steps out) {
    Scope inner = scope;
    if (element.has("with")) {
      for (Assignation assignation :
          AssignationUtils.parseAssignationSequence(
              expressions.nothing(scope), element.directive("with"), false)) {
        Value value = expressions.value(assignation.getRight(), inner);
        out.add(new Step.Let(inner.next(), value));
        inner = inner.with(expressions.name(assignation.getLeft()));
      }
    }
    addTags(element, inner, out);
  }

  private void addTags(Element element, Scope scope, Steps out) {
    if (!element.isBlock()) {
      tag.add(element, scope, out);
    } else if (element.has("classappend") || !element.filled().isEmpty()) {
      throw new NotCompiled("an attribute of a block");
    }
    addBody(element, scope, out);
    if (!element.isBlock()) {
      out.literal(element.closeTag());
    }
  }

  private void addBody(Element element, Scope scope, Steps out) {
    boolean text = element.has("text");
    if (!text && !element.has("utext")) {
      add(element.body(), scope, out);
    } else if (element.isStandalone() || (text && element.has("utext"))) {
      throw new NotCompiled("a text where none can stand");
    } else {
      Value value = expressions.value(element.directive(text ? "text" : "utext"), scope);
      out.addValue(text ? new Step.Text(value) : new Step.Markup(value), value);
    }
  }
}
