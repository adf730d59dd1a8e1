package sitrep.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICDATASection;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IComment;
import org.thymeleaf.model.IDocType;
import org.thymeleaf.model.IElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessingInstruction;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.ITemplateEvent;
import org.thymeleaf.model.IText;
import org.thymeleaf.model.IXMLDeclaration;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateparser.markup.HTMLTemplateParser;
import org.thymeleaf.templateresource.ITemplateResource;

/** Reads templates and fragments of them, each once, with Thymeleaf's parser. */
final class Parts {

  private static final int BUFFER = 4096;

  private final HTMLTemplateParser parser = new HTMLTemplateParser(2, BUFFER);
  private final IEngineConfiguration configuration;
  private final ThemeResolver theme;
  private final Map<Key, Part> read = new ConcurrentHashMap<>();

  private record Key(String template, Set<String> fragments) {}

  Parts(IEngineConfiguration configuration, ThemeResolver theme) {
    this.configuration = configuration;
    this.theme = theme;
  }

  Part template(String name) {
    return part(new Key(name, null));
  }

  /** The elements of a template that a selector, as after {@code ::}, selects. */
  Part fragment(String template, String selector) {
    Part part = part(new Key(template, Set.of(selector)));
    if (part.events().isEmpty()) {
      throw new NotCompiled("no fragment " + selector);
    }
    return part;
  }

  private Part part(Key key) {
    return read.computeIfAbsent(key, this::parse);
  }

  private Part parse(Key key) {
    ITemplateResource resource = theme.file(key.template());
    Events events = new Events();
    parser.parseStandalone(
        configuration,
        null,
        key.template(),
        key.fragments(),
        resource,
        TemplateMode.HTML,
        false,
        events);
    return new Part(key.template(), List.copyOf(events.all));
  }

  /** What the parser tells of, as long as it is of a kind that the compiler knows. */
  private static final class Events extends AbstractTemplateHandler {

    private final List<ITemplateEvent> all = new ArrayList<>();

    @Override
    public void handleText(IText text) {
      addPlain(text, text.getText());
    }

    @Override
    public void handleComment(IComment comment) {
      addPlain(comment, comment.getComment());
    }

    @Override
    public void handleDocType(IDocType docType) {
      all.add(docType);
    }

    @Override
    public void handleStandaloneElement(IStandaloneElementTag tag) {
      addTag(tag);
    }

    @Override
    public void handleOpenElement(IOpenElementTag tag) {
      addTag(tag);
    }

    @Override
    public void handleCloseElement(ICloseElementTag tag) {
      if (tag.isUnmatched()) {
        throw new NotCompiled("an end without a beginning");
      }
      addTag(tag);
    }

    @Override
    public void handleCDATASection(ICDATASection section) {
      throw new NotCompiled("a CDATA section");
    }

    @Override
    public void handleXMLDeclaration(IXMLDeclaration declaration) {
      throw new NotCompiled("an XML declaration");
    }

    @Override
    public void handleProcessingInstruction(IProcessingInstruction instruction) {
      throw new NotCompiled("a processing instruction");
    }

    private void addPlain(ITemplateEvent event, String text) {
      if (text.contains("[[") || text.contains("[(") || text.startsWith("<!--[")) {
        throw new NotCompiled("an expression in the text, or a conditional comment");
      }
      all.add(event);
    }

    private void addTag(IElementTag tag) {
      if (tag.isSynthetic()) {
        throw new NotCompiled("a tag that is left out");
      }
      all.add(tag);
    }
  }
}
