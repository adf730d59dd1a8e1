package sitrep.digest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import sitrep.problem.Place;
import sitrep.problem.Placed;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;
import sitrep.prose.PlainWord;

/**
 * Finds words of a source that stand under a lower marking than the source's, in what an audience
 * is shown: a marking does not fall because somebody has copied what it was on. So many words in
 * one order are no accident; where a lower source has them too, they are no higher than that.
 */
final class FallenMarkings {

  private static final int WORDS = 8;

  private final Map<String, Marking> sequences = new HashMap<>();
  private final List<Problem> problems;

  private FallenMarkings(List<Problem> problems) {
    this.problems = problems;
  }

  /**
   * Looks through the shown items.
   *
   * @param all every item, whoever may see it
   * @param kept what protected sources say, of which the items hold nothing
   * @param told the descriptors of sources that are not shown, by id
   */
  static void find(
      List<Item> all,
      List<ProtectedText> kept,
      List<Item> shown,
      Map<String, String> told,
      List<Problem> problems) {
    List<Source> sources =
        all.stream()
            .map(item -> item.under(Marking.RED))
            .filter(Source.class::isInstance)
            .map(Source.class::cast)
            .toList();
    if (sources.stream().allMatch(source -> source.marking() == Marking.CLEAR)) {
      return;
    }
    FallenMarkings fallen = new FallenMarkings(problems);
    sources.forEach(source -> note(source.raw().text(), source.marking(), fallen.sequences));
    fallen.noteKept(kept);
    fallen.sequences.values().removeIf(marking -> marking == Marking.CLEAR);
    shown.stream().filter(item -> !(item instanceof Source)).forEach(fallen::look);
    fallen.lookAtDescriptors(all, told);
  }

  /** What nobody sees makes nothing lower; what an open source says is as high as that one. */
  private void noteKept(List<ProtectedText> kept) {
    Map<String, Marking> secret = new HashMap<>();
    kept.forEach(text -> note(text.text(), text.marking(), secret));
    secret.forEach(sequences::putIfAbsent);
  }

  private static void note(String text, Marking marking, Map<String, Marking> sequences) {
    sequences(text, words -> sequences.merge(words, marking, (a, b) -> a.isAbove(b) ? b : a));
  }

  private void look(Item item) {
    ShownTexts.ofFront(item).forEach(text -> look(text, item.marking()));
    if (!sequences.isEmpty()) {
      item.body().blocks().forEach(block -> look(block, item.marking()));
    }
  }

  private void look(Block block, Marking above) {
    Marking own = above.or(block.marking());
    ShownTexts.besideWords(block).forEach(text -> look(text, own));
    List<Block> inner = block.blocks();
    if (inner.isEmpty()) {
      look(block.text(), own, block.place());
    } else {
      Block outer =
          Block.of(
              block.kind(),
              own,
              block.place(),
              block.fragments().stream().filter(f -> !(f instanceof Block)).toList());
      look(outer.text(), own, block.place());
      inner.forEach(part -> look(part, own));
    }
  }

  /** A descriptor is told to those who may not see its source, of whatever marking both are. */
  private void lookAtDescriptors(List<Item> all, Map<String, String> told) {
    all.stream()
        .filter(item -> told.containsKey(item.id()) && item.under(Marking.RED) instanceof Source)
        .forEach(source -> look(told.get(source.id()), Marking.CLEAR, source.place()));
  }

  private void look(Placed<String> text, Marking own) {
    look(text.value(), own, text.place());
  }

  /** One report for a text is enough. */
  private void look(String text, Marking own, Place place) {
    boolean[] told = {false};
    sequences(
        text,
        words -> {
          Marking of = sequences.getOrDefault(words, Marking.CLEAR);
          if (!told[0] && of.isAbove(own)) {
            told[0] = true;
            problems.add(
                Problem.of(ProblemKind.QUOTED_ABOVE, place, of.label(), own.label(), words));
          }
        });
  }

  /** Hands on each sequence of words, plain. */
  private static void sequences(String text, Consumer<String> action) {
    Matcher m = PlainWord.WORD.matcher(text);
    Deque<String> words = new ArrayDeque<>();
    while (m.find()) {
      words.addLast(PlainWord.of(m.group()));
      if (words.size() == WORDS) {
        action.accept(String.join(" ", words));
        words.removeFirst();
      }
    }
  }
}
