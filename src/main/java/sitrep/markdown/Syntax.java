package sitrep.markdown;

import com.vladsch.flexmark.ext.admonition.AdmonitionExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import com.vladsch.flexmark.util.sequence.CharSubSequence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Markdown as authors are promised it: CommonMark with extensions. A parser is safe to share among
 * threads.
 */
final class Syntax {

  /**
   * What only some texts have use of, by the signs without which there is none of it. Whether used
   * or not, it costs at each line or paragraph, and admonitions a third of all.
   */
  enum Part {
    TABLES("|"),
    ADMONITIONS("!!!", "???"),
    FENCES("```", "~~~");

    private final List<String> signs;

    Part(String... signs) {
      this.signs = List.of(signs);
    }

    private boolean mayStandIn(String text) {
      return signs.stream().anyMatch(text::contains);
    }
  }

  private static final Map<Set<Part>, Parser> PARSERS = new ConcurrentHashMap<>();

  private Syntax() {}

  static Document parse(String text) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    for (Part part : Part.values()) {
      if (part.mayStandIn(text)) {
        parts.add(part);
      }
    }
    return parse(text, parts);
  }

  /** The text as a parser reads it that knows these parts. */
  static Document parse(String text, Set<Part> parts) {
    return PARSERS.computeIfAbsent(parts, Syntax::parser).parse(CharSubSequence.of(text));
  }

  private static Parser parser(Set<Part> parts) {
    List<Extension> extensions =
        new ArrayList<>(
            List.of(
                FootnoteExtension.create(),
                StrikethroughExtension.create(),
                TaskListExtension.create(),
                DefinitionExtension.create(),
                new Headings(),
                new Inlines.Extension(),
                new BracketSyntax.BracketExtension()));
    if (parts.contains(Part.TABLES)) {
      extensions.add(0, TablesExtension.create());
    }
    if (parts.contains(Part.ADMONITIONS)) {
      extensions.add(AdmonitionExtension.create());
    }
    DataHolder options =
        new MutableDataSet()
            .set(Parser.EXTENSIONS, extensions)
            .set(Parser.FENCED_CODE_BLOCK_PARSER, parts.contains(Part.FENCES))
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
            .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
            .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
            // Only Flexmark's own renderer wants these, and else they are read for each text.
            .set(AdmonitionExtension.QUALIFIER_TYPE_MAP, Map.of())
            .set(AdmonitionExtension.QUALIFIER_TITLE_MAP, Map.of())
            .set(AdmonitionExtension.TYPE_SVG_MAP, Map.of());
    return Parser.builder(options).build();
  }
}
