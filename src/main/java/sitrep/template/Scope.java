package sitrep.template;

import java.util.HashMap;
import java.util.Map;

/**
 * Which names mean something at a place of a template: a slot for the values of a page, a value
 * that is known already, or a fragment.
 */
final class Scope {

  /** More variables are never in scope at once. */
  static final int SLOTS = 100;

  private static final Object UNUSABLE = new Object();

  private final Map<String, Object> names;
  private final int size;

  /** A slot of the values of a page. */
  record Slot(int number) {}

  private Scope(Map<String, Object> names, int size) {
    if (size > SLOTS) {
      throw new NotCompiled("too many variables");
    }
    this.names = names;
    this.size = size;
  }

  /** The scope in which a template begins: its variable is in slot 0. */
  static Scope of(String variable) {
    return new Scope(Map.of(variable, new Slot(0)), 1);
  }

  /** The slot that the next variable gets. */
  int next() {
    return size;
  }

  /** With a further variable in the next slot. */
  Scope with(String name) {
    return with(name, new Slot(size), size + 1);
  }

  Scope with(String name, Value.Constant value) {
    return with(name, value, size);
  }

  Scope with(String name, Part fragment) {
    return with(name, fragment, size);
  }

  /** With a name that the compiler gives no meaning. */
  Scope without(String name) {
    return with(name, UNUSABLE, size);
  }

  private Scope with(String name, Object meaning, int size) {
    Map<String, Object> more = new HashMap<>(names);
    more.put(name, meaning);
    return new Scope(more, size);
  }

  /** Whether a name's value is known before any page is; one that nobody gave is null. */
  boolean isConstant(String name) {
    return !names.containsKey(name) || names.get(name) instanceof Value.Constant;
  }

  /** The fragment that a name stands for; null if it stands for none. */
  Part fragment(String name) {
    return names.get(name) instanceof Part fragment ? fragment : null;
  }

  /** A name's slot. */
  int slot(String name) {
    if (names.get(name) instanceof Slot slot) {
      return slot.number();
    }
    throw new NotCompiled("${" + name + "} as a value");
  }

  /** The value of a name, with each variable in its slot. */
  Object value(String name, Object[] variables) {
    Object meaning = names.get(name);
    return meaning instanceof Value.Constant constant
        ? constant.value()
        : meaning == null ? null : variables[slot(name)];
  }
}
