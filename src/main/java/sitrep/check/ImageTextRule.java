package sitrep.check;

import java.util.List;
import sitrep.digest.Item;
import sitrep.digest.Reference;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/** Every picture in a text has words for those who can't see it. */
final class ImageTextRule {

  private ImageTextRule() {}

  static void item(Item item, List<Problem> problems) {
    for (Reference r : item.body().references()) {
      if (r.kind() == Reference.Kind.IMAGE && r.label().isBlank()) {
        problems.add(Problem.of(ProblemKind.NO_ALT_TEXT, r.place(), r.target()));
      }
    }
  }
}
