package sitrep.parse;

import java.util.List;
import java.util.Optional;
import sitrep.digest.Block;
import sitrep.digest.Item;
import sitrep.digest.Marking;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;
import sitrep.yaml.YamlValue;

/**
 * Holds the markings of parts against those of the wholes that they stand in. What an author has
 * marked holds no part that is marked higher: whoever reads the label of the whole would believe
 * it. A whole without a marking of its own is as high as its highest part.
 */
final class Wholes {

  private final List<Problem> problems;
  private Marking reported = Marking.CLEAR;

  private Wholes(List<Problem> problems) {
    this.problems = problems;
  }

  /**
   * Finds the parts of an item that are marked higher than what they stand in.
   *
   * @param isForEveryone whether the settings know neither markings nor audiences
   * @param keys the front matter as it stands
   */
  static void check(
      boolean isForEveryone, YamlValue.Mapping keys, Item item, List<Problem> problems) {
    if (isForEveryone && item.highestMarking().isAbove(Marking.CLEAR)) {
      problems.add(Problem.of(ProblemKind.NO_DEFAULT_MARKING, item.place()));
    }
    Optional<Marking> own = own(keys);
    Wholes wholes = new Wholes(problems);
    own.filter(item.marking()::isAbove)
        .ifPresent(whole -> wholes.report(item.marking(), whole, keys.place()));
    if (item.body().highest().isAbove(Marking.CLEAR)) {
      wholes.reported = Marking.CLEAR;
      wholes.sections(item.body().blocks(), own);
    }
  }

  private static Optional<Marking> own(YamlValue.Mapping keys) {
    return keys.entries().entrySet().stream()
        .filter(entry -> entry.getKey().value().equals("marking"))
        .map(entry -> entry.getValue())
        .filter(YamlValue.Scalar.class::isInstance)
        .findFirst()
        .flatMap(label -> Marking.parse(((YamlValue.Scalar) label).text().strip()));
  }

  private void sections(List<Block> blocks, Optional<Marking> file) {
    Marking[] sections = new Marking[7];
    for (Block block : blocks) {
      Optional<Marking> whole = file;
      int deepest = block.kind() == Block.Kind.HEADING ? block.level() - 1 : 6;
      for (int level = 1; level <= deepest && block.kind() != Block.Kind.FOOTNOTE; level++) {
        whole = sections[level] == null ? whole : Optional.of(sections[level]);
      }
      if (block.kind() == Block.Kind.HEADING) {
        java.util.Arrays.fill(sections, block.level(), 7, null);
        sections[block.level()] = isMarked(block) ? block.marking() : null;
      }
      part(block, whole);
    }
  }

  private void part(Block block, Optional<Marking> whole) {
    if (whole.isPresent() && block.marking().isAbove(whole.get())) {
      report(block.marking(), whole.get(), block.place());
    } else {
      reported = Marking.CLEAR;
      Optional<Marking> inner = isMarked(block) ? Optional.of(block.marking()) : whole;
      block.blocks().forEach(part -> part(part, inner));
    }
  }

  private static boolean isMarked(Block block) {
    return block.marking() != Marking.CLEAR;
  }

  /** Of a section that is too high, its heading is enough. */
  private void report(Marking part, Marking whole, Place place) {
    if (part != reported) {
      problems.add(Problem.of(ProblemKind.PART_ABOVE_WHOLE, place, part.label(), whole.label()));
    }
    reported = part;
  }
}
