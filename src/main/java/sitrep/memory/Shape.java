package sitrep.memory;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** How a class of records is taken apart and put together. */
final class Shape {

  private static final String OURS = "sitrep.";
  private static final Map<Class<?>, Shape> BY_CLASS = new ConcurrentHashMap<>();
  private static final Map<String, Shape> BY_NAME = new ConcurrentHashMap<>();

  private final String name;
  private final List<MethodHandle> parts;
  private final MethodHandle constructor;

  private Shape(Class<?> type) {
    this.name = type.getName();
    RecordComponent[] components = type.getRecordComponents();
    List<MethodHandle> found = new ArrayList<>();
    Class<?>[] types = new Class<?>[components.length];
    try {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        MethodHandle accessor = lookup.unreflect(components[i].getAccessor());
        found.add(accessor.asType(MethodType.methodType(Object.class, Object.class)));
      }
      MethodHandle plain = lookup.findConstructor(type, MethodType.methodType(void.class, types));
      this.constructor =
          plain
              .asFixedArity()
              .asSpreader(Object[].class, components.length)
              .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("no form for " + type, e);
    }
    this.parts = List.copyOf(found);
  }

  static Shape of(Class<?> type) {
    return BY_CLASS.computeIfAbsent(type, Shape::new);
  }

  /** The shape of the class of this name, which must be a record of the program's own. */
  static Shape named(String name) throws IOException {
    Shape known = BY_NAME.get(name);
    if (known == null) {
      Class<?> type = ours(name);
      if (!type.isRecord()) {
        throw new IOException(name + " is no record");
      }
      known = of(type);
      BY_NAME.put(name, known);
    }
    return known;
  }

  /** The constant of an enum of the program's own. */
  static Object constant(String type, String constant) throws IOException {
    for (Object each : Constants.OF.get(ours(type))) {
      if (((Enum<?>) each).name().equals(constant)) {
        return each;
      }
    }
    throw new IOException("no constant " + constant);
  }

  private static Class<?> ours(String name) throws IOException {
    if (!name.startsWith(OURS)) {
      throw new IOException(name + " is not ours");
    }
    try {
      return Class.forName(name, false, Shape.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IOException("no class " + name, e);
    }
  }

  String name() {
    return name;
  }

  int size() {
    return parts.size();
  }

  void parts(Record record, Consumer<Object> each) {
    try {
      for (MethodHandle part : parts) {
        each.accept(part.invokeExact((Object) record));
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  Object make(Object[] values) {
    try {
      return constructor.invokeExact(values);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** The constants of each enum. */
  private static final class Constants {

    static final ClassValue<Object[]> OF =
        new ClassValue<>() {
          @Override
          protected Object[] computeValue(Class<?> type) {
            Object[] constants = type.getEnumConstants();
            return constants == null ? new Object[0] : constants;
          }
        };
  }
}
