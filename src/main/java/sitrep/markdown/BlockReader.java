package sitrep.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.admonition.AdmonitionBlock;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.ContentNode;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import sitrep.config.SiteConfig.RawHtml;
import sitrep.digest.Block;
import sitrep.digest.Fragment;
import sitrep.digest.Marking;
import sitrep.digest.Markup;
import sitrep.digest.Reference;
import sitrep.digest.Words;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/** Reads the block nodes of a Markdown document into blocks. */
final class BlockReader {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Document document;
  private final LineIndex lines;
  private final RawHtml rawHtml;
  private final List<Problem> problems;
  private Map<String, Integer> labels;
  private final Portions portions;
  private final TableReader tables;
  private final OpenFences fences;
  private HeadingTags headings = HeadingTags.belowTitle();

  /**
   * @param document that is read; Flexmark may leave a block without a way up to it
   */
  BlockReader(Document document, LineIndex lines, RawHtml rawHtml, List<Problem> problems) {
    this.document = document;
    this.lines = lines;
    this.rawHtml = rawHtml;
    this.problems = problems;
    this.portions = new Portions(problems);
    this.tables = new TableReader(this);
    this.fences = new OpenFences(document.getChars(), lines, problems);
  }

  /** The blocks of the document, footnotes last. */
  List<Block> read() {
    return children(document);
  }

