package sitrep.template;

import org.thymeleaf.util.EvaluationUtils;

/** What an expression in a template gives. */
interface Value {

  /** No text that Thymeleaf takes for false is longer. */
  int LONGEST_FALSE = "false".length();

  /** For what is known before any page is. */
  Object[] NO_VARIABLES = {};

  /** The value, with each variable in its slot; null where there is nothing to show. */
  Object of(Object[] variables);

  /** Whether Thymeleaf takes it for true. */
  default boolean isTrue(Object[] variables) {
    Object value = of(variables);
    return value instanceof String text && text.trim().length() > LONGEST_FALSE
        ? true
        : EvaluationUtils.evaluateAsBoolean(value);
  }

  /** Known before any page is. */
  record Constant(Object value) implements Value {
    @Override
    public Object of(Object[] variables) {
      return value;
    }
  }
}
