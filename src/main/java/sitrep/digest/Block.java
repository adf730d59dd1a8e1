package sitrep.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import sitrep.problem.Place;

/**
 * A block of a body: a paragraph, a heading, a list with its items inside.
 *
 * @param level of a heading, 1 to 6; else 0
 * @param label a heading's words, a footnote's label; else empty
 * @param marking of this block by itself; CLEAR where it carries none and goes with its item
 */
public record Block(
    Kind kind, int level, String label, Marking marking, Place place, List<Fragment> fragments)
    implements Fragment {

  /** What a block is. */
  public enum Kind {
    PARAGRAPH,
    HEADING,
    LIST,
    ITEM,
    QUOTE,
    CODE,
    TABLE,
    ROW,
    CELL,
    FOOTNOTE,
    ADMONITION,
    DEFINITIONS,
    CAPTION,
    CREDIT,
    OTHER
  }

  public Block {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(label);
    Objects.requireNonNull(marking);
    Objects.requireNonNull(place);
    fragments = List.copyOf(fragments);
  }

  /** A block that is neither a heading nor a footnote. */
  public static Block of(Kind kind, Marking marking, Place place, List<Fragment> fragments) {
    return new Block(kind, 0, "", marking, place, fragments);
  }

  /** The highest marking of the block and of all that lies in it. */
  public Marking highest() {
    Marking highest = marking;
    for (Fragment fragment : fragments) {
      if (fragment instanceof Block block) {
        highest = highest.or(block.highest());
      }
    }
    return highest;
  }

  /** The blocks that lie directly in this one. */
  public List<Block> blocks() {
    return fragments.stream().filter(Block.class::isInstance).map(Block.class::cast).toList();
  }

  /**
   * The block without what lies above the ceiling; nothing is left of one that held only what was
   * taken away.
   */
  Optional<Block> under(Marking ceiling) {
    if (marking.isAbove(ceiling)) {
      return Optional.empty();
    }
    if (!highest().isAbove(ceiling)) {
      return Optional.of(this);
    }
    List<Fragment> kept = new ArrayList<>();
    for (Fragment fragment : fragments) {
      if (fragment instanceof Block block) {
        block.under(ceiling).ifPresent(kept::add);
      } else {
        kept.add(fragment);
      }
    }
    return left(kept);
  }

  /**
   * The block with each piece that is not itself a block put through {@code change}; what is left
   * is joined where a piece fell. A cell stays, since its row can't do without.
   */
  Optional<Block> map(Function<Fragment, Optional<Fragment>> change) {
    List<Optional<Fragment>> changed = new ArrayList<>(fragments.size());
    for (Fragment fragment : fragments) {
      changed.add(
          fragment instanceof Block inner
              ? inner.map(change).map(Fragment.class::cast)
              : change.apply(fragment));
    }
    boolean fell = changed.stream().anyMatch(Optional::isEmpty);
    List<Fragment> joined =
        fell ? Seams.join(changed) : changed.stream().flatMap(Optional::stream).toList();
    return fell && kind != Kind.CELL
        ? left(joined)
        : Optional.of(new Block(kind, level, label, marking, place, joined));
  }

  private Optional<Block> left(List<Fragment> kept) {
    return kept.stream().anyMatch(Block::isOfTheAuthor)
        ? Optional.of(new Block(kind, level, label, marking, place, kept))
        : Optional.empty();
  }

  private static boolean isOfTheAuthor(Fragment fragment) {
    return !(fragment instanceof Markup)
        && !(fragment instanceof Reference reference && reference.kind() == Reference.Kind.TERM)
        && !(fragment instanceof Words words && words.text().isBlank());
  }

  /** The words of this block and of the blocks in it, as a reader sees them. */
  public String text() {
    StringBuilder text = new StringBuilder();
    appendText(text);
    return text.toString().strip();
  }

  private void appendText(StringBuilder text) {
    for (Fragment fragment : fragments) {
      if (fragment instanceof Words words) {
        text.append(words.text());
      } else if (fragment instanceof Reference reference
          && reference.kind() == Reference.Kind.NAME) {
        text.append(reference.label());
      } else if (fragment instanceof Block block) {
        text.append(text.isEmpty() || text.charAt(text.length() - 1) == '\n' ? "" : "\n");
        block.appendText(text);
        text.append('\n');
      }
    }
  }
}
