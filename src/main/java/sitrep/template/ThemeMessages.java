package sitrep.template;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import sitrep.theme.Messages;

/** Gives Thymeleaf the words of the theme for {@code #{key}}. */
final class ThemeMessages extends AbstractMessageResolver {

  private final Messages messages;

  ThemeMessages(Messages messages) {
    this.messages = messages;
  }

  @Override
  public String resolveMessage(
      ITemplateContext context, Class<?> origin, String key, Object[] details) {
    Object[] given = details == null ? new Object[0] : details;
    return messages.find(key).map(phrase -> phrase.with(given)).orElse(null);
  }

  @Override
  public String createAbsentMessageRepresentation(
      ITemplateContext context, Class<?> origin, String key, Object[] details) {
    throw new TemplateProcessingException("the theme has no words for \"" + key + "\"");
  }
}
