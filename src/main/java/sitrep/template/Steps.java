package sitrep.template;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Gathers the steps of a template; markup that stands together becomes one step. */
final class Steps {

  private final List<Step> steps = new ArrayList<>();
  private final StringBuilder markup = new StringBuilder();

  void literal(String text) {
    markup.append(text);
  }

  void add(Step step) {
    flush();
    steps.add(step);
  }

  /** Adds what a step writes of a value; at once, if that is known before any page is. */
  void addValue(Step step, Value value) {
    if (value instanceof Value.Constant) {
      Utf8 known = new Utf8();
      step.write(Value.NO_VARIABLES, known);
      literal(new String(known.toByteArray(), StandardCharsets.UTF_8));
    } else {
      add(step);
    }
  }

  Step gathered() {
    flush();
    return steps.size() == 1 ? steps.get(0) : new Step.Sequence(steps.toArray(Step[]::new));
  }

  private void flush() {
    if (!markup.isEmpty()) {
      steps.add(literalOf(markup.toString()));
      markup.setLength(0);
    }
  }

  static Step.Literal literalOf(String text) {
    return new Step.Literal(text.getBytes(StandardCharsets.UTF_8));
  }
}
