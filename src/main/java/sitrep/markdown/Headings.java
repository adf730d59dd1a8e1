package sitrep.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Flexmark's headings, asked for only at lines that can make one. By itself it puts the whole
 * paragraph together before each line that begins with no letter, which costs the square of the
 * paragraph's length.
 */
final class Headings implements Parser.ParserExtension {

  private static final Pattern SIGN = Pattern.compile("#{1,6}(?:[ \\t].*)?|(?:=+|-+)[ \\t]*");

  @Override
  public void parserOptions(MutableDataHolder options) {
    options.set(Parser.HEADING_PARSER, false);
  }

  @Override
  public void extend(Parser.Builder builder) {
    builder.customBlockParserFactory(new Factory());
  }

  private static final class Factory implements CustomBlockParserFactory {

    private final HeadingParser.Factory flexmarks = new HeadingParser.Factory();

    @Override
    public Set<Class<?>> getAfterDependents() {
      return flexmarks.getAfterDependents();
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
      return flexmarks.getBeforeDependents();
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
      BlockParserFactory all = flexmarks.apply(options);
      return new AbstractBlockParserFactory(options) {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
          BasedSequence line = state.getLine();
          int start = state.getNextNonSpaceIndex();
          char first = start < line.length() ? line.charAt(start) : ' ';
          boolean may = first == '#' || first == '=' || first == '-';
          return may && SIGN.matcher(line.subSequence(start)).matches()
              ? all.tryStart(state, matched)
              : BlockStart.none();
        }
      };
    }
  }
}
