package sitrep.template;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.thymeleaf.standard.processor.StandardNonRemovableAttributeTagProcessor;
import org.thymeleaf.standard.processor.StandardRemovableAttributeTagProcessor;

/** Compiles tags: attributes that get their values from the page. */
final class Tag {

  private static final Set<String> KEPT_EMPTY = kept();
  private static final Set<String> LEFT_OUT_EMPTY =
      Set.of(StandardRemovableAttributeTagProcessor.ATTR_NAMES);

  /** Of those that Thymeleaf has no rule for and treats as removable, what the theme fills. */
  private static final Set<String> DEFAULTS = Set.of("integrity", "sizes", "srcset");

  private final Expressions expressions;

  Tag(Expressions expressions) {
    this.expressions = expressions;
  }

  private static Set<String> kept() {
    Set<String> kept = new HashSet<>(Set.of("href", "src", "value"));
    kept.addAll(Arrays.asList(StandardNonRemovableAttributeTagProcessor.ATTR_NAMES));
    return Set.copyOf(kept);
  }

  /** Adds the start of the element. */
  void add(Element element, Scope scope, Steps out) {
    refuseUnknown(element);
    out.literal("<" + element.name());
    for (String name : element.attributes()) {
      if (element.has(name)) {
        addAttribute(element, name, scope, out);
      } else if (name.equals("class") && element.has("classappend")) {
        addClasses(element, scope, out);
      } else {
        out.literal(" " + element.plainText(name));
      }
    }
    out.literal(element.tagEnd());
  }

  private void addAttribute(Element element, String name, Scope scope, Steps out) {
    element.refuseOtherQuotes(name);
    Value value = expressions.value(element.directive(name), scope);
    byte[] start = (" " + name + "=\"").getBytes(StandardCharsets.UTF_8);
    out.addValue(new Step.Attribute(start, value, KEPT_EMPTY.contains(name)), value);
  }

  private void addClasses(Element element, Scope scope, Steps out) {
    element.refuseOtherQuotes("class");
    out.literal(" class=\"" + element.plainValue("class"));
    out.add(new Step.FurtherClass(expressions.value(element.directive("classappend"), scope)));
    out.literal("\"");
  }

  private static void refuseUnknown(Element element) {
    for (String name : element.filled()) {
      boolean known =
          KEPT_EMPTY.contains(name)
              || LEFT_OUT_EMPTY.contains(name)
              || DEFAULTS.contains(name)
              || name.startsWith("aria-")
              || name.startsWith("data-");
      if (!known) {
        throw new NotCompiled("th:" + name);
      }
    }
    String classes = element.plainValue("class");
    if (element.has("classappend")
        && (element.has("class") || classes == null || classes.isEmpty())) {
      throw new NotCompiled("th:classappend without a class");
    }
  }
}
