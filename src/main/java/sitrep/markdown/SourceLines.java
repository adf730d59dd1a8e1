package sitrep.markdown;

import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines of a Markdown text, some of which become empty comments or go altogether. */
final class SourceLines {

  private static final String COMMENT = "<!-- -->";

  private final String[] lines;
  private final String[] original;
  private final int[] starts;
  private final boolean[] gone;

  SourceLines(String text) {
    original = text.split("\n", -1);
    lines = original.clone();
    gone = new boolean[lines.length];
    starts = new int[lines.length];
    for (int i = 1; i < starts.length; i++) {
      starts[i] = starts[i - 1] + lines[i - 1].length() + 1;
    }
  }

  String text() {
    List<String> left = new ArrayList<>();
    for (String line : lines) {
      if (line != null) {
        left.add(line);
      }
    }
    return String.join("\n", left);
  }

  /** Puts comments in the place of a block. */
  void blank(Node node) {
    int first = lineOf(node.getStartOffset());
    String lead = original[first].substring(0, columnOf(node.getStartOffset()));
    if (node.getParent() instanceof Document) {
      // A list may stand four columns in, where a comment would be code.
      lead = "";
    } else if (node instanceof IndentedCodeBlock) {
      lead = lead.replaceFirst("(\t| {1,4})$", "");
    }
    comment(node, first, last(node), lead, blanks(lead));
  }

  /** Puts a line of its own in the place of the first one of a block. */
  void put(Node node, String line) {
    lines[lineOf(node.getStartOffset())] = line;
  }

  /** Takes the lines of a row out. */
  void delete(Node row) {
    int line = lineOf(row.getStartOffset());
    lines[line] = null;
    gone[line] = true;
  }

  /** Puts comments in the place of an item, as a part of the one before it. */
  void append(Node item, Node before) {
    int first = lineOf(item.getStartOffset());
    String lead = blanks(original[first].substring(0, columnOf(item.getStartOffset())));
    String inner = " ".repeat(Math.max(0, contentColumn(before) - lead.length()));
    comment(item, first, last(item), lead + inner, lead + inner);
  }

  /** Puts comments in the place of the first items, as a part of the one behind them. */
  void merge(List<Node> items, Node kept) {
    if (items.isEmpty()) {
      return;
    }
    ListItem first = (ListItem) items.get(0);
    int line = lineOf(first.getStartOffset());
    int column = columnOf(first.getStartOffset());
    String lead = original[line].substring(0, column);
    int next = lineOf(kept.getStartOffset());
    String head = original[next].substring(0, columnOf(kept.getStartOffset()));
    if (head.length() < column && blanks(lead).equals(lead)) {
      // Items behind it need not stand as far in as the first did.
      lead = head;
      column = head.length();
    }
    String marker = first.getOpeningMarker().toString();
    int content = Math.max(contentColumn(kept), column + marker.length() + 1);
    String inner = blanks(lead) + " ".repeat(content - column);
    int shift = content - contentColumn(kept);
    for (Node item : items) {
      comment(item, lineOf(item.getStartOffset()), last(item), inner, inner);
    }
    lines[line] = lead + marker + " ".repeat(content - column - marker.length()) + COMMENT;
    int from = Math.min(original[next].length(), contentColumn(kept));
    lines[next] =
        blanks(head) + " ".repeat(content - head.length()) + original[next].substring(from);
    for (int i = next + 1; i <= last(kept) && shift > 0; i++) {
      lines[i] = original[i].isBlank() ? original[i] : " ".repeat(shift) + original[i];
    }
  }

  /** Whether a node lies in what is gone, or will be. */
  boolean isGone(Node node, List<Node> cut) {
    return gone[lineOf(node.getStartOffset())]
        || cut.stream()
            .anyMatch(
                c ->
                    c.getStartOffset() <= node.getStartOffset()
                        && node.getEndOffset() <= c.getEndOffset());
  }

  /** Blank lines between the parts of an item stay, since they are what makes its list loose. */
  private void comment(Node node, int first, int last, String lead, String later) {
    for (int i = first; i <= last; i++) {
      boolean blank = node instanceof ListItem && i > first && isBetween(node, i);
      lines[i] = blank ? original[i] : (i == first ? lead : later) + COMMENT;
      gone[i] = true;
    }
  }

  private boolean isBetween(Node item, int line) {
    for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
      if (lineOf(part.getStartOffset()) <= line && line <= last(part)) {
        return false;
      }
    }
    return true;
  }

  /** What stands before a block in its line, with blanks for the signs of lists. */
  private static String blanks(String lead) {
    return lead.replaceAll("[^>\\s]", " ");
  }

  private int contentColumn(Node item) {
    Node child = item.getFirstChild();
    boolean task = item instanceof TaskListItem;
    boolean same = child != null && lineOf(child.getStartOffset()) == lineOf(item.getStartOffset());
    int marker = ((ListItem) item).getOpeningMarker().length();
    return same && !task
        ? columnOf(child.getStartOffset())
        : columnOf(item.getStartOffset()) + marker + 1;
  }

  private int last(Node node) {
    int end = Math.max(node.getStartOffset(), node.getEndOffset() - 1);
    int line = lineOf(end);
    while (line > lineOf(node.getStartOffset()) && original[line].isBlank()) {
      line--;
    }
    return line;
  }

  private int lineOf(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  private int columnOf(int offset) {
    return offset - starts[lineOf(offset)];
  }
}
