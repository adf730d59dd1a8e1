package sitrep.template;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import sitrep.theme.Theme;

/** Finds templates in the theme: {@code brief} is its file {@code brief.html}. */
final class ThemeResolver extends AbstractConfigurableTemplateResolver {

  private final Theme theme;

  ThemeResolver(Theme theme) {
    this.theme = theme;
    setSuffix(".html");
    setTemplateMode("HTML");
    setCharacterEncoding(StandardCharsets.UTF_8.name());
    setCacheable(true);
  }

  /** The file of a template. */
  ITemplateResource file(String template) {
    return new ThemeFile(theme, template + getSuffix());
  }

  @Override
  protected ITemplateResource computeTemplateResource(
      IEngineConfiguration configuration,
      String ownerTemplate,
      String template,
      String resourceName,
      String characterEncoding,
      Map<String, Object> attributes) {
    return new ThemeFile(theme, resourceName);
  }

  private record ThemeFile(Theme theme, String name) implements ITemplateResource {
    @Override
    public String getDescription() {
      return "templates/" + name;
    }

    @Override
    public String getBaseName() {
      return name;
    }

    @Override
    public boolean exists() {
      return true;
    }

    @Override
    public Reader reader() throws IOException {
      return new BufferedReader(
          new InputStreamReader(
              new ByteArrayInputStream(theme.read(name)), StandardCharsets.UTF_8));
    }

    @Override
    public ITemplateResource relative(String relativeLocation) {
      return new ThemeFile(theme, relativeLocation);
    }
  }
}
