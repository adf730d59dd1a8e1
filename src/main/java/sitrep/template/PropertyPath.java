package sitrep.template;

import java.util.Arrays;
import java.util.Collection;

/** What {@code ${a.b.c}} means: a variable, then properties. */
final class PropertyPath {

  private final String variable;
  private final Property[] properties;

  PropertyPath(String path) {
    String[] names = path.strip().split("\\.", -1);
    variable = names[0];
    properties =
        Arrays.stream(names).skip(1).map(name -> new Property(name, path)).toArray(Property[]::new);
  }

  String variable() {
    return variable;
  }

  /** What the path leads to from its variable's value; null where nothing is to be shown. */
  Object from(Object start) {
    Object value = start;
    for (Property property : properties) {
      value = property.of(value);
    }
    return isEmpty(value) ? null : value;
  }

  /** Templates ask only whether there is something to show. */
  private static boolean isEmpty(Object value) {
    return value instanceof String text
        ? text.isEmpty()
        : value instanceof Collection<?> list && list.isEmpty();
  }
}
