package sitrep.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import sitrep.problem.Place;

/** What is left of a body under a ceiling. */
final class BodyProperties {

  private static final Place PLACE = new Place("a.md", 1, 1);

  /** A block with words of its own, blocks in it, and a reference to a footnote or -1. */
  private record Shape(Marking marking, List<Shape> inner, int note) {}

  private static Arbitrary<Marking> markings() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.just(Marking.CLEAR)),
        Tuple.of(2, Arbitraries.of(Marking.values())));
  }

  private static Arbitrary<Shape> shapes(int depth) {
    Arbitrary<List<Shape>> inner =
        depth == 0 ? Arbitraries.just(List.of()) : shapes(depth - 1).list().ofMaxSize(3);
    return Combinators.combine(markings(), inner, Arbitraries.integers().between(-3, 2))
        .as(Shape::new);
  }

  @Provide
  Arbitrary<Body> bodies() {
    return Combinators.combine(shapes(3).list().ofMaxSize(4), shapes(1).list().ofMaxSize(3))
        .as(BodyProperties::body);
  }

  private static Body body(List<Shape> shapes, List<Shape> notes) {
    AtomicInteger words = new AtomicInteger();
    List<Block> blocks = new ArrayList<>();
    shapes.forEach(shape -> blocks.add(block(shape, Block.Kind.ITEM, "", words)));
    for (int i = 0; i < notes.size(); i++) {
      blocks.add(block(notes.get(i), Block.Kind.FOOTNOTE, "n" + i, words));
    }
    return new Body(blocks);
  }

  private static Block block(Shape shape, Block.Kind kind, String label, AtomicInteger words) {
    List<Fragment> fragments = new ArrayList<>();
    fragments.add(new Words("w" + words.getAndIncrement(), true, PLACE));
    shape.inner.forEach(s -> fragments.add(block(s, Block.Kind.ITEM, "", words)));
    if (shape.note >= 0) {
      fragments.add(new Reference(Reference.Kind.FOOTNOTE, "n" + shape.note, "", PLACE));
    }
    return new Block(kind, 0, label, shape.marking, PLACE, fragments);
  }

  @Property(tries = 2000)
  void noBlockAboveTheCeilingIsLeft(@ForAll("bodies") Body body, @ForAll Marking ceiling) {
    assertFalse(body.under(ceiling).highest().isAbove(ceiling));
  }

  @Property(tries = 2000)
  void takingAwayTwiceIsTakingAwayOnce(@ForAll("bodies") Body body, @ForAll Marking ceiling) {
    Body once = body.under(ceiling);
    assertSame(once, once.under(ceiling));
  }

  @Property(tries = 2000)
  void aLowerCeilingTakesAwayWhatAHigherOneDoes(
      @ForAll("bodies") Body body, @ForAll Marking one, @ForAll Marking other) {
    Marking lower = one.isAbove(other) ? other : one;
    assertEquals(words(body.under(lower)), words(body.under(one).under(other)));
  }

  @Property(tries = 2000)
  void allThatLiesInNothingAboveTheCeilingIsKeptButNotesOfWhatIsGone(
      @ForAll("bodies") Body body, @ForAll Marking ceiling) {
    assertEquals(expected(body, ceiling), words(body.under(ceiling)));
  }

  @Property(tries = 500)
  void theHighestCeilingTakesNothing(@ForAll("bodies") Body body) {
    assertSame(body, body.under(Marking.RED));
  }

  private static List<String> words(Body body) {
    List<String> words = new ArrayList<>();
    body.forEachFragment(
        fragment -> {
          if (fragment instanceof Words w) {
            words.add(w.text());
          }
        });
    return words;
  }

  /** The same by another way: which notes are read from what is open, and which from nowhere. */
  private static List<String> expected(Body body, Marking ceiling) {
    if (!body.highest().isAbove(ceiling)) {
      return words(body);
    }
    Map<String, Block> notes = new HashMap<>();
    Set<String> referredTo = new HashSet<>();
    List<String> open = new ArrayList<>();
    for (Block block : body.blocks()) {
      if (block.kind() == Block.Kind.FOOTNOTE) {
        notes.put(block.label(), block);
      } else {
        refs(block, ceiling, open);
      }
      refs(block, Marking.RED, new ArrayList<>(), referredTo);
    }
    Set<String> kept = new HashSet<>();
    notes.keySet().stream().filter(label -> !referredTo.contains(label)).forEach(open::add);
    while (!open.isEmpty()) {
      String label = open.remove(0);
      if (notes.containsKey(label) && kept.add(label)) {
        refs(notes.get(label), ceiling, open);
      }
    }
    List<String> words = new ArrayList<>();
    for (Block block : body.blocks()) {
      if (block.kind() != Block.Kind.FOOTNOTE || kept.contains(block.label())) {
        openWords(block, ceiling, words);
      }
    }
    return words;
  }

  private static void refs(Block block, Marking ceiling, List<String> found) {
    refs(block, ceiling, found, new HashSet<>());
  }

  private static void refs(Block block, Marking ceiling, List<String> found, Set<String> all) {
    if (block.marking().isAbove(ceiling)) {
      return;
    }
    for (Fragment fragment : block.fragments()) {
      if (fragment instanceof Block inner) {
        refs(inner, ceiling, found, all);
      } else if (fragment instanceof Reference reference) {
        found.add(reference.target());
        all.add(reference.target());
      }
    }
  }

  private static void openWords(Block block, Marking ceiling, List<String> words) {
    if (block.marking().isAbove(ceiling)) {
      return;
    }
    for (Fragment fragment : block.fragments()) {
      if (fragment instanceof Block inner) {
        openWords(inner, ceiling, words);
      } else if (fragment instanceof Words w) {
        words.add(w.text());
      }
    }
  }
}
