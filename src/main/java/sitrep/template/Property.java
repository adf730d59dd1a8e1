package sitrep.template;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.thymeleaf.exceptions.TemplateProcessingException;

/** A step of a path in a template: a record component, a getter, or an entry of a map. */
final class Property {

  private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);

  private final String name;
  private final String path;
  private final Map<Class<?>, Getter> getters = new ConcurrentHashMap<>();
  private Getter last;

  /** At one place of a template, values are nearly always of one type. */
  private record Getter(Class<?> type, MethodHandle handle) {}

  Property(String name, String path) {
    this.name = name;
    this.path = path;
  }

  /** The property of a value; null where there is no value. */
  Object of(Object value) {
    if (value == null) {
      return null;
    }
    if (value instanceof Map<?, ?> map) {
      return map.get(name);
    }
    Getter getter = last;
    if (getter == null || getter.type() != value.getClass()) {
      getter = getters.computeIfAbsent(value.getClass(), type -> new Getter(type, find(type)));
      last = getter;
    }
    try {
      return (Object) getter.handle().invokeExact(value);
    } catch (Throwable e) {
      throw new TemplateProcessingException("${" + path + "} can't be read", e);
    }
  }

  private MethodHandle find(Class<?> type) {
    String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    for (String getter : new String[] {name, "is" + capital, "get" + capital}) {
      try {
        Method method = type.getMethod(getter);
        method.trySetAccessible();
        return MethodHandles.lookup().unreflect(method).asType(GETTER);
      } catch (NoSuchMethodException | IllegalAccessException e) {
        continue;
      }
    }
    throw new TemplateProcessingException(
        "${" + path + "}: a " + type.getSimpleName() + " has no \"" + name + "\"");
  }
}
