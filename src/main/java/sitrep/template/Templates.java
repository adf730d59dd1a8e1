package sitrep.template;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.context.Context;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.util.FastStringWriter;
import sitrep.theme.Messages;
import sitrep.theme.Theme;

/**
 * The templates of a theme, which are read once, and filled in with pages. Each is given one
 * variable, {@code page}. Safe to share among threads.
 */
public final class Templates {

  private static final String VARIABLE = "page";

  private final TemplateEngine engine = new TemplateEngine();
  private final Parts parts;
  private final Messages messages;
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
    parts = new Parts(engine.getConfiguration(), resolver);
  }

  /**
   * The template filled in with a page, in UTF-8. Whatever goes wrong with the compiled template is
   * left to Thymeleaf, which fails too if the fault is the template's, and tells where it is.
   */
  public byte[] fill(String template, Object page) {
    Optional<Step> step = compiled.computeIfAbsent(template, this::compile);
    if (step.isPresent()) {
      try {
        return run(step.get(), page);
      } catch (RuntimeException e) {
        return byThymeleaf(template, page);
      }
    }
    return byThymeleaf(template, page);
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
