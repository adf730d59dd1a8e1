package sitrep.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown without the parts that carry certain markings, as an author would take them out by hand,
 * so that what is left means the same. It shares no code with what reads markings for a site, and
 * so can bear witness against that.
 *
 * <p>What is taken out becomes empty comments: they keep lists apart that a block has parted, and
 * items loose or tight, and leave nothing on a page.
 */
public final class Excision {

  private static final String STUB = " (TLP:RED) Withheld.";
  private static final Pattern ANY = Pattern.compile("TLP", Pattern.CASE_INSENSITIVE);
  private static final Pattern LEADING =
      Pattern.compile("[\\s*_]*\\(\\s*(TLP:[A-Z+]+)\\s*\\)", Pattern.CASE_INSENSITIVE);
  private static final Pattern TRAILING =
      Pattern.compile("\\{\\s*(TLP:[A-Z+]+)\\s*}[\\s#=-]*$", Pattern.CASE_INSENSITIVE);

  private final Predicate<String> isAbove;
  private final Document document;
  private final SourceLines lines;
  private final List<Node> cut = new ArrayList<>();
  private final List<FootnoteBlock> stubs = new ArrayList<>();

  private Excision(String text, Predicate<String> isAbove) {
    this.isAbove = isAbove;
    this.document = Syntax.parse(text);
    this.lines = new SourceLines(text);
  }

  /**
   * The text without what is marked.
   *
   * @param isAbove whether a part with this label is to go
   * @throws StackOverflowError if the text is nested too deeply to be read
   */
  public static String without(String text, Predicate<String> isAbove) {
    if (!ANY.matcher(text).find()) {
      return text;
    }
    Excision excision = new Excision(text, isAbove);
    excision.sections();
    excision.notes();
    excision.cut.forEach(excision.lines::blank);
    excision.stubs.forEach(
        note ->
            excision.lines.put(
                note,
                note.getOpeningMarker()
                    + note.getText().toString()
                    + note.getClosingMarker()
                    + STUB));
    return excision.lines.text();
  }

  /** A heading's marking holds to the next heading of its level or above. */
  private void sections() {
    int section = 0;
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        section = section > 0 && heading.getLevel() > section ? section : 0;
        section = section == 0 && isMarked(heading) ? heading.getLevel() : section;
      }
      if (section > 0 && !(node instanceof FootnoteBlock)) {
        cut.add(node);
      } else {
        look(node);
      }
    }
  }

  /** Cuts the node or parts of it; says whether nothing is left. */
  private boolean look(Node node) {
    if (isMarked(node)) {
      cut.add(node);
      return true;
    }
    boolean holdsBlocks = node instanceof Block && !(node instanceof Paragraph);
    if (node instanceof TableBlock || !holdsBlocks || node.getFirstChild() == null) {
      rows(node);
      return false;
    }
    if (node instanceof ListBlock && !(node instanceof DefinitionList)) {
      return items(node);
    }
    int before = cut.size();
    boolean anyLeft = false;
    boolean anyGone = false;
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      boolean gone = look(child);
      anyGone |= gone;
      anyLeft |= !gone;
    }
    return anyGone && !anyLeft && whole(node, before);
  }

  /** What is left without a part goes as a whole. */
  private boolean whole(Node node, int before) {
    cut.subList(before, cut.size()).clear();
    cut.add(node);
    return true;
  }

  private boolean items(Node list) {
    int before = cut.size();
    List<Node> gone = new ArrayList<>();
    Node kept = null;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      int first = cut.size();
      if (!look(item)) {
        if (kept == null) {
          lines.merge(gone, item);
        }
        kept = item;
      } else if (kept == null) {
        cut.subList(first, cut.size()).clear();
        gone.add(item);
      } else {
        cut.subList(first, cut.size()).clear();
        lines.append(item, kept);
      }
    }
    return kept == null && whole(list, before);
  }

  private void rows(Node table) {
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (part instanceof TableBody && row instanceof TableRow && isMarkedRow(row)) {
          lines.delete(row);
        }
      }
    }
  }

  private boolean isMarkedRow(Node row) {
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (begins(cell.getChars().toString().replaceFirst("^\\|", ""))) {
        return true;
      }
    }
    return false;
  }

  private boolean isMarked(Node node) {
    if (node instanceof Heading heading) {
      Matcher m = TRAILING.matcher(heading.getChars());
      return m.find() && isAbove.test(m.group(1));
    }
    if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
      return begins(((Block) node).getContentChars().toString());
    }
    if (node instanceof Paragraph || !(node instanceof Block)) {
      return begins(node.getChars().toString());
    }
    if (node instanceof TableBlock
        || node instanceof ListBlock && !(node instanceof DefinitionList)) {
      return false;
    }
    return isMarkedContainer(node);
  }

  private boolean isMarkedContainer(Node node) {
    boolean marked = false;
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      boolean speaks =
          child == node.getFirstChild()
              || child instanceof Heading
              || node instanceof DefinitionList;
      marked |= speaks && isMarked(child);
    }
    return marked;
  }

  private boolean begins(String text) {
    Matcher m = LEADING.matcher(text);
    return m.lookingAt() && isAbove.test(m.group(1));
  }

  /**
   * Notes and addresses that only what was cut refers to go with it. Of a note that was cut itself
   * an empty one stays if what is left refers to it.
   */
  private void notes() {
    List<Node> links = new ArrayList<>();
    collect(document, links);
    Set<String> ever = new HashSet<>();
    links.forEach(link -> ever.add(label(link)));
    Set<String> read = new HashSet<>();
    int known;
    do {
      known = read.size();
      for (Node link : links) {
        Node note = link.getAncestorOfType(FootnoteBlock.class);
        if (!lines.isGone(link, cut) && (note == null || read.contains(label(note)))) {
          read.add(label(link));
        }
      }
    } while (read.size() > known);
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      boolean defines = node instanceof FootnoteBlock || node instanceof Reference;
      if (defines && ever.contains(label(node)) && !read.contains(label(node))) {
        cut.add(node);
      } else if (node instanceof FootnoteBlock note
          && cut.contains(note)
          && read.contains(label(note))) {
        stubs.add(note);
      }
    }
  }

  private static void collect(Node node, List<Node> links) {
    if (node instanceof Footnote || node instanceof RefNode) {
      links.add(node);
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      collect(child, links);
    }
  }

  private static String label(Node node) {
    if (node instanceof Footnote note) {
      return "^" + note.getText().toString().strip();
    } else if (node instanceof FootnoteBlock block) {
      return "^" + block.getText().toString().strip();
    } else if (node instanceof RefNode link) {
      String label =
          link.getReference().isEmpty()
              ? link.getText().toString()
              : link.getReference().toString();
      return label.strip().toLowerCase(Locale.ROOT);
    }
    return ((Reference) node).getReference().toString().strip().toLowerCase(Locale.ROOT);
  }
}
