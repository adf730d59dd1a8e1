package sitrep.line;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads raw text with Flexmark, all of CommonMark's blocks off and {@link LineBlockParser} in their
 * place.
 */
public final class TextLines {

  /** A code indent of 0 makes Flexmark offer us lines that begin with a letter, too. */
  private static final DataHolder OPTIONS =
      new MutableDataSet()
          .set(Parser.CODE_BLOCK_INDENT, 0)
          .set(Parser.HEADING_PARSER, false)
          .set(Parser.BLOCK_QUOTE_PARSER, false)
          .set(Parser.FENCED_CODE_BLOCK_PARSER, false)
          .set(Parser.HTML_BLOCK_PARSER, false)
          .set(Parser.INDENTED_CODE_BLOCK_PARSER, false)
          .set(Parser.LIST_BLOCK_PARSER, false)
          .set(Parser.THEMATIC_BREAK_PARSER, false)
          .set(Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR, false)
          .toImmutable();

  private static final Parser PARSER =
      Parser.builder(OPTIONS).customBlockParserFactory(new LineBlockParser.Factory()).build();

  private TextLines() {}

  /** The lines that are not blank, in order. */
  public static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    for (Node node : PARSER.parse(text).getChildren()) {
      LineNode line = (LineNode) node;
      int start = line.getStartOffset();
      String words = text.substring(start, line.getEndOffset());
      if (!isBlank(words)) {
        lines.add(new Line(line.number(), start, line.getEndOffset(), words));
      }
    }
    return List.copyOf(lines);
  }

  /** Blank to a reader: nothing but white space, and characters without a width. */
  private static boolean isBlank(String line) {
    return line.codePoints()
        .allMatch(
            c ->
                Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.isISOControl(c));
  }
}
