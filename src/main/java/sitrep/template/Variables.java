package sitrep.template;

import java.util.Locale;
import java.util.Set;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.expression.IExpressionObjects;

/** Lets Thymeleaf's own operators see the variables of a compiled template. */
record Variables(IEngineConfiguration configuration, Scope scope, Object[] values)
    implements IExpressionContext {

  @Override
  public IEngineConfiguration getConfiguration() {
    return configuration;
  }

  /** Templates read paths, and call nothing. */
  @Override
  public IExpressionObjects getExpressionObjects() {
    throw new NotCompiled("an expression object");
  }

  @Override
  public Locale getLocale() {
    return Locale.ROOT;
  }

  @Override
  public boolean containsVariable(String name) {
    return getVariable(name) != null;
  }

  @Override
  public Set<String> getVariableNames() {
    throw new NotCompiled("the names of all variables");
  }

  @Override
  public Object getVariable(String name) {
    return scope.value(name, values);
  }
}
