package sitrep.template;

import java.util.ArrayList;
import java.util.List;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.standard.expression.Assignation;
import org.thymeleaf.standard.expression.FragmentExpression;
import org.thymeleaf.standard.expression.FragmentSignatureUtils;
import org.thymeleaf.standard.expression.IStandardExpression;
import org.thymeleaf.standard.expression.VariableExpression;

/** Compiles {@code th:replace}: the fragment's steps stand where the element stood. */
final class Fragments {

  private static final int DEEPEST = 20;

  private final Expressions expressions;
  private final Parts parts;
  private final Compiler compiler;
  private int depth;

  Fragments(Expressions expressions, Parts parts, Compiler compiler) {
    this.expressions = expressions;
    this.parts = parts;
    this.compiler = compiler;
  }

  void add(Element element, Scope scope, Steps out) {
    if (element.directives() > 1) {
      throw new NotCompiled("th:replace beside others");
    }
    if (++depth > DEEPEST) {
      throw new NotCompiled("a fragment that holds itself");
    }
    IStandardExpression source = expressions.parse(element.directive("replace"), scope);
    Part given =
        source instanceof VariableExpression variable
            ? scope.fragment(variable.getExpression())
            : null;
    if (given != null) {
      compiler.add(given, parameters(given, List.of(), element, scope, out), out);
    } else if (source instanceof FragmentExpression call) {
      Part part = part(call, element);
      List<IStandardExpression> arguments = new ArrayList<>();
      if (call.hasParameters()) {
        call.getParameters().forEach(argument -> arguments.add(value(call, argument)));
      }
      compiler.add(part, parameters(part, arguments, element, scope, out), out);
    } else {
      throw new NotCompiled("th:replace with " + source);
    }
    depth--;
  }

  private static IStandardExpression value(FragmentExpression call, Assignation argument) {
    if (!call.hasSyntheticParameters()) {
      throw new NotCompiled("arguments with names");
    }
    return argument.getRight();
  }

  private Part part(FragmentExpression call, Element element) {
    String template =
        call.getTemplateName() == null
            ? element.template()
            : expressions.name(call.getTemplateName());
    String selector =
        call.getFragmentSelector() == null ? "" : expressions.name(call.getFragmentSelector());
    if (template.equals("this") || selector.isBlank() || selector.startsWith("[")) {
      throw new NotCompiled("the fragment " + call);
    }
    return parts.fragment(template, selector);
  }

  /** The scope within a fragment: its parameters, and what is in scope where it is used. */
  private Scope parameters(
      Part part, List<IStandardExpression> arguments, Element element, Scope scope, Steps out) {
    List<String> names = names(part);
    if (names.size() != arguments.size()) {
      throw new NotCompiled("arguments that do not fit");
    }
    Scope inner = scope;
    for (int i = 0; i < names.size(); i++) {
      inner = bind(names.get(i), arguments.get(i), element, scope, inner, out);
    }
    return inner;
  }

  private Scope bind(
      String name,
      IStandardExpression argument,
      Element element,
      Scope scope,
      Scope inner,
      Steps out) {
    if (argument instanceof FragmentExpression fragment && !fragment.hasParameters()) {
      return inner.with(name, part(fragment, element));
    }
    Value value = expressions.value(argument, scope);
    if (value instanceof Value.Constant constant) {
      return inner.with(name, constant);
    }
    out.add(new Step.Let(inner.next(), value));
    return inner.with(name);
  }

  private List<String> names(Part part) {
    if (part.events().get(0) instanceof IProcessableElementTag) {
      Element first = new Element(part, 0, part.end(0));
      if (first.has("each")) {
        throw new NotCompiled("a fragment that begins with a loop");
      }
      String signature = first.directive("fragment");
      if (signature != null) {
        List<String> names =
            FragmentSignatureUtils.parseFragmentSignature(expressions.configuration(), signature)
                .getParameterNames();
        return names == null ? List.of() : names;
      }
    }
    return List.of();
  }
}
