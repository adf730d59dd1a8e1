package sitrep.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sitrep.digest.Block;
import sitrep.digest.Fragment;
import sitrep.digest.Marking;
import sitrep.digest.Reference;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/**
 * Finds footnotes that stand in a marked section while text outside refers to them. The section's
 * marking does not hold for them, since footnotes often stand at the end of their file; but an
 * author may believe that it does.
 */
final class NoteSections {

  /** The section's marking of each note that is not marked as high itself. */
  private final Map<String, Marking> sections = new HashMap<>();

  private final List<Problem> problems;

  private NoteSections(List<Problem> problems) {
    this.problems = problems;
  }

  /**
   * Looks through a text.
   *
   * @param blocks its blocks, each with the marking of its section, footnotes last
   */
  static void find(List<Block> blocks, List<Problem> problems) {
    NoteSections found = new NoteSections(problems);
    TreeMap<Integer, Marking> headings = new TreeMap<>(Map.of(0, Marking.CLEAR));
    for (Block block : blocks) {
      if (block.kind() == Block.Kind.HEADING) {
        headings.put(block.place().line(), block.marking());
      } else if (block.kind() == Block.Kind.FOOTNOTE) {
        Marking section = headings.floorEntry(block.place().line()).getValue();
        if (section.isAbove(block.marking())) {
          found.sections.put(block.label(), section);
        }
      }
    }
    if (!found.sections.isEmpty()) {
      blocks.forEach(block -> found.look(block, found.marking(block)));
    }
  }

  /** What a note in a section refers to may stand there as well. */
  private Marking marking(Block block) {
    return block.kind() == Block.Kind.FOOTNOTE
        ? block.marking().or(sections.getOrDefault(block.label(), Marking.CLEAR))
        : block.marking();
  }

  private void look(Block block, Marking marking) {
    for (Fragment fragment : block.fragments()) {
      if (fragment instanceof Block inner) {
        look(inner, marking.or(inner.marking()));
      } else if (fragment instanceof Reference reference
          && reference.kind() == Reference.Kind.FOOTNOTE
          && sections.getOrDefault(reference.target(), Marking.CLEAR).isAbove(marking)) {
        problems.add(
            Problem.of(
                ProblemKind.NOTE_IN_SECTION,
                reference.place(),
                reference.target(),
                sections.get(reference.target()).label()));
      }
    }
  }
}
