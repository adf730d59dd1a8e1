package sitrep.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two forms in square brackets that Sitrep adds to Markdown: {@code [[name|label]]} and {@code
 * [@source, where]}. They are read before CommonMark's own links, and never inside code.
 */
final class BracketSyntax implements InlineParserExtension {

  private static final Pattern NAME = Pattern.compile("^\\[\\[([^\\[\\]]{1,300})]]");
  private static final Pattern CITATION = Pattern.compile("^\\[(@[^\\[\\]]{0,1000})](?![(\\[])");

  /** {@code [[name|label]]}. */
  static final class NameNode extends Node {
    NameNode(BasedSequence chars) {
      super(chars);
    }

    String inner() {
      return getChars().subSequence(2, getChars().length() - 2).toString();
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  /** {@code [@source, where; @other]}. */
  static final class CitationNode extends Node {
    CitationNode(BasedSequence chars) {
      super(chars);
    }

    String inner() {
      return getChars().subSequence(1, getChars().length() - 1).toString();
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  /** Adds the two forms to a parser. */
  static final class BracketExtension implements Parser.ParserExtension {
    @Override
    public void parserOptions(MutableDataHolder options) {}

    @Override
    public void extend(Parser.Builder builder) {
      builder.customInlineParserExtensionFactory(new Factory());
    }
  }

  private static final class Factory implements InlineParserExtensionFactory {
    @Override
    public CharSequence getCharacters() {
      return "[";
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
      return null;
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
      return null;
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }

    @Override
    public InlineParserExtension apply(LightInlineParser parser) {
      return new BracketSyntax();
    }
  }

  @Override
  public boolean parse(LightInlineParser parser) {
    Matcher name = parser.matcher(NAME);
    if (name != null) {
      append(parser, new NameNode(parser.getInput().subSequence(name.start(), name.end())));
      return true;
    }
    Matcher citation = parser.matcher(CITATION);
    if (citation != null) {
      append(
          parser,
          new CitationNode(parser.getInput().subSequence(citation.start(), citation.end())));
      return true;
    }
    return false;
  }

  private static void append(LightInlineParser parser, Node node) {
    parser.flushTextNode();
    parser.getBlock().appendChild(node);
  }

  @Override
  public void finalizeDocument(InlineParser parser) {}

  @Override
  public void finalizeBlock(InlineParser parser) {}
}
