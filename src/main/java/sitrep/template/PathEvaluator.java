package sitrep.template;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * Evaluates {@code ${a.b.c}} in templates: a variable, then record components or getters, and
 * nothing else. What a page shows is prepared in its record, so a template needs no method calls;
 * it can't make any either, which keeps a digest's own templates harmless and fast. Operators
 * outside the braces are Thymeleaf's own.
 */
final class PathEvaluator implements IStandardVariableExpressionEvaluator {

  private final Map<String, PropertyPath> paths = new ConcurrentHashMap<>();

  @Override
  public Object evaluate(
      IExpressionContext context,
      IStandardVariableExpression expression,
      StandardExpressionExecutionContext how) {
    PropertyPath path = paths.computeIfAbsent(expression.getExpression(), PropertyPath::new);
    return path.from(context.getVariable(path.variable()));
  }
}
