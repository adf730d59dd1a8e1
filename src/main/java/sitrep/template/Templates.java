package sitrep.template;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.util.FastStringWriter;
import sitrep.theme.Messages;
import sitrep.theme.TemplateFault;
import sitrep.theme.Theme;

/**
 * The templates of a theme, which are read once, and filled in with pages. Each is given one
 * variable, {@code page}. Safe to share among threads.
 */
public final class Templates {

  private static final String VARIABLE = "page";
  private static final Pattern WHERE = Pattern.compile(" \\(template: [^)]*\\)$");

  private final TemplateEngine engine = new TemplateEngine();
  private final Parts parts;
  private final Messages messages;
  private final Theme theme;
  private final Map<String, Optional<Step>> compiled = new ConcurrentHashMap<>();

  /** The templates of this theme. */
  public Templates(Theme theme) {
    StandardDialect dialect = new StandardDialect();
    dialect.setVariableExpressionEvaluator(new PathEvaluator());
    StandardCacheManager caches = new StandardCacheManager();
    caches.setTemplateCacheMaxSize(500);
    caches.setExpressionCacheMaxSize(5000);
    caches.setTemplateCacheUseSoftReferences(false);
    caches.setExpressionCacheUseSoftReferences(false);
    ThemeResolver resolver = new ThemeResolver(theme);
    engine.setDialect(dialect);
    engine.setCacheManager(caches);
    engine.setTemplateResolver(resolver);
    engine.setMessageResolver(new ThemeMessages(theme.messages()));
    messages = theme.messages();
    this.theme = theme;
    parts = new Parts(engine.getConfiguration(), resolver);
  }

  /**
   * The template filled in with a page, in UTF-8. Whatever goes wrong with the compiled template is
   * left to Thymeleaf, which fails too if the fault is the template's.
   *
   * @throws TemplateFault if that is one of the digest's own
   */
  public byte[] fill(String template, Object page) {
    Optional<Step> step = compiled.computeIfAbsent(template, this::compile);
    if (step.isPresent()) {
      try {
        return run(step.get(), page);
      } catch (RuntimeException e) {
        return orFault(template, page);
      }
    }
    return orFault(template, page);
  }

  private byte[] orFault(String template, Object page) {
    try {
      return byThymeleaf(template, page);
    } catch (TemplateEngineException e) {
      String name =
          e instanceof TemplateProcessingException p && p.hasTemplateName()
              ? p.getTemplateName()
              : template;
      throw theme.fault(name, said(e), e);
    }
  }

  /** What is wrong, without a line of the template as it is put together. */
  private static String said(TemplateEngineException e) {
    Throwable said = e;
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      said = cause instanceof TemplateEngineException ? cause : said;
    }
    return WHERE.matcher(String.valueOf(said.getMessage())).replaceAll("");
  }

  /** As Thymeleaf does it. */
  byte[] byThymeleaf(String template, Object page) {
    FastStringWriter out = new FastStringWriter(1 << 14);
    engine.process(template, new Context(Locale.ROOT, Map.of(VARIABLE, page)), out);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Empty where the template uses more of Thymeleaf than the compiler knows. */
  Optional<Step> compile(String template) {
    Expressions expressions = new Expressions(engine.getConfiguration(), messages);
    try {
      return Optional.of(
          new Compiler(expressions, parts).compile(parts.template(template), VARIABLE));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private static byte[] run(Step step, Object page) {
    Object[] variables = new Object[Scope.SLOTS];
    variables[0] = page;
    Utf8 out = new Utf8();
    step.write(variables, out);
    return out.toByteArray();
  }
}
