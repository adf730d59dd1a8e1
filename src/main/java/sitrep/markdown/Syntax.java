package sitrep.markdown;

import com.vladsch.flexmark.ext.admonition.AdmonitionExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import java.util.List;
import java.util.Map;

/**
 * The one Markdown parser: CommonMark with the extensions that authors are promised. It is safe to
 * share among threads.
 */
final class Syntax {

  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(),
          FootnoteExtension.create(),
          StrikethroughExtension.create(),
          TaskListExtension.create(),
          DefinitionExtension.create(),
          AdmonitionExtension.create(),
          new BracketSyntax.BracketExtension());
  private static final Parser PARSER =
      Parser.builder(
              new MutableDataSet()
                  .set(Parser.EXTENSIONS, EXTENSIONS)
                  .set(TablesExtension.COLUMN_SPANS, false)
                  .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                  .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
                  .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                  // Only Flexmark's own renderer wants these, and else they are read for each text.
                  .set(AdmonitionExtension.QUALIFIER_TYPE_MAP, Map.of())
                  .set(AdmonitionExtension.QUALIFIER_TITLE_MAP, Map.of())
                  .set(AdmonitionExtension.TYPE_SVG_MAP, Map.of()))
          .build();

  private Syntax() {}

  static Document parse(String text) {
    return PARSER.parse(text);
  }
}
