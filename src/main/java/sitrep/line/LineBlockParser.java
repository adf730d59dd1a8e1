package sitrep.line;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Set;

/** Makes a block of each line, whatever stands in it: news text is no Markdown. */
final class LineBlockParser extends AbstractBlockParser {

  private final LineNode node;

  private LineBlockParser(LineNode node) {
    this.node = node;
  }

  @Override
  public Block getBlock() {
    return node;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return BlockContinue.none();
  }

  @Override
  public void closeBlock(ParserState state) {
    // The node got all that it holds when it was made.
  }

  /** Offers the parser to Flexmark. */
  static final class Factory implements CustomBlockParserFactory {

    @Override
    public Set<Class<?>> getAfterDependents() {
      return Set.of();
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
      return Set.of();
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
      return new EveryLine(options);
    }
  }

  private static final class EveryLine extends AbstractBlockParserFactory {

    EveryLine(DataHolder options) {
      super(options);
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      LineNode node = new LineNode(state.getLine(), state.getLineNumber() + 1);
      return BlockStart.of(new LineBlockParser(node)).atIndex(state.getLine().length());
    }
  }
}
