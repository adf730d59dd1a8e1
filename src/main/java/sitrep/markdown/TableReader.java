package sitrep.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sitrep.digest.Block;
import sitrep.digest.Fragment;
import sitrep.digest.Marking;

/**
 * Reads tables. A marking in one cell marks its row, since a table can't do without a single cell.
 */
final class TableReader {

  private final BlockReader blocks;

  TableReader(BlockReader blocks) {
    this.blocks = blocks;
  }

  Block table(TableBlock table) {
    List<Fragment> fragments = new ArrayList<>();
    fragments.add(Tags.of("<div class=\"table\" tabindex=\"0\"><table>\n"));
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof TableHead) {
        part(part, "thead", fragments);
      } else if (part instanceof TableBody) {
        part(part, "tbody", fragments);
      }
    }
    fragments.add(Tags.of("</table></div>\n"));
    return Block.of(Block.Kind.TABLE, Marking.CLEAR, blocks.place(table), fragments);
  }

  private void part(Node part, String tag, List<Fragment> fragments) {
    fragments.add(Tags.of("<" + tag + ">\n"));
    for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
      if (row instanceof TableRow) {
        fragments.add(row(row));
      }
    }
    fragments.add(Tags.of("</" + tag + ">\n"));
  }

  private Block row(Node row) {
    List<Fragment> fragments = new ArrayList<>();
    Marking marking = Marking.CLEAR;
    fragments.add(Tags.of("<tr>"));
    for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof TableCell cell) {
        Portions.Marked marked = blocks.portions().leading(blocks.inline(cell, true));
        marking = marking.or(marked.marking());
        fragments.add(cell(cell, marked.fragments()));
      }
    }
    fragments.add(Tags.of("</tr>\n"));
    return Block.of(Block.Kind.ROW, marking, blocks.place(row), fragments);
  }

  private Block cell(TableCell cell, List<Fragment> inline) {
    String tag = cell.isHeader() ? "th" : "td";
    String scope = cell.isHeader() ? " scope=\"col\"" : "";
    String align =
        cell.getAlignment() == null
            ? ""
            : " class=\"align-" + cell.getAlignment().name().toLowerCase(Locale.ROOT) + "\"";
    List<Fragment> fragments = new ArrayList<>();
    fragments.add(Tags.of("<" + tag + scope + align + ">"));
    fragments.addAll(inline);
    fragments.add(Tags.of("</" + tag + ">"));
    return Block.of(Block.Kind.CELL, Marking.CLEAR, blocks.place(cell), fragments);
  }
}
