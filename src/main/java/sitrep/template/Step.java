package sitrep.template;

import java.util.Collection;

/** A step of a compiled template: it writes a part of the page. */
interface Step {

  void write(Object[] variables, Utf8 out);

  /** Finished markup. */
  record Literal(byte[] markup) implements Step {
    @Override
    public void write(Object[] variables, Utf8 out) {
      out.markup(markup);
    }
  }

  /** One after the other. */
  record Sequence(Step[] steps) implements Step {
    @Override
    public void write(Object[] variables, Utf8 out) {
      for (Step step : steps) {
        step.write(variables, out);
      }
    }
  }

  /** {@code th:text}. */
  record Text(Value value) implements Step {
    @Override
    public void write(Object[] variables, Utf8 out) {
      Object text = value.of(variables);
      if (text != null) {
        out.text(text.toString());
      }
    }
  }

  /** {@code th:utext}. */
  record Markup(Value value) implements Step {
    @Override
    public void write(Object[] variables, Utf8 out) {
      Object text = value.of(variables);
      if (text != null) {
        out.markup(text.toString());
      }
    }
  }

  /** {@code th:if} and {@code th:unless}. */
  record When(Value condition, boolean wanted, Step body) implements Step {
    @Override
    public void write(Object[] variables, Utf8 out) {
      if (condition.isTrue(variables) == wanted) {
        body.write(variables, out);
      }
    }
  }

  /** A variable gets its value. */
  record Let(int slot, Value value) implements Step {
    @Override
    public void write(Object[] variables, Utf8 out) {
      variables[slot] = value.of(variables);
    }
  }

  /**
   * {@code th:each}.
   *
   * @param withStatus whether the template asks for the status, whose slot is behind that of the
   *     item
   * @param between what stands before each item but the first
   */
  record Loop(Value items, int slot, boolean withStatus, Literal between, Step body)
      implements Step {
    @Override
    public void write(Object[] variables, Utf8 out) {
      Object value = items.of(variables);
      if (value == null) {
        return;
      }
      if (!(value instanceof Collection<?> all)) {
        throw new NotCompiled("a loop over a " + value.getClass());
      }
      int index = 0;
      for (Object item : all) {
        if (index > 0) {
          between.write(variables, out);
        }
        variables[slot] = item;
        if (withStatus) {
          variables[slot + 1] = new LoopStatus(index, all.size());
        }
        body.write(variables, out);
        index++;
      }
    }
  }

  /**
   * An attribute with a value of the page's.
   *
   * @param start the attribute up to its value
   * @param keptEmpty whether it stands there even if it has no value
   */
  record Attribute(byte[] start, Value value, boolean keptEmpty) implements Step {

    private static final byte[] END = {'"'};

    @Override
    public void write(Object[] variables, Utf8 out) {
      Object found = value.of(variables);
      String text = found == null ? "" : found.toString();
      if (keptEmpty || !text.isEmpty()) {
        out.markup(start);
        out.text(text);
        out.markup(END);
      }
    }
  }

  /** {@code th:classappend}, within the attribute. */
  record FurtherClass(Value value) implements Step {
    @Override
    public void write(Object[] variables, Utf8 out) {
      Object found = value.of(variables);
      String text = found == null ? "" : found.toString();
      if (!text.isEmpty()) {
        out.text(" ");
        out.text(text);
      }
    }
  }
}
