package sitrep.render;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
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

  private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);

  private final Map<String, List<String>> paths = new ConcurrentHashMap<>();
  private final Map<Class<?>, Map<String, MethodHandle>> handles = new ConcurrentHashMap<>();

  @Override
  public Object evaluate(
      IExpressionContext context,
      IStandardVariableExpression expression,
      StandardExpressionExecutionContext how) {
    String path = expression.getExpression();
    List<String> names = paths.computeIfAbsent(path, p -> List.of(p.strip().split("\\.", -1)));
    Object value = context.getVariable(names.get(0));
    for (int i = 1; i < names.size(); i++) {
      value = property(value, names.get(i), path);
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
        handles
            .computeIfAbsent(value.getClass(), type -> new ConcurrentHashMap<>())
            .computeIfAbsent(name, n -> find(value.getClass(), n, path));
    try {
      return (Object) handle.invokeExact(value);
    } catch (Throwable e) {
      throw new TemplateProcessingException("${" + path + "} can't be read", e);
    }
  }

  private static MethodHandle find(Class<?> type, String property, String path) {
    String capital = property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
    for (String name : new String[] {property, "is" + capital, "get" + capital}) {
      try {
        Method method = type.getMethod(name);
        method.trySetAccessible();
        return MethodHandles.lookup().unreflect(method).asType(GETTER);
      } catch (NoSuchMethodException | IllegalAccessException e) {
        continue;
      }
    }
    throw new TemplateProcessingException(
        "${" + path + "}: a " + type.getSimpleName() + " has no \"" + property + "\"");
  }
}