  private List<Block> children(Node parent) {
    List<Block> blocks = new ArrayList<>();
    List<Block> footnotes = new ArrayList<>();
    HeadingTags outer = headings;
    headings = outer.within();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof FootnoteBlock footnote) {
        footnotes.add(footnote(footnote));
      } else {
        block(child, blocks);
      }
    }
    headings = outer;
    blocks.addAll(footnotes);
    return blocks;
  }

  private void block(Node node, List<Block> blocks) {
    if (node instanceof Paragraph paragraph) {
      blocks.add(paragraph(paragraph));
    } else if (node instanceof Heading heading) {
      blocks.add(heading(heading));
    } else if (node instanceof ListBlock list && !(node instanceof DefinitionList)) {
      blocks.add(list(list));
    } else if (node instanceof BlockQuote quote) {
      blocks.add(
          container(
              quote, Block.Kind.QUOTE, List.of(Tags.of("<blockquote>\n")), "</blockquote>\n"));
    } else if (node instanceof FencedCodeBlock code) {
      fences.find(code);
      if (NearMarkings.inInfo(code.getInfo().toString())) {
        problems.add(StrayMarkings.inBlock(place(code)));
      }
      blocks.add(code(code, infoWord(code), text(code)));
    } else if (node instanceof IndentedCodeBlock code) {
      blocks.add(code(code, "", text(code).stripTrailing() + "\n"));
    } else if (node instanceof ThematicBreak) {
      blocks.add(
          Block.of(Block.Kind.OTHER, Marking.CLEAR, place(node), List.of(new Markup("<hr>\n"))));
    } else {
      extension(node, blocks);
    }
  }

  /** Flexmark's own way to join the lines takes the square of their number. */
  private static String text(ContentNode code) {
    return String.join("", code.getContentLines());
  }

  private void extension(Node node, List<Block> blocks) {
    if (node instanceof TableBlock table) {
      blocks.add(tables.table(table));
    } else if (node instanceof AdmonitionBlock admonition) {
      blocks.add(admonition(admonition));
    } else if (node instanceof DefinitionList definitions) {
      blocks.add(
          container(definitions, Block.Kind.DEFINITIONS, List.of(Tags.of("<dl>\n")), "</dl>\n"));
    } else if (node instanceof DefinitionTerm term) {
      blocks.add(marked(Block.Kind.ITEM, term, "<dt>", inline(wordsOf(term), true), "</dt>\n"));
    } else if (node instanceof DefinitionItem item) {
      blocks.add(item(item, Block.Kind.ITEM, List.of(Tags.of("<dd>")), "</dd>\n"));
    } else if (node instanceof HtmlBlock html) {
      comments(html);
      html(html, blocks);
    } else if (node instanceof HtmlCommentBlock) {
      comments(node);
    } else if (!(node instanceof com.vladsch.flexmark.ast.Reference)) {
      blocks.addAll(children(node));
    }
  }

  /** Flexmark keeps the words of a term in a paragraph of its own. */
  private static Node wordsOf(DefinitionTerm term) {
    return term.getFirstChild() instanceof Paragraph paragraph ? paragraph : term;
  }

  Place place(Node node) {
    return lines.at(node.getStartOffset());
  }

  List<Fragment> inline(Node node, boolean linkable) {
    return new InlineReader(document, lines, rawHtml, linkable, problems).read(node);
  }

  Portions portions() {
    return portions;
  }

  private Block paragraph(Paragraph node) {
    if (node.getFirstChild() instanceof Image image && image.getNext() == null) {
      return figure(image, node);
    }
    return marked(Block.Kind.PARAGRAPH, node, "<p>", inline(node, true), "</p>\n");
  }

  private Block figure(Image image, Paragraph node) {
    List<Fragment> fragments = new ArrayList<>();
    fragments.add(new Markup("<figure>"));
    fragments.addAll(inline(node, true));
    if (image.getTitle().isNotNull() && !image.getTitle().isBlank()) {
      fragments.add(new Markup("<figcaption>"));
      fragments.add(new Words(image.getTitle().unescape(), true, place(image)));
      fragments.add(new Markup("</figcaption>"));
    }
    fragments.add(new Markup("</figure>\n"));
    return Block.of(Block.Kind.PARAGRAPH, Marking.CLEAR, place(node), fragments);
  }

  private Block marked(
      Block.Kind kind, Node node, String open, List<Fragment> inline, String close) {
    Portions.Marked marked = portions.leading(inline);
    refuseLone(marked, node);
    return Block.of(
        kind, marked.marking(), place(node), wrap(Tags.of(open), marked.fragments(), close));
  }

  /** A marking may stand alone only where it is the first block of a whole that it then marks. */
  private void refuseLone(Portions.Marked marked, Node node) {
    Node whole = node.getParent();
    boolean holds =
        whole != null
            && whole != document
            && whole.getFirstChild() == node
            && node.getNext() != null;
    if (marked.alone() && !holds) {
      problems.add(Problem.of(ProblemKind.LONE_PORTION, place(node), marked.marking().label()));
    }
  }

  private static List<Fragment> wrap(Markup open, List<? extends Fragment> inner, String close) {
    return wrap(List.of(open), inner, close);
  }

  private static List<Fragment> wrap(
      List<? extends Fragment> open, List<? extends Fragment> inner, String close) {
    List<Fragment> fragments = new ArrayList<>(open.size() + inner.size() + 1);
    fragments.addAll(open);
    fragments.addAll(inner);
    fragments.add(Tags.of(close));
    return fragments;
  }

  private Block heading(Heading node) {
    Portions.Marked marked = portions.trailing(inline(node, false));
    Block words = Block.of(Block.Kind.HEADING, marked.marking(), place(node), marked.fragments());
    int tag = headings.next(node.getLevel());
    String text = BLANKS.matcher(words.text()).replaceAll(" ");
    List<Fragment> fragments = new ArrayList<>();
    fragments.add(Tags.of("<h" + tag));
    fragments.add(new Reference(Reference.Kind.ANCHOR, "", text, place(node)));
    fragments.add(Tags.of(">"));
    fragments.addAll(marked.fragments());
    fragments.add(new Reference(Reference.Kind.SELF, "", text, place(node)));
    fragments.add(Tags.of("</h" + tag + ">\n"));
    return new Block(
        Block.Kind.HEADING, node.getLevel(), text, marked.marking(), place(node), fragments);
  }

  private Block container(Node node, Block.Kind kind, List<Fragment> open, String close) {
    List<Block> inner = children(node);
    Marking marking =
        kind == Block.Kind.DEFINITIONS
            ? inner.stream().map(Block::marking).reduce(Marking.CLEAR, Marking::or)
            : Portions.ofContainer(Marking.CLEAR, List.copyOf(inner));
    return Block.of(kind, marking, place(node), wrap(open, inner, close));
  }

  private Block list(ListBlock node) {
    List<Block> items = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      List<Fragment> open =
          child instanceof TaskListItem task ? task(task) : List.of(Tags.of("<li>"));
      items.add(item(child, Block.Kind.ITEM, open, "</li>\n"));
    }
    String tag = node instanceof OrderedList ? "ol" : "ul";
    int start = node instanceof OrderedList ordered ? ordered.getStartNumber() : 1;
    Markup open =
        start == 1
            ? Tags.of("<" + tag + ">\n")
            : new Markup("<" + tag + " start=\"" + start + "\">\n");
    return Block.of(
        Block.Kind.LIST, Marking.CLEAR, place(node), wrap(open, items, "</" + tag + ">\n"));
  }

  private List<Fragment> task(TaskListItem node) {
    String state = node.isItemDoneMarker() ? "done" : "open";
    return List.of(
        Tags.of("<li class=\"task\"><span class=\"box\" role=\"img\" aria-label=\""),
        new Reference(Reference.Kind.TERM, "text.task." + state, state, place(node)),
        Tags.of(node.isItemDoneMarker() ? "\">☑</span> " : "\">☐</span> "));
  }

  /** An item's first paragraph stands without a tag of its own in a tight list. */
  private Block item(Node node, Block.Kind kind, List<Fragment> open, String close) {
    List<Fragment> fragments = new ArrayList<>();
    Marking marking = Marking.CLEAR;
    boolean tight = !(node instanceof ListItem item) || item.isTight();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (tight && child instanceof Paragraph) {
        Portions.Marked marked = portions.leading(inline(child, true));
        refuseLone(marked, child);
        marking = fragments.isEmpty() ? marked.marking() : marking.or(marked.marking());
        fragments.addAll(marked.fragments());
      } else {
        List<Block> inner = new ArrayList<>();
        block(child, inner);
        boolean first = fragments.isEmpty();
        fragments.addAll(inner);
        List<Fragment> heads =
            first
                ? fragments
                : inner.stream()
                    .filter(b -> b.kind() == Block.Kind.HEADING)
                    .map(Fragment.class::cast)
                    .toList();
        marking = Portions.ofContainer(marking, heads);
      }
    }
    if (fragments.isEmpty() && node instanceof ListItem) {
      problems.add(Problem.of(ProblemKind.EMPTY_ITEM, place(node)));
    }
    return Block.of(kind, marking, place(node), wrap(open, fragments, close));
  }

  private static String infoWord(FencedCodeBlock code) {
    return code.getInfo().unescape().strip().split("[\\s{]", 2)[0];
  }

  private Block code(Node node, CharSequence language, String text) {
    String name = language.toString().strip().toLowerCase(Locale.ROOT);
    String start =
        "<pre tabindex=\"0\"><code"
            + (name.isEmpty() ? ">" : " class=\"language-" + Markup.escape(name) + "\">");
    Fragment content =
        CodeHighlighter.highlight(name, text)
            .<Fragment>map(Markup::new)
            .orElseGet(() -> new Words(text, false, place(node)));
    return Block.of(
        Block.Kind.CODE,
        portions.ofCode(text, place(node)),
        place(node),
        wrap(new Markup(start), List.of(content), "</code></pre>\n"));
  }

  private Block admonition(AdmonitionBlock node) {
    String kind = node.getInfo().toString().strip().toLowerCase(Locale.ROOT);
    String name = kind.isEmpty() ? "note" : kind;
    String given = node.getTitle().isNotNull() ? node.getTitle().unescape().strip() : "";
    Fragment title =
        given.isEmpty()
            ? new Reference(
                Reference.Kind.TERM,
                "admonition." + name,
                name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                place(node))
            : new Markup(Markup.escape(given));
    String css = name.replaceAll("[^a-z0-9-]", "");
    boolean folded = node.getOpeningMarker().startsWith("???");
    String state = node.getOpeningMarker().startsWith("???+") ? " open" : "";
    String open =
        folded
            ? "<details class=\"admonition " + css + "\"" + state + "><summary>"
            : "<aside class=\"admonition " + css + "\"><p class=\"admonition-title\">";
    List<Fragment> head =
        List.of(new Markup(open), title, Tags.of(folded ? "</summary>\n" : "</p>\n"));
    return container(node, Block.Kind.ADMONITION, head, folded ? "</details>\n" : "</aside>\n");
  }

  /** Whether several have this name; they are counted once, so that many are no matter. */
  private boolean isTwin(FootnoteBlock node, String label) {
    if (labels == null) {
      labels = new HashMap<>();
      for (Node other : node.getDocument().getChildren()) {
        if (other instanceof FootnoteBlock footnote) {
          labels.merge(footnote.getText().toString().strip(), 1, Integer::sum);
        }
      }
    }
    return labels.getOrDefault(label, 0) > 1;
  }

  private Block footnote(FootnoteBlock node) {
    List<Block> inner = children(node);
    String label = node.getText().toString().strip();
    if (!node.isReferenced()) {
      boolean twin = isTwin(node, label);
      ProblemKind kind = twin ? ProblemKind.DOUBLE_FOOTNOTE : ProblemKind.UNUSED_FOOTNOTE;
      problems.add(Problem.of(kind, place(node), label));
    }
    Marking marking = Portions.ofContainer(Marking.CLEAR, List.copyOf(inner));
    return new Block(Block.Kind.FOOTNOTE, 0, label, marking, place(node), List.copyOf(inner));
  }

  private void comments(Node node) {
    if (HtmlMarkings.inComment(node.getChars().toString())) {
      problems.add(StrayMarkings.inBlock(place(node)));
    }
  }

  private void html(HtmlBlock node, List<Block> blocks) {
    String source = node.getChars().toString();
    String kept = new RawHtmlFilter(rawHtml).block(source);
    if (RawHtmlFilter.lost(source, kept)) {
      String start = source.strip().lines().findFirst().orElse("");
      problems.add(Problem.of(ProblemKind.RAW_HTML, place(node), start));
    }
    if (!kept.isBlank()) {
      blocks.add(Block.of(Block.Kind.OTHER, Marking.CLEAR, place(node), List.of(new Markup(kept))));
    }
  }
}
