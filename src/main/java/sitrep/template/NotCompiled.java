package sitrep.template;

import org.thymeleaf.exceptions.TemplateProcessingException;

/** A template uses more of Thymeleaf than the compiler knows. No fault: Thymeleaf fills it in. */
final class NotCompiled extends TemplateProcessingException {

  private static final long serialVersionUID = 1;

  NotCompiled(String what) {
    super(what);
  }
}
