package sitrep.digest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import sitrep.digest.Reference.Kind;

/**
 * The running text of an item: blocks in the order in which they are read. Markdown and raw text
 * both become this.
 *
 * @param highest the highest marking of any block
 * @param pointers what leads out of the text, in the order in which it is read: names in {@code
 *     [[…]]}, addresses, pictures, assets that HTML names, and citations
 * @param text the blocks, at hand or to be fetched
 */
public record Body(Marking highest, List<Fragment> pointers, Text text) {

  /** A body without a word. */
  public static final Body EMPTY = new Body(List.of());

  /** The blocks of a body. Of most bodies a build needs to know only where they lead. */
  public interface Text {

    List<Block> blocks();
  }

  /** Blocks that are at hand. */
  public record Held(List<Block> blocks) implements Text {

    public Held {
      blocks = List.copyOf(blocks);
    }
  }

  public Body {
    Objects.requireNonNull(highest);
    pointers = List.copyOf(pointers);
    Objects.requireNonNull(text);
  }

  /** A body of blocks that are at hand. */
  public Body(List<Block> blocks) {
    this(highest(blocks), pointers(blocks), new Held(blocks));
  }

  private static Marking highest(List<Block> blocks) {
    Marking highest = Marking.CLEAR;
    for (Block block : blocks) {
      highest = highest.or(block.highest());
    }
    return highest;
  }

  private static List<Fragment> pointers(List<Block> blocks) {
    List<Fragment> pointers = new ArrayList<>();
    blocks.forEach(block -> addPointers(block, pointers));
    return pointers;
  }

  private static void addPointers(Block block, List<Fragment> pointers) {
    for (Fragment fragment : block.fragments()) {
      if (fragment instanceof Block inner) {
        addPointers(inner, pointers);
      } else if (fragment instanceof Citation
          || fragment instanceof Reference reference && reference.kind().leadsOut()) {
        pointers.add(fragment);
      } else if (fragment instanceof Markup markup && block.kind() != Block.Kind.CODE) {
        AssetNames.in(markup.html())
            .map(name -> new Reference(Kind.NAMED_ASSET, name.group(), "", block.place()))
            .forEach(pointers::add);
      }
    }
  }

  public List<Block> blocks() {
    return text.blocks();
  }

  /** Bodies of the same blocks are equal, wherever they are got. */
  @Override
  public boolean equals(Object other) {
    return other == this || other instanceof Body body && blocks().equals(body.blocks());
  }

  @Override
  public int hashCode() {
    return blocks().hashCode();
  }

  /** The same body, its blocks at hand. */
  public Body held() {
    return text instanceof Held ? this : with(new Held(blocks()));
  }

  /** The same body, its blocks got elsewhere. */
  public Body with(Text other) {
    return new Body(highest, pointers, other);
  }

  /** Where the text leads, but for citations. */
  public List<Reference> references() {
    return only(Reference.class);
  }

  /** The single citations of the text. */
  public List<Citation.Cite> cites() {
    List<Citation> citations = only(Citation.class);
    return citations.isEmpty()
        ? List.of()
        : citations.stream().flatMap(citation -> citation.cites().stream()).toList();
  }

  private <T extends Fragment> List<T> only(Class<T> kind) {
    List<T> found = List.of();
    for (Fragment pointer : pointers) {
      if (kind.isInstance(pointer)) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(kind.cast(pointer));
      }
    }
    return found;
  }

  /**
   * The body without the blocks that lie above the ceiling, and without footnotes that only those
   * referred to.
   */
  public Body under(Marking ceiling) {
    if (!highest.isAbove(ceiling)) {
      return this;
    }
    List<Block> kept =
        blocks().stream().map(b -> b.under(ceiling)).flatMap(Optional::stream).toList();
    Set<String> read = notesRead(kept);
    return left(kept.stream().filter(b -> !isNote(b) || read.contains(b.label())).toList());
  }

  /** A body of what is left of the blocks: what refers to notes that are not left falls as well. */
  private Body left(List<Block> left) {
    Body body = new Body(left);
    Set<String> fallen = labelsOfNotes(blocks());
    fallen.removeAll(labelsOfNotes(left));
    return fallen.isEmpty() ? body : body.map(fragment -> withoutNotes(fragment, fallen));
  }

  private static Set<String> labelsOfNotes(List<Block> blocks) {
    return blocks.stream().filter(Body::isNote).map(Block::label).collect(Collectors.toSet());
  }

  private static Optional<Fragment> withoutNotes(Fragment fragment, Set<String> labels) {
    boolean falls =
        fragment instanceof Reference reference
            && reference.kind() == Reference.Kind.FOOTNOTE
            && labels.contains(reference.target());
    return falls ? Optional.empty() : Optional.of(fragment);
  }

  /**
   * The notes to which the text leads, at once or by way of others, and those to which it never
   * led.
   */
  private Set<String> notesRead(List<Block> kept) {
    Set<String> everReferredTo = notesReferredTo(blocks());
    Map<String, List<Block>> notes =
        kept.stream().filter(Body::isNote).collect(Collectors.groupingBy(Block::label));
    Deque<String> labels =
        new ArrayDeque<>(notesReferredTo(kept.stream().filter(b -> !isNote(b)).toList()));
    notes.keySet().stream().filter(label -> !everReferredTo.contains(label)).forEach(labels::add);
    Set<String> read = new HashSet<>();
    while (!labels.isEmpty()) {
      String label = labels.remove();
      if (read.add(label)) {
        labels.addAll(notesReferredTo(notes.getOrDefault(label, List.of())));
      }
    }
    return read;
  }

  private static boolean isNote(Block block) {
    return block.kind() == Block.Kind.FOOTNOTE;
  }

  private static Set<String> notesReferredTo(List<Block> blocks) {
    Set<String> labels = new HashSet<>();
    Consumer<Fragment> note =
        fragment -> {
          if (fragment instanceof Reference r && r.kind() == Reference.Kind.FOOTNOTE) {
            labels.add(r.target());
          }
        };
    blocks.forEach(block -> walk(block, note));
    return labels;
  }

  /**
   * The body with each piece that is not itself a block put through {@code change}. A piece whose
   * answer is empty falls, and with it blocks of which nothing is left, and what refers to those.
   */
  public Body map(Function<Fragment, Optional<Fragment>> change) {
    return left(
        blocks().stream().map(block -> block.map(change)).flatMap(Optional::stream).toList());
  }

  /** Hands on each fragment that is not itself a block, in the order in which they are read. */
  public void forEachFragment(Consumer<Fragment> action) {
    blocks().forEach(block -> walk(block, action));
  }

  private static void walk(Block block, Consumer<Fragment> action) {
    for (Fragment fragment : block.fragments()) {
      if (fragment instanceof Block inner) {
        walk(inner, action);
      } else {
        action.accept(fragment);
      }
    }
  }

  /** All words, blocks parted by line breaks. */
  public String words() {
    StringBuilder text = new StringBuilder();
    for (Block block : blocks()) {
      text.append(block.text()).append('\n');
    }
    return text.toString().strip();
  }
}
