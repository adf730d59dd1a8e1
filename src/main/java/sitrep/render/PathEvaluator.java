package sitrep.render;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
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

  private record Property(Class<?> type, String name) {}

  private final Map<Property, MethodHandle> handles = new ConcurrentHashMap<>();

  @Override
  public Object evaluate(
      IExpressionContext context,
      IStandardVariableExpression expression,
      StandardExpressionExecutionContext how) {
    String path = expression.getExpression().strip();
    int dot = path.indexOf('.');
    Object value = context.getVariable(dot < 0 ? path : path.substring(0, dot));
    while (dot >= 0) {
      int next = path.indexOf('.', dot + 1);
      value =
          property(value, next < 0 ? path.substring(dot + 1) : path.substring(dot + 1, next), path);
      dot = next;
    }
    return isEmpty(value) ? null : value;
  }

  /** Templates ask only whether there is something to show. */
  private static boolean isEmpty(Object value) {
    return value instanceof Collection<?> list ? list.isEmpty() : "".equals(value);
  }

  private Object property(Object value, String name, String path) {
    if (value == null) {
      return null;
    }
    if (value instanceof Map<?, ?> map) {
      return map.get(name);
    }
    MethodHandle handle =
        handles.computeIfAbsent(new Property(value.getClass(), name), p -> find(p, path));
    try {
      return handle.invoke(value);
    } catch (Throwable e) {
      throw new TemplateProcessingException("${" + path + "} can't be read", e);
    }
  }

  private static MethodHandle find(Property property, String path) {
    String capital =
        property.name.substring(0, 1).toUpperCase(Locale.ROOT) + property.name.substring(1);
    for (String name : new String[] {property.name, "is" + capital, "get" + capital}) {
      try {
        Method method = property.type.getMethod(name);
        method.trySetAccessible();
        return MethodHandles.lookup()
            .unreflect(method)
            .asType(java.lang.invoke.MethodType.methodType(Object.class, Object.class));
      } catch (NoSuchMethodException | IllegalAccessException e) {
        continue;
      }
    }
    throw new TemplateProcessingException(
        "${"
            + path
            + "}: a "
            + property.type.getSimpleName()
            + " has no \""
            + property.name
            + "\"");
  }
}
