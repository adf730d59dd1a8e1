package sitrep.markdown;

import java.util.Comparator;
import java.util.List;
import sitrep.digest.Block;
import sitrep.digest.Fragment;
import sitrep.digest.Marking;
import sitrep.digest.Markup;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/**
 * Finds markings that reach less far than they look. A line that happens to begin as a list, a
 * quotation or the like does breaks off the marked paragraph above it, and is then a block of its
 * own; and the marking of a table's head does not hold for its rows.
 */
final class ShortPortions {

  private static final String APART = "Put a blank line between the two, or mark this as well.";
  private static final String ROWS =
      "Mark each row that it is for, or the section that the table stands in, behind its heading.";

  private final LineIndex lines;
  private final List<Problem> problems;

  ShortPortions(LineIndex lines, List<Problem> problems) {
    this.lines = lines;
    this.problems = problems;
  }

  /** Reports what stands right below a marked block without being marked. */
  void find(List<Block> blocks) {
    find(blocks, Marking.CLEAR);
  }

  /**
   * The same of blocks that lie in another one.
   *
   * @param around the marking that holds for all of them
   */
  private void find(List<Block> blocks, Marking around) {
    Block last = null;
    for (Block block : inOrder(blocks)) {
      if (last != null && mayBeBrokenOff(block)) {
        Marking marking = end(last, around);
        if (marking.isAbove(around)
            && marking.isAbove(least(block, around))
            && !isSaid(block)
            && lines.isRightBelow(block.place().line(), last.place().line())) {
          report(marking, block, APART);
        }
      }
      inside(block, around.or(block.marking()));
      last = block;
    }
  }

  private void inside(Block block, Marking around) {
    List<Block> inner = block.blocks();
    if (block.kind() == Block.Kind.TABLE) {
      rows(inner, around);
    } else if (block.kind() == Block.Kind.LIST) {
      inner.forEach(item -> inside(item, around.or(item.marking())));
    } else if (!inner.isEmpty() && block.kind() != Block.Kind.ROW) {
      find(inner, around);
    }
  }

  /** Footnotes are read as the last of all, wherever they stand. */
  private static List<Block> inOrder(List<Block> blocks) {
    return blocks.stream().sorted(Comparator.comparingInt(b -> b.place().line())).toList();
  }

  /** A footnote goes with what refers to it, and a line across the page says nothing. */
  private static boolean mayBeBrokenOff(Block block) {
    return block.kind() != Block.Kind.FOOTNOTE
        && block.fragments().stream().anyMatch(f -> !isTag(f, "<hr>"));
  }

  /** The marking of the last words in the block; what closes itself leaves nothing open. */
  private static Marking end(Block block, Marking around) {
    return switch (block.kind()) {
      case PARAGRAPH -> around.or(block.marking());
      case LIST, ITEM, QUOTE, ADMONITION, DEFINITIONS, FOOTNOTE -> {
        List<Block> inner = block.blocks();
        Marking own = around.or(block.marking());
        yield inner.isEmpty() ? own : own.or(end(inner.get(inner.size() - 1), own));
      }
      default -> around;
    };
  }

  /** The lowest marking of an item or row, where those are marked one by one. */
  private static Marking least(Block block, Marking around) {
    Marking own = around.or(block.marking());
    return isMany(block)
        ? block.blocks().stream()
            .map(inner -> own.or(inner.marking()))
            .min(Comparator.naturalOrder())
            .orElse(own)
        : own;
  }

  /** Whether the block bears a marking of its own, even if only {@code TLP:CLEAR}. */
  private static boolean isSaid(Block block) {
    List<Block> inner = block.blocks();
    if (block.fragments().stream().anyMatch(f -> isTag(f, "<span class=\"tlp "))) {
      return true;
    }
    return isMany(block)
        ? inner.stream().allMatch(ShortPortions::isSaid)
        : !inner.isEmpty()
            && block.kind() != Block.Kind.HEADING
            && (block.kind() == Block.Kind.ROW
                ? inner.stream().anyMatch(ShortPortions::isSaid)
                : isSaid(inner.get(0)));
  }

  private static boolean isMany(Block block) {
    return block.kind() == Block.Kind.LIST || block.kind() == Block.Kind.TABLE;
  }

  private static boolean isTag(Fragment fragment, String start) {
    return fragment instanceof Markup markup && markup.html().stripLeading().startsWith(start);
  }

  private void rows(List<Block> rows, Marking around) {
    Marking head = Marking.CLEAR;
    for (Block row : rows) {
      if (isHead(row)) {
        head = head.or(row.marking());
      } else if (head.isAbove(around.or(row.marking())) && !isSaid(row)) {
        report(head, row, ROWS);
        return;
      }
    }
  }

  private static boolean isHead(Block row) {
    return row.blocks().stream()
        .anyMatch(c -> c.fragments().stream().anyMatch(f -> isTag(f, "<th")));
  }

  private void report(Marking marking, Block block, String hint) {
    problems.add(Problem.of(ProblemKind.SHORT_PORTION, block.place(), marking.label(), hint));
  }
}
